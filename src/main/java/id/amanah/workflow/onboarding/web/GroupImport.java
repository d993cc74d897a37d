package id.amanah.workflow.onboarding.web;

import id.amanah.group.GroupFormation;
import id.amanah.group.GroupRegistration;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problem;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.onboarding.Caller;
import id.amanah.workflow.onboarding.GroupOnboarding;
import id.amanah.workflow.onboarding.OpenedCase;
import id.amanah.workflow.onboarding.web.ImportReport.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Registers the groups of a file, each in a transaction of its own: good ones are kept whatever becomes of the others,
 * and the same file again adds nothing.
 */
@Component
class GroupImport {

    private static final Logger LOG = LoggerFactory.getLogger(GroupImport.class);
    private static final Pattern OF_MEMBER = Pattern.compile("members\\[([0-9]+)].*");
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[0-9][0-9.,]*[eE]\\+?[0-9]+");

    private final GroupOnboarding onboarding;
    private final GroupFormation formation;
    private final Clock clock;

    GroupImport(GroupOnboarding onboarding, GroupFormation formation, Clock clock) {
        this.onboarding = onboarding;
        this.formation = formation;
        this.clock = clock;
    }

    /** @throws RefusedInput where the file as a whole cannot be read */
    ImportReport run(byte[] file, boolean evenIfNotYetEligible, Caller caller) {
        List<ImportReport.Row> rows = new ArrayList<>();
        int[] groups = new int[Outcome.values().length];
        for (GroupFile.Entry entry : GroupFile.read(file, evenIfNotYetEligible)) {
            List<ImportReport.Row> ofGroup = register(entry, caller);
            groups[ofGroup.get(0).outcome().ordinal()]++;
            rows.addAll(ofGroup);
        }
        rows.sort(Comparator.comparingLong(ImportReport.Row::line));
        return new ImportReport(
                groups[Outcome.TERDAFTAR.ordinal()],
                groups[Outcome.SUDAH_ADA.ordinal()],
                groups[Outcome.DITOLAK.ordinal()],
                rows);
    }

    private List<ImportReport.Row> register(GroupFile.Entry entry, Caller caller) {
        try {
            GroupRegistration registration = entry.draft().read(LocalDate.now(clock));
            if (formation.knows(registration)) {
                return rows(entry, Outcome.SUDAH_ADA, null, List.of());
            }
            OpenedCase opened = onboarding.register(registration, caller);
            List<Problem> warnings = opened.group().members().stream()
                    .flatMap(member -> member.warnings().stream()
                            .map(warning -> new Problem("members[" + (member.position() - 1) + "]", warning)))
                    .toList();
            return rows(entry, Outcome.TERDAFTAR, opened.applicationNumber(), warnings);
        } catch (RefusedInput refused) {
            return rows(entry, Outcome.DITOLAK, null, refused.problems());
        } catch (DataAccessException failure) {
            // Its message could quote a row.
            LOG.error("a group of an import failed: {}", failure.getClass().getSimpleName());
            return rows(
                    entry,
                    Outcome.DITOLAK,
                    null,
                    List.of(new Problem("", "Gagal dicatat karena gangguan teknis; impor lagi berkas yang sama")));
        }
    }

    private static List<ImportReport.Row> rows(
            GroupFile.Entry entry, Outcome outcome, String number, List<Problem> problems) {
        List<ImportReport.Row> rows = new ArrayList<>();
        for (int index = 0; index < entry.lines().size(); index++) {
            int member = index;
            List<String> reasons = new ArrayList<>(problems.stream()
                    .filter(problem -> memberOf(problem) == member)
                    .map(Problem::message)
                    .toList());
            if (outcome == Outcome.DITOLAK) {
                if (SPREADSHEET_NUMBER
                        .matcher(entry.draft().members().get(index).nik())
                        .matches()) {
                    reasons.add("NIK berubah bentuk di lembar kerja; jadikan kolomnya teks dan ketik ulang");
                }
                if (reasons.isEmpty()) {
                    reasons.add("Tidak dicatat karena kelompoknya ditolak; lihat barisnya yang lain");
                }
            }
            rows.add(new ImportReport.Row(entry.lines().get(index), shortened(entry.name()), outcome, number, reasons));
        }
        return rows;
    }

    /** What is wrong with the whole group is told at its first row. */
    private static int memberOf(Problem problem) {
        Matcher matcher = OF_MEMBER.matcher(problem.field());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String shortened(String name) {
        try {
            return PlainText.clean("name", "Nama kelompok", name, GroupRegistration.LONGEST_NAME);
        } catch (RefusedInput tooLong) {
            return "(nama kelompok tidak dapat ditampilkan)";
        }
    }
}
