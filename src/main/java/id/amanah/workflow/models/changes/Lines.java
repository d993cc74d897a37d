package id.amanah.workflow.models.changes;

import id.amanah.workflow.models.changes.Line.Kind;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, by their longest common sequence. */
public final class Lines {

    /** Beyond this many comparisons the differing middle is shown as replaced whole. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private Lines() {}

    /** Every line of both texts once, in order. */
    public static List<Line> between(String before, String after) {
        String[] old = before.split("\\R", -1);
        String[] now = after.split("\\R", -1);
        int head = 0;
        while (head < old.length && head < now.length && old[head].equals(now[head])) {
            head++;
        }
        int tail = 0;
        while (tail < old.length - head
                && tail < now.length - head
                && old[old.length - 1 - tail].equals(now[now.length - 1 - tail])) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < head; index++) {
            lines.add(new Line(Kind.SAME, index + 1, index + 1, old[index]));
        }
        middle(old, now, head, tail, lines);
        for (int index = tail; index > 0; index--) {
            lines.add(new Line(Kind.SAME, old.length - index + 1, now.length - index + 1, old[old.length - index]));
        }
        return lines;
    }

    private static void middle(String[] old, String[] now, int head, int tail, List<Line> lines) {
        int rows = old.length - tail - head;
        int columns = now.length - tail - head;
        boolean small = (long) rows * columns <= MOST_COMPARISONS;
        int[][] common = small ? lengths(old, now, head, rows, columns) : null;
        int row = 0;
        int column = 0;
        while (row < rows || column < columns) {
            boolean both = row < rows && column < columns;
            if (both && small && old[head + row].equals(now[head + column])) {
                lines.add(new Line(Kind.SAME, head + row + 1, head + column + 1, old[head + row]));
                row++;
                column++;
            } else if (row < rows && (!both || !small || common[row + 1][column] >= common[row][column + 1])) {
                lines.add(new Line(Kind.REMOVED, head + row + 1, null, old[head + row]));
                row++;
            } else {
                lines.add(new Line(Kind.ADDED, null, head + column + 1, now[head + column]));
                column++;
            }
        }
    }

    private static int[][] lengths(String[] old, String[] now, int head, int rows, int columns) {
        int[][] common = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                common[row][column] = old[head + row].equals(now[head + column])
                        ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }
}
