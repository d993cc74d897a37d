package id.amanah.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as a telephone would take them. */
final class Photos {

    private Photos() {}

    /** A house drawn large enough that it has to be made smaller before it is sent. */
    static Path ofAHouse() {
        BufferedImage picture = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        paint(brush, new Color(176, 212, 236), 0, 0, 2400, 1800);
        paint(brush, new Color(120, 150, 90), 0, 1260, 2400, 540);
        paint(brush, new Color(222, 205, 170), 660, 780, 1080, 600);
        paint(brush, new Color(110, 80, 50), 1110, 1050, 180, 330);
        paint(brush, new Color(90, 120, 150), 765, 900, 210, 180);
        paint(brush, new Color(90, 120, 150), 1425, 900, 210, 180);
        brush.setColor(new Color(150, 70, 50));
        brush.fill(new Polygon(new int[] {570, 1200, 1830}, new int[] {780, 390, 780}, 3));
        brush.dispose();
        try {
            File file = File.createTempFile("rumah", ".jpg", new File("target"));
            file.deleteOnExit();
            ImageIO.write(picture, "jpg", file);
            return file.toPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A photo of at least so many bytes that can be seen, as the best cameras make them. */
    static Path ofAtLeast(int bytes) {
        BufferedImage picture = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new Random(7).ints(4000 * 3000).toArray();
        picture.setRGB(0, 0, 4000, 3000, pixels, 0, 4000);
        File file = temporary("besar", ".png");
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (file.length() < bytes) {
            throw new IllegalStateException("Only " + file.length() + " bytes");
        }
        return file.toPath();
    }

    /** A file of so many bytes that calls itself a photo and is none. */
    static Path noPicture(int bytes) {
        byte[] content = new byte[bytes];
        new Random(8).nextBytes(content);
        File file = temporary("bukan-foto", ".jpg");
        try {
            Files.write(file.toPath(), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toPath();
    }

    private static File temporary(String name, String ending) {
        try {
            File file = File.createTempFile(name, ending, new File("target"));
            file.deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void paint(Graphics2D brush, Color colour, int x, int y, int width, int height) {
        brush.setColor(colour);
        brush.fillRect(x, y, width, height);
    }
}
