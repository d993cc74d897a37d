package id.amanah.application;

import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.programme.Programmes;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.training.Trainings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members of a group ask for: written down on the last training day and not before (A10). */
@Service
@Transactional
public class LoanRequests {

    private final LoanRequestRecords requests;
    private final GroupFormation groups;
    private final Trainings trainings;
    private final Programmes programmes;
    private final Clock clock;

    LoanRequests(
            LoanRequestRecords requests,
            GroupFormation groups,
            Trainings trainings,
            Programmes programmes,
            Clock clock) {
        this.requests = requests;
        this.groups = groups;
        this.trainings = trainings;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The active members who attended the day of requests and have not been asked yet, by position (A10). */
    @Transactional(readOnly = true)
    public List<MemberView> due(UUID groupId) {
        Set<UUID> asked = valid(groupId).keySet();
        Set<UUID> attended = trainings.attendedRequestDay(groupId);
        return groups.groupOf(groupId).members().stream()
                .filter(member -> !asked.contains(member.id()))
                .filter(member -> attended.contains(member.id()))
                .toList();
    }

    /** What the active members ask for, by position; members not asked yet are left out. */
    @Transactional(readOnly = true)
    public List<LoanRequestView> of(UUID groupId) {
        Map<UUID, LoanRequest> valid = valid(groupId);
        return groups.groupOf(groupId).members().stream()
                .filter(member -> valid.containsKey(member.id()))
                .map(member -> valid.get(member.id()).view())
                .toList();
    }

    /**
     * Writes down what members ask for the first time.
     *
     * @param asked one for each member of {@link #due}
     * @param by login id of who asked them
     * @throws RefusedInput with every amount out of the programme's bounds, purpose missing, member not due (A10) or left
     *     out
     */
    public void record(UUID groupId, List<RequestedLoan> asked, String by) {
        Map<UUID, LoanRequest> known = valid(groupId);
        Problems problems = new Problems();
        Set<UUID> named = asked.stream().map(RequestedLoan::memberId).collect(Collectors.toSet());
        due(groupId).stream()
                .filter(member -> !named.contains(member.id()))
                .forEach(
                        member -> problems.add("requests", "Anggota " + member.position() + ": pengajuan belum diisi"));
        write(groupId, asked, by, problems, known, false);
    }

    /**
     * Writes down changed wishes; what was asked for before stays as history.
     *
     * @param asked any of the active members, those never asked included where they attended the day of requests (A10)
     * @param by login id of who asked them
     * @throws RefusedInput as {@link #record}
     */
    public void revise(UUID groupId, List<RequestedLoan> asked, String by) {
        Problems problems = new Problems();
        problems.addIf(asked.isEmpty(), "requests", "Tidak ada pengajuan yang diubah");
        write(groupId, asked, by, problems, valid(groupId), true);
    }

    private void write(
            UUID groupId,
            List<RequestedLoan> asked,
            String by,
            Problems problems,
            Map<UUID, LoanRequest> known,
            boolean again) {
        GroupView group = groups.groupOf(groupId);
        ProgrammeTerms terms = programmes.termsOf(group.programmeCode(), LocalDate.now(clock));
        Set<UUID> attended = trainings.attendedRequestDay(groupId);
        Set<UUID> seen = new HashSet<>();
        Map<RequestedLoan, String> purposes = new LinkedHashMap<>();
        for (RequestedLoan request : asked) {
            MemberView member = group.member(request.memberId()).orElse(null);
            if (member == null) {
                problems.add("requests", "Ada nama yang bukan anggota aktif kelompok ini");
                continue;
            }
            String label = "Anggota " + member.position() + ": ";
            problems.addIf(!seen.add(member.id()), "requests", label + "diisi dua kali");
            problems.addIf(!again && known.containsKey(member.id()), "requests", label + "pengajuannya sudah dicatat");
            problems.addIf(
                    !attended.contains(member.id()),
                    "requests",
                    label + "jumlah baru boleh diajukan setelah mengikuti hari pengajuan");
            problems.addIf(
                    !terms.admits(request.amount()),
                    "amount",
                    label + "jumlah harus " + terms.minAmount() + " sampai " + terms.maxAmount());
            try {
                purposes.put(
                        request,
                        PlainText.line("purpose", "Kegunaan", request.purpose(), RequestedLoan.LONGEST_PURPOSE));
            } catch (RefusedInput refused) {
                problems.merge(label, refused);
            }
        }
        problems.throwIfAny();
        known.values().stream()
                .filter(request -> seen.contains(request.memberId()))
                .forEach(request -> request.supersede(clock.instant()));
        // The old row must give way before the new one is written.
        requests.flush();
        purposes.forEach((request, purpose) -> requests.save(
                new LoanRequest(groupId, request.memberId(), request.amount(), purpose, by, clock.instant())));
        requests.flush();
    }

    private Map<UUID, LoanRequest> valid(UUID groupId) {
        return requests.findByGroupIdAndSupersededAtIsNull(groupId).stream()
                .collect(Collectors.toMap(LoanRequest::memberId, request -> request));
    }
}
