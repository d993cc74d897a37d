package id.amanah.workflow.approval;

import static id.amanah.workflow.approval.Markdown.bold;
import static id.amanah.workflow.approval.Markdown.plain;

import id.amanah.application.ApplicationCase;
import id.amanah.application.ApplicationCase.MemberFile;
import id.amanah.application.ApplicationCase.PastConcern;
import id.amanah.application.ApplicationCase.PlacedVerdict;
import id.amanah.application.ApplicationCase.Round;
import id.amanah.application.ApplicationCase.Word;
import id.amanah.application.DecisionKind;
import id.amanah.application.OpenQuestion;
import id.amanah.application.RoundRequest;
import id.amanah.application.SendBackTo;
import id.amanah.application.Verdict;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.programme.Programmes;
import id.amanah.shared.IndonesianText;
import id.amanah.shared.Money;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.survey.SurveyView;
import id.amanah.training.MemberResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An application's case as the forms show it: Indonesian, in Markdown, everything typed by people made harmless. */
@Component
class CaseScreen {

    private final Programmes programmes;
    private final StaffMembers staff;
    private final Clock clock;

    CaseScreen(Programmes programmes, StaffMembers staff, Clock clock) {
        this.programmes = programmes;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * All that the decider's form shows; values may be null, and the field is then hidden.
     *
     * @param reader login id of the decider; {@code null} for nobody in particular
     */
    Map<String, Object> whole(ApplicationCase file, String reader) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("summary", summary(file));
        values.put("demand", demand(file));
        values.put("warnings", Markdown.list("Perlu dilihat", warnings(file, reader)));
        values.put("thisRound", thisRound(file.presentRound()));
        values.put("earlierRounds", earlierRounds(file));
        values.put("concerns", Markdown.list("Yang pernah menghambat", concerns(file)));
        values.put("members", members(file));
        return values;
    }

