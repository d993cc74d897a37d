package id.amanah.group;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.shared.BusinessAge;
import id.amanah.shared.IndonesianText;
import id.amanah.shared.Neighbourhood;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the tables {@value #GROUP_TABLE} and {@value #MEMBER_TABLE} whether a group may go on (A1 to A5) and puts their
 * reasons into words. The tables hold every threshold; here are only the facts they are asked about.
 */
@Service
@Transactional
public class Eligibility implements AsksTables {

    static final String GROUP_TABLE = "group-eligibility";
    static final String MEMBER_TABLE = "member-eligibility";
    private static final int MOST_MEMBERS = 200;

    /** Nobody waits longer for a business to come of age: 50 years. */
    private static final int MOST_MONTHS = 600;

    private final Rules rules;
    private final Groups groups;
    private final GroupConcerns concerns;
    private final EligibilityDecisions decisions;
    private final Clock clock;

    Eligibility(Rules rules, Groups groups, GroupConcerns concerns, EligibilityDecisions decisions, Clock clock) {
        this.rules = rules;
        this.groups = groups;
        this.concerns = concerns;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What the tables say today about a group that is not registered yet; nothing is kept. */
    @Transactional(readOnly = true)
    public EligibilityVerdict of(GroupRegistration registration) {
        LocalDate today = LocalDate.now(clock);
        List<MemberRegistration> members = registration.members();
        List<Neighbourhood> homes =
                members.stream().map(MemberRegistration::neighbourhood).toList();
        List<Finding> findings = new ArrayList<>(ofGroup(groupFacts(registration.programmeCode(), homes), homes));
        for (int index = 0; index < members.size(); index++) {
            MemberRegistration member = members.get(index);
            findings.addAll(ofMember(
                    index + 1,
                    member.businessSince(),
                    today,
                    memberFacts(registration.programmeCode(), member.businessSince(), today, member.surveyConsent())));
        }
        return new EligibilityVerdict(List.copyOf(findings));
    }

    /**
     * Decides today about a registered group: keeps what the tables were asked and said, and raises every reason against
     * it as a concern in place of those of the last time.
     */
    public EligibilityVerdict decide(UUID groupId) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        GroupView group =
                groups.findById(groupId).orElseThrow(GroupFormation::unknown).view();
        concerns.settle(groupId, ConcernOrigin.ELIGIBILITY);
        List<Neighbourhood> homes =
                group.members().stream().map(MemberView::neighbourhood).toList();
        Map<String, Object> groupFacts = groupFacts(group.programmeCode(), homes);
        List<Finding> findings = new ArrayList<>(ofGroup(groupFacts, homes));
        keep(group, null, GROUP_TABLE, today, now, groupFacts, findings);
        for (MemberView member : group.members()) {
            Map<String, Object> facts =
                    memberFacts(group.programmeCode(), member.businessSince(), today, member.surveyConsent());
            List<Finding> ofHer = ofMember(member.position(), member.businessSince(), today, facts);
            keep(group, member.id(), MEMBER_TABLE, today, now, facts, ofHer);
            findings.addAll(ofHer);
        }
        return new EligibilityVerdict(List.copyOf(findings));
    }

    /** What the tables were asked and said about the group and its members so far, oldest first. */
    @Transactional(readOnly = true)
    public List<PastDecision> historyOf(UUID groupId) {
        return decisions.findByGroupIdOrderByDecidedAt(groupId).stream()
                .map(EligibilityDecision::view)
                .toList();
    }

    private void keep(
            GroupView group,
            UUID memberId,
            String table,
            LocalDate today,
            Instant now,
            Map<String, Object> facts,
            List<Finding> findings) {
        decisions.save(new EligibilityDecision(group.id(), memberId, table, today, now, facts, findings));
        findings.forEach(finding ->
                concerns.raise(group.id(), memberId, ConcernOrigin.ELIGIBILITY, finding.code(), finding.sentence()));
    }

    @Override
    public List<TableContract> tables() {
        Column code = Column.text("code");
        Column sentence = Column.text("sentence");
        Column mayBeFollowedUp = Column.yesNo("mayBeFollowedUp");
        return List.of(
                TableContract.anyRows(
                                GROUP_TABLE,
                                Column.programme(),
                                Column.number("memberCount", 0, MOST_MEMBERS),
                                Column.number("neighbourhoodCount", 0, MOST_MEMBERS))
                        .giving(code, sentence, mayBeFollowedUp),
                TableContract.anyRows(
                                MEMBER_TABLE,
                                Column.programme(),
                                Column.number("monthsInBusiness", 0, MOST_MONTHS),
                                Column.yesNo("surveyConsent"))
                        .giving(code, sentence, mayBeFollowedUp));
    }

    private static Map<String, Object> groupFacts(String programme, List<Neighbourhood> homes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("programme", programme);
        facts.put("memberCount", homes.size());
        facts.put("neighbourhoodCount", (int) homes.stream().distinct().count());
        return facts;
    }

    private static Map<String, Object> memberFacts(
            String programme, LocalDate businessSince, LocalDate on, boolean surveyConsent) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("programme", programme);
        facts.put("monthsInBusiness", BusinessAge.wholeMonths(businessSince, on));
        facts.put("surveyConsent", surveyConsent);
        return facts;
    }

    private List<Finding> ofGroup(Map<String, Object> facts, List<Neighbourhood> homes) {
        String areas = String.join(
                "; ", homes.stream().distinct().map(Neighbourhood::toString).toList());
        return rules.decide(GROUP_TABLE, facts).stream()
                .map(row -> new Finding(
                        null,
                        text(row, "code"),
                        text(row, "sentence")
                                .replace("{jumlah}", String.valueOf(facts.get("memberCount")))
                                .replace("{jumlahRt}", String.valueOf(facts.get("neighbourhoodCount")))
                                .replace("{daftarRt}", areas),
                        Boolean.TRUE.equals(row.get("mayBeFollowedUp")),
                        null))
                .toList();
    }

    private List<Finding> ofMember(int position, LocalDate businessSince, LocalDate on, Map<String, Object> facts) {
        return rules.decide(MEMBER_TABLE, facts).stream()
                .map(row -> finding(position, businessSince, on, facts, row))
                .toList();
    }

    private Finding finding(
            int position, LocalDate businessSince, LocalDate on, Map<String, Object> facts, Map<String, Object> row) {
        String code = text(row, "code");
        String sentence = text(row, "sentence");
        LocalDate qualifiesOn = null;
        if (sentence.contains("{mulai}") || sentence.contains("{wajib}")) {
            int required = monthsThatCure(code, facts);
            qualifiesOn = BusinessAge.qualifiesOn(businessSince, required);
            sentence = sentence.replace("{wajib}", String.valueOf(required))
                    .replace("{mulai}", IndonesianText.date(qualifiesOn));
        }
        sentence = sentence.replace("{umur}", age(BusinessAge.wholeMonths(businessSince, on)));
        return new Finding(position, code, sentence, Boolean.TRUE.equals(row.get("mayBeFollowedUp")), qualifiesOn);
    }

    /** The table holds the threshold, so the table is asked: from how many months on does it no longer say this? */
    private int monthsThatCure(String code, Map<String, Object> facts) {
        Map<String, Object> later = new LinkedHashMap<>(facts);
        for (int months = (int) facts.get("monthsInBusiness") + 1; months <= MOST_MONTHS; months++) {
            later.put("monthsInBusiness", months);
            if (rules.decide(MEMBER_TABLE, later).stream().noneMatch(row -> code.equals(row.get("code")))) {
                return months;
            }
        }
        throw new IllegalStateException("no age of a business ever cures " + code);
    }

    private static String age(int months) {
        return months == 0 ? "kurang dari 1" : String.valueOf(months);
    }

    private static String text(Map<String, Object> row, String output) {
        if (row.get(output) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("an eligibility table gives no " + output);
    }
}
