package id.amanah.survey;

import id.amanah.shared.Photos;
import id.amanah.shared.RefusedInput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The bare picture in a JPEG or PNG file: what the camera wrote beside it (place, time, device) is left behind. */
final class PhotoPixels {

    private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png");
    /** A telephone's largest picture has about this many points; more would only be a burden to unpack. */
    private static final long MOST_POINTS = 50_000_000;

    private static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.85f;

    private final BufferedImage image;

    private PhotoPixels(BufferedImage image) {
        this.image = image;
    }

    /**
     * Reads a picture, at most about twice as large as needed.
     *
     * @throws RefusedInput if the file is too large, or no JPEG or PNG picture that can be read
     */
    static PhotoPixels of(byte[] file) {
        if (file.length > Photos.MOST_BYTES) {
            throw RefusedInput.of("photo", Photos.TOO_LARGE);
        }
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw noPicture();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw noPicture();
                }
                return new PhotoPixels(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw noPicture();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_POINTS) {
            throw RefusedInput.of("photo", "Ukuran foto tidak wajar. Pilih foto dari kamera telepon.");
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    private static RefusedInput noPicture() {
        return RefusedInput.of("photo", "Berkas ini bukan foto yang dapat dibaca. Pilih foto JPEG atau PNG.");
    }

    /** The picture as a JPEG file on a white ground. */
    byte[] toJpeg() {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = opaque.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(opaque, null, null), quality);
        } catch (IOException inMemory) {
            throw new IllegalStateException("cannot write a picture to memory", inMemory);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
