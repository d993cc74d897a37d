package id.amanah.workflow.monitoring.mail;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of the digest and of the mail about new incidents. */
@Component
class StuckLetters {

    private static final String ALL = "Semua yang macet dan tindakannya";
    private static final int MOST_NEW = 20;

    private final MailSettings settings;

    StuckLetters(MailSettings settings) {
        this.settings = settings;
    }

    /** How the day begins; also that nothing stands still, which shows that mail arrives. */
    Letter digest(Recipient recipient, Answers.Board board) {
        LocalDate day = board.asOf().toLocalDate();
        Letter.Writer letter = Letter.about("[Amanah] " + headline(board) + ", " + IndonesianText.dayAndDate(day))
                .paragraph("Selamat pagi, " + recipient.name() + ".");
        if (board.places() == 0) {
            return letter.paragraph("Tidak ada pengajuan yang macet. Tidak ada yang perlu Anda kerjakan.")
                    .link("Papan pengajuan macet", settings.board())
                    .finished();
        }
        return letter.paragraph(
                        board.applications() == 0
                                ? board.places() + " tempat berdiri diam."
                                : board.places() + " tempat pada " + board.applications() + " pengajuan berdiri diam.")
                .list(
                        "Menurut sebab",
                        board.byCause().stream()
                                .map(count -> count.label() + ": " + count.places())
                                .toList())
                .entries(
                        board.places() > board.oldest().size()
                                ? "Yang paling lama"
                                : "Semuanya, yang paling lama lebih dahulu",
                        entries(board.oldest(), board.asOf()))
                .link(ALL, settings.board())
                .finished();
    }

    /** What has just failed. */
    Letter alert(Recipient recipient, List<Answers.Stuck> fresh, OffsetDateTime now) {
        Letter.Writer letter = Letter.about("[Amanah] " + fresh.size() + " gangguan baru")
                .paragraph("Halo " + recipient.name() + ".")
                .paragraph((fresh.size() == 1 ? "Satu gangguan baru" : fresh.size() + " gangguan baru")
                        + ": pengajuannya tidak dapat berjalan sendiri lagi.")
                .entries("Yang terjadi", entries(fresh.subList(0, Math.min(MOST_NEW, fresh.size())), now));
        if (fresh.size() > MOST_NEW) {
            letter.paragraph("Dan " + (fresh.size() - MOST_NEW) + " lainnya.");
        }
        return letter.link(ALL, settings.board()).finished();
    }

    private static String headline(Answers.Board board) {
        if (board.places() == 0) {
            return "Tidak ada yang macet";
        }
        return board.applications() == 0 ? board.places() + " macet" : board.applications() + " pengajuan macet";
    }

    private List<Letter.Entry> entries(List<Answers.Stuck> places, OffsetDateTime now) {
        return places.stream().map(place -> entry(place, now)).toList();
    }

    private Letter.Entry entry(Answers.Stuck stuck, OffsetDateTime now) {
        Answers.Where where = stuck.where();
        List<String> lines = new ArrayList<>();
        if (where.stepName() != null && !where.stepName().isEmpty()) {
            lines.add("Langkah: " + where.stepName());
        }
        lines.add("Sebab: " + stuck.causeLabel() + ". " + words(stuck));
        lines.add("Sejak " + IndonesianText.dayAndDate(stuck.since().toLocalDate())
                + String.format(Locale.ROOT, " pukul %tH.%<tM", stuck.since()) + " ("
                + IndonesianText.age(Duration.between(stuck.since(), now)) + ")");
        return new Letter.Entry(title(where), lines, settings.board(where.applicationNumber()));
    }

    /** The reason of a suspension is free text that its writer meant for the board: it stays there. */
    private static String words(Answers.Stuck stuck) {
        return stuck.cause() == Cause.SUSPENDED ? "Alasannya ada di papan." : stuck.explanation();
    }

    private static String title(Answers.Where where) {
        if (where.applicationNumber() == null) {
            return where.processName() == null || where.processName().isEmpty()
                    ? "Tanpa pengajuan"
                    : where.processName();
        }
        return where.groupName() == null
                ? where.applicationNumber()
                : where.applicationNumber() + ", kelompok " + where.groupName();
    }
}
