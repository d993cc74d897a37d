package id.amanah.application;

import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a decider wants to decide; complete in itself, not yet held against the group and its requests.
 *
 * @param kind the word on the whole
 * @param comment why, or the question where it is sent back; never empty, at most {@value #LONGEST_COMMENT} characters
 * @param verdicts one for each member where the whole is approved, else empty
 * @param sendBackTo where the question goes, {@code null} unless it is sent back
 * @param resurvey the members to survey anew, empty unless it is sent back for that
 */
public record ProposedDecision(
        DecisionKind kind, String comment, List<MemberVerdict> verdicts, SendBackTo sendBackTo, Set<UUID> resurvey) {

    /** The most characters that a comment or question may have. */
    public static final int LONGEST_COMMENT = 2_000;

    /** @throws RefusedInput with all that is missing or does not go together */
    public ProposedDecision {
        Problems problems = new Problems();
        String field = kind == DecisionKind.SEND_BACK ? "question" : "comment";
        String label = kind == DecisionKind.SEND_BACK ? "Pertanyaan" : "Komentar";
        try {
            comment = PlainText.required(field, label, comment, LONGEST_COMMENT);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        verdicts = List.copyOf(verdicts);
        resurvey = Set.copyOf(resurvey);
        Set<UUID> named = new HashSet<>();
        problems.addIf(
                !verdicts.stream().map(MemberVerdict::memberId).allMatch(named::add),
                "members",
                "Satu anggota diputus dua kali");
        problems.addIf(
                kind == DecisionKind.APPROVE && verdicts.isEmpty(), "members", "Putusan per anggota wajib diisi");
        problems.addIf(
                !verdicts.isEmpty() && verdicts.stream().allMatch(one -> one.verdict() == Verdict.REJECT),
                "decision",
                "Semua anggota ditolak: pilih \"Tolak seluruh pengajuan\"");
        problems.addIf(
                kind == DecisionKind.SEND_BACK && sendBackTo == null, "sendBackTo", "Pilih ke mana pertanyaan dikirim");
        problems.addIf(
                sendBackTo == SendBackTo.RESURVEY && resurvey.isEmpty(),
                "members",
                "Centang anggota yang perlu disurvei ulang");
        problems.throwIfAny();
    }

    /** Approval with a verdict for each member. */
    public static ProposedDecision approve(List<MemberVerdict> verdicts, String comment) {
        return new ProposedDecision(DecisionKind.APPROVE, comment, verdicts, null, Set.of());
    }

    /** Refusal of the whole group. */
    public static ProposedDecision reject(String comment) {
        return new ProposedDecision(DecisionKind.REJECT, comment, List.of(), null, Set.of());
    }

    /** A question to the officer; {@code to} may be {@code null} where the decider did not say, and is refused. */
    public static ProposedDecision ask(SendBackTo to, String question) {
        return new ProposedDecision(DecisionKind.SEND_BACK, question, List.of(), to, Set.of());
    }

    /** A call for new surveys of these members, at least one. */
    public static ProposedDecision resurvey(Set<UUID> members, String question) {
        return new ProposedDecision(DecisionKind.SEND_BACK, question, List.of(), SendBackTo.RESURVEY, members);
    }
}