    /** What the officer's forms show: the case in short, the question and what was said before. */
    Map<String, Object> question(ApplicationCase file, OpenQuestion question) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("summary", summary(file));
        values.put(
                "question",
                "**Pertanyaan " + plain(staff.nameOf(question.askedBy())) + ", " + date(question.askedAt()) + ":** "
                        + plain(question.question()));
        values.put("earlierRounds", earlierRounds(file));
        return values;
    }

    /** What each member asks for now, to be revised. */
    List<Map<String, Object>> requests(ApplicationCase file) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MemberFile one : file.members()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", one.member().id().toString());
            row.put("name", one.member().name());
            row.put(
                    "amount",
                    one.request().map(RoundRequest::amount).map(Money::rupiah).orElse(null));
            row.put("purpose", one.request().map(RoundRequest::purpose).orElse(null));
            rows.add(row);
        }
        return rows;
    }

    /** Why the reader may not decide, to stand out at the top. */
    String obstacle(String reason) {
        return "⛔ " + bold(reason);
    }

    private String summary(ApplicationCase file) {
        GroupView group = file.group();
        Round round = file.presentRound();
        String programme = programmes
                .termsOf(group.programmeCode(), file.application().openedOn())
                .name();
        return bold("Kelompok " + group.name()) + " · "
                + plain(file.application().number()) + " · " + plain(programme)
                + "\n\n"
                + plain(group.neighbourhood().toString())
                + "\n\n"
                + "Diajukan seluruhnya **" + plain(round.total().toString()) + "**, tertinggi "
                + plain(round.highest().toString()) + " per anggota\n\n"
                + "Pendamping: " + plain(file.officer().orElse("belum ada")) + " · Disurvei oleh: "
                + people(file.surveyors()) + " · Dilatih oleh: " + people(file.trainers()) + " · Diuji oleh: "
                + people(file.examiners());
    }

    private String demand(ApplicationCase file) {
        Round round = file.presentRound();
        return "Putaran " + round.number() + ", dibuka " + date(round.openedAt()) + ". " + plain(round.explanation())
                + ". Ini putusan ke\\-" + (round.decisions().size() + 1) + ".";
    }

    private List<String> warnings(ApplicationCase file, String reader) {
        List<String> lines = new ArrayList<>();
        if (reader != null && staff.byId(reader).flatMap(StaffMember::residence).isEmpty()) {
            lines.add(
                    "**Tempat tinggal belum dicatat:** Amanah tidak tahu apakah Anda tinggal di RT kelompok ini. Bila ya,"
                            + " jangan memutus. Minta manajer atau administrator mencatat tempat tinggal Anda.");
        }
        for (MemberFile one : file.members()) {
            one.warnings().forEach(warning -> lines.add(place(one.member()) + plain(warning)));
        }
        return lines;
    }

    private static List<String> concerns(ApplicationCase file) {
        return file.concerns().stream().map(CaseScreen::concern).toList();
    }

    private static String concern(PastConcern past) {
        return past.position().map(place -> "Anggota " + place + ": ").orElse("")
                + plain(past.concern().sentence())
                + (past.settled() ? " (selesai)" : " **(belum selesai)**");
    }

    private String thisRound(Round round) {
        List<String> lines = new ArrayList<>();
        round.decisions().forEach(word -> lines.add(word(word)));
        round.recusals()
                .forEach(name -> lines.add(plain(name) + " menyatakan punya hubungan keluarga dan tidak memutus"));
        return Markdown.list("Putusan pada putaran ini", lines);
    }

    private String earlierRounds(ApplicationCase file) {
        List<String> lines = new ArrayList<>();
        for (Round round : file.rounds()) {
            boolean ended = round != file.presentRound() || round.outcome().isPresent();
            if (ended) {
                round.decisions().forEach(word -> lines.add("Putaran " + round.number() + ", " + word(word)));
                round.exception()
                        .ifPresent(exception -> lines.add("Putaran " + round.number() + ": " + plain(exception)));
            }
        }
        return Markdown.list("Putusan dan tanya jawab sebelumnya", lines);
    }

    private String word(Word word) {
        String said =
                bold(word.decider()) + " (" + date(word.decidedAt()) + ") " + kind(word) + ": " + plain(word.comment());
        String verdicts = word.verdicts().stream().map(CaseScreen::verdict).collect(Collectors.joining("; "));
        return said
                + (verdicts.isEmpty() ? "" : " (" + verdicts + ")")
                + word.exception()
                        .map(exception -> " \\[" + plain(exception) + "\\]")
                        .orElse("")
                + word.answer()
                        .map(reply ->
                                ". Jawaban " + bold(reply.by()) + " (" + date(reply.at()) + "): " + plain(reply.text()))
                        .orElse("");
    }

    private static String kind(Word word) {
        if (word.kind() == DecisionKind.SEND_BACK) {
            return switch (word.sendBackTo().orElse(SendBackTo.ANSWER)) {
                case ANSWER -> "bertanya";
                case REVISE_REQUESTS -> "meminta jumlah atau tujuan diperbaiki";
                case RESURVEY ->
                    "meminta survei ulang anggota "
                            + IndonesianText.list(word.resurvey().stream()
                                    .map(String::valueOf)
                                    .toList());
            };
        }
        return word.kind() == DecisionKind.APPROVE ? "setuju" : "menolak seluruh pengajuan";
    }

    private static String verdict(PlacedVerdict one) {
        return "anggota " + one.position() + " "
                + one.amount().map(Money::toString).map(Markdown::plain).orElse("ditolak");
    }

    private List<Map<String, Object>> members(ApplicationCase file) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MemberFile one : file.members()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", one.member().id().toString());
            row.put("card", card(one, file));
            row.put(
                    "amount",
                    proposedAmount(one, file.presentRound()).map(Money::rupiah).orElse(null));
            rows.add(row);
        }
        return rows;
    }

    /** What a decider most likely approves: the lowest that colleagues approved in this round, else what she asks for. */
    private static Optional<Money> proposedAmount(MemberFile one, Round round) {
        return round.decisions().stream()
                .flatMap(word -> word.verdicts().stream())
                .filter(verdict -> verdict.memberId().equals(one.member().id()))
                .filter(verdict -> verdict.verdict() == Verdict.APPROVE)
                .flatMap(verdict -> verdict.amount().stream())
                .min(Money::compareTo)
                .or(() -> one.request().map(RoundRequest::amount));
    }

    private String card(MemberFile one, ApplicationCase file) {
        MemberView member = one.member();
        List<String> lines = new ArrayList<>();
        lines.add(one.request()
                .map(asked -> "**Mengajukan " + plain(asked.amount().toString()) + "** untuk " + plain(asked.purpose()))
                .orElse("**Belum ada pengajuan**"));
        lines.add(one.survey().map(this::survey).orElse("**Belum ada survei yang berlaku**"));
        one.survey()
                .map(survey -> survey.findings().otherAnswers())
                .filter(answers -> !answers.isEmpty())
                .ifPresent(answers -> lines.add("Pertanyaan tambahan saat survei: "
                        + answers.stream()
                                .map(other -> plain(other.question()) + " " + bold(other.answer()))
                                .collect(Collectors.joining("; "))));
        lines.add("Latihan: hadir " + one.daysAttended().size() + " dari " + file.trainingDays() + " hari · Ujian: "
                + one.test().map(CaseScreen::test).orElse("belum"));
        one.warnings().forEach(warning -> lines.add("⚠ " + plain(warning)));
        return bold(member.position() + ". " + member.name()) + " · " + one.age() + " tahun, "
                + plain(member.maritalStatus().indonesian()) + " · Usaha: " + plain(member.business()) + ", dijalankan "
                + plain(member.businessRunner().indonesian().toLowerCase(IndonesianText.LOCALE)) + " sejak "
                + IndonesianText.date(member.businessSince()) + " (" + span(one.monthsInBusiness()) + ")\n"
                + Markdown.bullets(lines);
    }

    private String survey(SurveyView survey) {
        return "Survei " + bold(survey.outcome().indonesian()) + " (" + plain(staff.nameOf(survey.surveyedBy())) + ", "
                + date(survey.surveyedAt()) + "): "
                + survey.explanation().stream().map(Markdown::plain).collect(Collectors.joining("; "));
    }

    private static String test(MemberResult result) {
        return bold(result.result().indonesian())
                + (result.comment().isEmpty() ? "" : " (" + plain(result.comment()) + ")");
    }

    private static String place(MemberView member) {
        return "Anggota " + member.position() + " (" + plain(member.name()) + "): ";
    }

    private static String people(List<String> names) {
        return names.isEmpty() ? "belum ada" : plain(IndonesianText.list(names));
    }

    private static String span(int months) {
        int years = months / 12;
        int rest = months % 12;
        if (years == 0) {
            return rest + " bulan";
        }
        return years + " tahun" + (rest == 0 ? "" : " " + rest + " bulan");
    }

    private String date(Instant at) {
        return IndonesianText.date(at.atZone(clock.getZone()).toLocalDate());
    }
}
