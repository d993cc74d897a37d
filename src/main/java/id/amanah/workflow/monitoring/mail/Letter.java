package id.amanah.workflow.monitoring.mail;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A mail in plain text and in HTML, written once; nothing that is put into it can become markup. */
record Letter(String subject, String text, String html) {

    static Writer about(String subject) {
        return new Writer(subject);
    }

    /** Adds to both forms. */
    static final class Writer {

        private static final String INDENT = "   ";

        private final String subject;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        private Writer(String subject) {
            this.subject = subject;
        }

        Writer paragraph(String words) {
            text.append(words).append("\n\n");
            html.append("<p>").append(escaped(words)).append("</p>\n");
            return this;
        }

        /** A list of short lines under a heading. */
        Writer list(String heading, List<String> lines) {
            heading(heading);
            html.append("<ul>\n");
            lines.forEach(line -> {
                text.append("- ").append(line).append('\n');
                html.append("<li>").append(escaped(line)).append("</li>\n");
            });
            text.append('\n');
            html.append("</ul>\n");
            return this;
        }

        /** Numbered entries under a heading, each of a title, lines and a link. */
        Writer entries(String heading, List<Entry> entries) {
            heading(heading);
            html.append("<ol>\n");
            for (int number = 1; number <= entries.size(); number++) {
                entry(number, entries.get(number - 1));
            }
            html.append("</ol>\n");
            return this;
        }

        Writer link(String words, String address) {
            text.append(words).append(": ").append(address).append("\n\n");
            html.append("<p>").append(anchor(words, address)).append("</p>\n");
            return this;
        }

        Letter finished() {
            return new Letter(
                    subject,
                    text.toString().strip() + "\n",
                    "<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><title>" + escaped(subject)
                            + "</title></head>\n<body style=\"font-family:sans-serif;line-height:1.5;max-width:42em\">\n"
                            + html
                            + "</body></html>\n");
        }

        private void heading(String heading) {
            text.append(heading).append("\n\n");
            html.append("<h2 style=\"font-size:1.1em\">")
                    .append(escaped(heading))
                    .append("</h2>\n");
        }

        private void entry(int number, Entry entry) {
            text.append(number).append(". ").append(entry.title()).append('\n');
            html.append("<li><strong>").append(escaped(entry.title())).append("</strong>");
            entry.lines().forEach(line -> {
                text.append(INDENT).append(line).append('\n');
                html.append("<br>").append(escaped(line));
            });
            text.append(INDENT).append(entry.address()).append("\n\n");
            html.append("<br>")
                    .append(anchor("Buka di Cockpit", entry.address()))
                    .append("</li>\n");
        }

        private static String anchor(String words, String address) {
            return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
        }

        private static String escaped(String words) {
            return HtmlUtils.htmlEscape(words, "UTF-8");
        }
    }

    /** One entry of a numbered list. */
    record Entry(String title, List<String> lines, String address) {}
}
