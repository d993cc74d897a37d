package id.amanah.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.shared.Photos;
import id.amanah.shared.RefusedInput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoPixelsTests {

    private static final String PLACE = "GPS -0.1333,117.4833 telepon 081234567890";

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_of_a_camera_is_kept_as_jpeg(String format) throws IOException {
        BufferedImage kept = reopened(PhotoPixels.of(picture(640, 480, format)).toJpeg());

        assertThat(kept.getWidth()).isEqualTo(640);
        assertThat(kept.getHeight()).isEqualTo(480);
        assertThat(new Color(kept.getRGB(320, 240)).getRed()).isGreaterThan(200);
    }

    @Test
    void what_the_camera_wrote_into_the_file_is_left_behind() throws IOException {
        byte[] file = withExif(picture(640, 480, "jpeg"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(PLACE);

        byte[] kept = PhotoPixels.of(file).toJpeg();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(PLACE)
                .doesNotContain("Exif");
    }

    @Test
    void a_picture_much_larger_than_needed_is_made_smaller() throws IOException {
        BufferedImage kept =
                reopened(PhotoPixels.of(picture(4000, 3000, "jpeg")).toJpeg());

        assertThat(kept.getWidth()).isBetween(1600, 3199);
        assertThat(kept.getWidth() * 3).isEqualTo(kept.getHeight() * 4);
    }

    @Test
    void a_transparent_ground_becomes_white() throws IOException {
        BufferedImage transparent = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(transparent, "png", file);

        assertThat(new Color(
                        reopened(PhotoPixels.of(file.toByteArray()).toJpeg()).getRGB(25, 25)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void a_file_above_5_MB_is_refused() {
        refused(new byte[Photos.MOST_BYTES + 1], "paling besar 5 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halo", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "%PDF-1.7"})
    void a_file_that_is_no_picture_is_refused(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "bukan foto");
    }

    @Test
    void another_format_than_jpeg_and_png_is_refused() throws IOException {
        refused(picture(20, 20, "gif"), "bukan foto");
    }

    @Test
    void a_picture_cut_off_in_its_header_is_refused() throws IOException {
        refused(Arrays.copyOf(picture(640, 480, "png"), 40), "bukan foto");
    }

    @Test
    void a_small_file_that_unpacks_to_a_giant_picture_is_refused_unopened() {
        refused(pngHeader(60_000, 60_000), "tidak wajar");
    }

    private static void refused(byte[] file, String because) {
        assertThatThrownBy(() -> PhotoPixels.of(file))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(because);
    }

    private static BufferedImage reopened(byte[] jpeg) throws IOException {
        assertThat(jpeg).startsWith(0xFF, 0xD8);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(width / 4, height / 4, width / 2, height / 2);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    /** The picture with a camera's block put after its first two bytes. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] note = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + note.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (note.length + 2))
                .put(note)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 check = new CRC32();
        check.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) check.getValue())
                .array();
    }
}
