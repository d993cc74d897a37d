package id.amanah.workflow.approval;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text for the form's text fields, which read Markdown: what people typed stays what they typed. */
final class Markdown {

    private static final Pattern PUNCTUATION = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|~$])");

    private Markdown() {}

    /** The text with everything that Markdown or HTML would act on made harmless; line breaks become blanks. */
    static String plain(String typed) {
        String html = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return PUNCTUATION
                .matcher(html)
                .replaceAll("\\\\$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String bold(String typed) {
        return "**" + plain(typed) + "**";
    }

    /** A list under a heading; the lines are Markdown already. Null where there are none, so that the field is hidden. */
    static String list(String heading, Collection<String> lines) {
        return lines.isEmpty() ? null : "**" + heading + "**\n" + bullets(lines);
    }

    static String bullets(Collection<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
