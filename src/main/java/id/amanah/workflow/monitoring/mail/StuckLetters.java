package id.amanah.workflow.monitoring.mail;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.operations.Answers;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

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

    /** What has just failed: places of cases, and services that all cases lean on. */
    Letter alert(
            Recipient recipient, List<Answers.Stuck> fresh, List<Answers.ServiceTrouble> troubles, OffsetDateTime now) {
        Letter.Writer letter = Letter.about("[Amanah] " + (fresh.size() + troubles.size()) + " gangguan baru")
                .paragraph("Halo " + recipient.name() + ".");
        if (!troubles.isEmpty()) {
            letter.paragraph("Layanan yang dipakai semua pengajuan terganggu.")
                    .entries(
                            "Layanan",
                            troubles.stream().map(one -> entry(one, now)).toList());
        }
        if (!fresh.isEmpty()) {
            List<StuckCase> cases = StuckCase.of(fresh);
            List<StuckCase> named = cases.subList(0, Math.min(MOST_CASES, cases.size()));
            letter.paragraph(fresh.size() + " gangguan baru pada " + cases.size()
                            + " pengajuan, yang tidak berjalan sebelum sebabnya hilang.")
                    .entries("Yang terjadi", entries(named, now));
            if (cases.size() > named.size()) {
                letter.paragraph("Dan " + (cases.size() - named.size()) + " pengajuan lain.");
            }
        }
        return letter.link(ALL, settings.board()).finished();
    }

    private Letter.Entry entry(Answers.ServiceTrouble trouble, OffsetDateTime now) {
        List<String> lines = trouble.since() == null
                ? List.of(trouble.explanation())
                : List.of(trouble.explanation(), StringUtils.capitalize(StuckCase.since(trouble.since(), now)));
        return new Letter.Entry(trouble.label(), lines, settings.board());
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
