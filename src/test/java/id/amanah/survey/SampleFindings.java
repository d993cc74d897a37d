package id.amanah.survey;

import id.amanah.shared.Money;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Findings to vary in tests: the poorest house there is, four people, Rp 500.000 a head and month. */
public final class SampleFindings {

    private final Map<HouseCriterion, String> house = new EnumMap<>(HouseCriterion.class);
    private int householdSize = 4;
    private boolean businessRunning = true;
    private Money turnover = Money.of(3_000_000);
    private Money cost = Money.of(1_500_000);
    private Money otherIncome = Money.of(500_000);
    private String note = "";

    private SampleFindings() {
        house.put(HouseCriterion.SIZE, "SMALL");
        house.put(HouseCriterion.CONDITION, "POOR");
        house.put(HouseCriterion.ROOF, "THATCH");
        house.put(HouseCriterion.WALL, "WOOD");
        house.put(HouseCriterion.FLOOR, "EARTH");
        house.put(HouseCriterion.ELECTRICITY, "NONE");
        house.put(HouseCriterion.WATER, "RIVER");
    }

    /** A house of index 0 and a household well within the bound. */
    public static SampleFindings poorest() {
        return new SampleFindings();
    }

    /** A house of exactly that index, 12 to 17 or 0. */
    public static SampleFindings ofHouseIndex(int index) {
        SampleFindings findings = new SampleFindings();
        if (index == 0) {
            return findings;
        }
        // 3 + 3 + 2 + 2 = 10 by the building, the rest by floor, electricity and water.
        findings.with(HouseCriterion.SIZE, "LARGE")
                .with(HouseCriterion.CONDITION, "GOOD")
                .with(HouseCriterion.ROOF, "TILE")
                .with(HouseCriterion.WALL, "BRICK");
        return switch (index) {
            case 12 -> findings.with(HouseCriterion.FLOOR, "CEMENT");
            case 13 -> findings.with(HouseCriterion.FLOOR, "CERAMIC");
            case 14 -> findings.with(HouseCriterion.FLOOR, "CERAMIC").with(HouseCriterion.WATER, "SHARED_WELL");
            case 15 -> findings.with(HouseCriterion.FLOOR, "CERAMIC").with(HouseCriterion.WATER, "PIPED");
            case 17 ->
                findings.with(HouseCriterion.FLOOR, "CERAMIC")
                        .with(HouseCriterion.WATER, "PIPED")
                        .with(HouseCriterion.ELECTRICITY, "OWN_METER");
            default -> throw new IllegalArgumentException("no sample house of index " + index);
        };
    }

    /** With another answer. */
    public SampleFindings with(HouseCriterion criterion, String answer) {
        house.put(criterion, answer);
        return this;
    }

    /** With that income a month beside a business that leaves nothing, shared by so many. */
    public SampleFindings withIncome(long rupiah, int people) {
        turnover = Money.ZERO;
        cost = Money.ZERO;
        otherIncome = Money.of(rupiah);
        householdSize = people;
        return this;
    }

    /** With a business of that turnover and cost a month. */
    public SampleFindings withBusiness(long monthlyTurnover, long monthlyCost) {
        turnover = Money.of(monthlyTurnover);
        cost = Money.of(monthlyCost);
        return this;
    }

    /** With a business nobody saw running. */
    public SampleFindings withIdleBusiness() {
        businessRunning = false;
        return this;
    }

    /** With so many people, believable or not. */
    public SampleFindings withPeople(int people) {
        householdSize = people;
        return this;
    }

    /** With a note. */
    public SampleFindings withNote(String text) {
        note = text;
        return this;
    }

    /** The findings. */
    public SurveyFindings build() {
        return new SurveyFindings(
                house,
                householdSize,
                businessRunning,
                turnover,
                cost,
                otherIncome,
                Optional.empty(),
                Optional.empty(),
                note);
    }

    /** As the form sends them. */
    public Map<String, Object> asForm() {
        Map<String, Object> form = new HashMap<>();
        house.forEach((criterion, answer) -> form.put(criterion.key(), answer));
        form.put("householdSize", householdSize);
        form.put("businessRunning", businessRunning ? "YA" : "TIDAK");
        form.put("businessTurnover", turnover.rupiah());
        form.put("businessCost", cost.rupiah());
        form.put("otherIncome", otherIncome.rupiah());
        form.put("note", note);
        return form;
    }
}
