package id.amanah.workflow.monitoring.mail;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.operations.Answers;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of the digest and of the mail about new incidents. */
@Component
class StuckLetters {

    private static final String ALL = "Semua yang macet dan tindakannya";
    private static final int MOST_CASES = 10;

    private final MailSettings settings;

    StuckLetters(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * How the day begins; also that nothing stands still, which shows that mail arrives.
     *
     * @param oldest what has stood still longest, enough of it for {@value #MOST_CASES} applications
     */
    Letter digest(Recipient recipient, Answers.Board board, List<Answers.Stuck> oldest) {
        Letter.Writer letter = Letter.about("[Amanah] " + headline(board) + ", "
                        + IndonesianText.dayAndDate(board.asOf().toLocalDate()))
                .paragraph("Selamat pagi, " + recipient.name() + ".");
        if (board.places() == 0) {
            return letter.paragraph("Tidak ada pengajuan yang macet. Tidak ada yang perlu Anda kerjakan.")
                    .link("Papan pengajuan macet", settings.board())
                    .finished();
        }
        List<StuckCase> cases = StuckCase.of(oldest);
        List<StuckCase> named = cases.subList(0, Math.min(MOST_CASES, cases.size()));
        boolean all = named.stream().mapToInt(one -> one.places().size()).sum() == board.places();
        return letter.paragraph(headline(board) + " di " + board.places() + " tempat.")
                .list(
                        "Menurut sebab",
                        board.byCause().stream()
                                .map(count -> count.label() + ": " + count.places())
                                .toList())
                .entries(
                        all ? "Semuanya, yang paling lama lebih dahulu" : "Yang paling lama",
                        entries(named, board.asOf()))
                .link(ALL, settings.board())
                .finished();
    }

    /** What has just failed. */
    Letter alert(Recipient recipient, List<Answers.Stuck> fresh, OffsetDateTime now) {
        List<StuckCase> cases = StuckCase.of(fresh);
        List<StuckCase> named = cases.subList(0, Math.min(MOST_CASES, cases.size()));
        Letter.Writer letter = Letter.about("[Amanah] " + fresh.size() + " gangguan baru")
                .paragraph("Halo " + recipient.name() + ".")
                .paragraph(fresh.size() + " gangguan baru pada " + cases.size()
                        + " pengajuan, yang tidak dapat berjalan sendiri lagi.")
                .entries("Yang terjadi", entries(named, now));
        if (cases.size() > named.size()) {
            letter.paragraph("Dan " + (cases.size() - named.size()) + " pengajuan lain.");
        }
        return letter.link(ALL, settings.board()).finished();
    }

    private static String headline(Answers.Board board) {
        if (board.places() == 0) {
            return "Tidak ada yang macet";
        }
        return board.applications() == 0 ? "Ada yang macet" : board.applications() + " pengajuan macet";
    }

    private List<Letter.Entry> entries(List<StuckCase> cases, OffsetDateTime now) {
        return cases.stream()
                .map(one -> new Letter.Entry(one.title(), one.lines(now), settings.board(one.number())))
                .toList();
    }
}
