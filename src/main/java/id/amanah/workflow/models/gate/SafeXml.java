package id.amanah.workflow.models.gate;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A first look at a file that claims to be XML, before anything is built from it. */
final class SafeXml {

    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 60;
    private static final XMLInputFactory READERS = readers();

    private SafeXml() {}

    /** Why the file must not be read, as code and message; empty where it may. */
    static Optional<Trouble> troubleWith(byte[] content) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return walk(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            int line = unreadable.getLocation() == null
                    ? -1
                    : unreadable.getLocation().getLineNumber();
            return Optional.of(new Trouble(
                    "XML_UNREADABLE",
                    "Berkas ini rusak dan tidak dapat dibaca" + (line > 0 ? " (baris " + line + ")" : "") + ".",
                    "Buka lagi berkasnya di Modeler, simpan ulang, lalu kirim lagi."));
        }
    }

    private static Optional<Trouble> walk(XMLStreamReader reader) throws XMLStreamException {
        int elements = 0;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.of(new Trouble(
                            "XML_DOCTYPE",
                            "Berkas ini memuat DOCTYPE atau entitas, yang dapat dipakai untuk membaca isi komputer server.",
                            "Hapus baris DOCTYPE, atau simpan ulang berkasnya dari Modeler."));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    depth++;
                    if (elements > MOST_ELEMENTS || depth > DEEPEST) {
                        return Optional.of(new Trouble(
                                "FILE_TOO_BIG",
                                "Berkas ini terlalu besar atau terlalu berlapis untuk sebuah model.",
                                "Pecah prosesnya menjadi beberapa proses yang lebih kecil."));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // text and the like say nothing about safety
                }
            }
        }
        return Optional.empty();
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Code, message and mend of what is wrong. */
    record Trouble(String code, String message, String mend) {}
}
