package id.amanah.financing;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import id.amanah.shared.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.librepdf.openpdf.fonts.Liberation;

/**
 * A paper being written. Every value passes {@link #filled}: a paper with an empty field is never finished (F6). Not for
 * several threads.
 */
final class Paper {

    // Carried in the paper itself: with a typeface of the reader's machine, lines ran off the page.
    private static final Font TITLE = font(Liberation.SANS_BOLD, 13);
    private static final Font BOLD = font(Liberation.SANS_BOLD, 9);
    private static final Font PLAIN = font(Liberation.SANS, 9);
    private static final Font SMALL = font(Liberation.SANS, 8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 50, 50, 40, 50);
    private final Problems problems = new Problems();
    private boolean begun;
    private String footer = "";

    Paper(String title) {
        PdfWriter.getInstance(document, bytes).setPageEvent(new Footer());
        document.addTitle(title);
        document.setDocumentLanguage("id-ID");
        document.open();
    }

    /** The value, noted as missing where it is empty or cannot be printed. */
    String filled(String label, String value) {
        if (value == null || value.isBlank()) {
            problems.add("document", "Dokumen tidak dapat dicetak: " + label + " masih kosong");
            return "";
        }
        // A letter that the typeface does not know would silently be missing on paper.
        if (!value.codePoints().allMatch(PLAIN.getBaseFont()::charExists)) {
            problems.add(
                    "document", "Dokumen tidak dapat dicetak: " + label + " memuat huruf yang tidak dapat dicetak");
            return "";
        }
        return value;
    }

    private static Font font(Liberation typeface, int points) {
        try {
            return typeface.create(points);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Begins a page; it and those that follow bear what the paper is, so that no page to be signed is bare (F6). */
    void newPage(String whatItIs) {
        if (begun) {
            document.newPage();
        }
        begun = true;
        footer = whatItIs;
    }

    void title(String text) {
        Paragraph paragraph = new Paragraph(text, TITLE);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        document.add(paragraph);
    }

    void centred(String text) {
        Paragraph paragraph = new Paragraph(text, PLAIN);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(8);
        document.add(paragraph);
    }

    void paragraph(String text) {
        Paragraph paragraph = new Paragraph(text, PLAIN);
        paragraph.setSpacingBefore(4);
        paragraph.setSpacingAfter(4);
        document.add(paragraph);
    }

    /** Labelled values, one a line; each must be filled. */
    void fields(List<Field> fields) {
        PdfPTable table = new PdfPTable(new float[] {30, 70});
        table.setWidthPercentage(100);
        for (Field field : fields) {
            table.addCell(bare(field.label(), PLAIN, Element.ALIGN_LEFT));
            table.addCell(bare(": " + filled(field.label(), field.value()), PLAIN, Element.ALIGN_LEFT));
        }
        document.add(table);
    }

    /** A table whose head repeats on every page; figures stand to the right. */
    void table(float[] widths, List<String> head, List<List<String>> rows, int figuresFrom) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(6);
        table.setHeaderRows(1);
        head.forEach(text -> table.addCell(ruled(text, BOLD, Element.ALIGN_CENTER)));
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                table.addCell(ruled(
                        filled(head.get(column), row.get(column)),
                        PLAIN,
                        column >= figuresFrom ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
            }
        }
        document.add(table);
    }

    /** Places to sign, side by side, each with the name of who signs there. */
    void signatures(List<Field> signers) {
        PdfPTable table = new PdfPTable(signers.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(10);
        table.setKeepTogether(true);
        signers.forEach(signer -> table.addCell(bare(signer.label(), PLAIN, Element.ALIGN_CENTER)));
        signers.forEach(signer -> {
            PdfPCell cell = bare("(" + filled(signer.label(), signer.value()) + ")", BOLD, Element.ALIGN_CENTER);
            cell.setPaddingTop(40);
            table.addCell(cell);
        });
        document.add(table);
    }

    /** @throws id.amanah.shared.RefusedInput naming every field that is empty */
    byte[] finish() {
        problems.throwIfAny();
        document.close();
        return bytes.toByteArray();
    }

    private static PdfPCell bare(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    private static PdfPCell ruled(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(2.5f);
        return cell;
    }

    private final class Footer extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    new Phrase(footer + " - halaman " + writer.getPageNumber(), SMALL),
                    (page.left() + page.right()) / 2,
                    page.bottom() - 20,
                    0);
        }
    }

    /** A value with the label people read before it. */
    record Field(String label, String value) {}
}
