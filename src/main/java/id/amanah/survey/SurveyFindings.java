package id.amanah.survey;

import id.amanah.shared.Money;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an officer found at a member's house and business; amounts are rupiah a month.
 *
 * @param house an answer's code for each criterion, as named by the decision {@code house-index}
 * @param householdSize people living from one kitchen, 1 to {@value #LARGEST_HOUSEHOLD}
 * @param businessRunning whether the business was seen to be running
 * @param businessTurnover sales of the business in a month
 * @param businessCost cost of the business in a month
 * @param otherIncome what else the household earns in a month, wages of all included
 * @param housePhoto a stored photo of the house
 * @param businessPhoto a stored photo of the business
 * @param note anything worth telling; may be empty
 * @param otherAnswers to questions that managers added, in the order of the form
 */
public record SurveyFindings(
        Map<HouseCriterion, String> house,
        int householdSize,
        boolean businessRunning,
        Money businessTurnover,
        Money businessCost,
        Money otherIncome,
        Optional<UUID> housePhoto,
        Optional<UUID> businessPhoto,
        String note,
        List<OtherAnswer> otherAnswers) {

    /** The most people a household is believed to have. */
    public static final int LARGEST_HOUSEHOLD = 30;

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 1_000;

    // A slip of the finger, not a rule of lending: no micro business turns over a billion a month.
    private static final Money NOT_BELIEVABLE = Money.of(1_000_000_000L);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws RefusedInput with everything that is missing or impossible */
    public SurveyFindings {
        Problems problems = new Problems();
        for (HouseCriterion criterion : HouseCriterion.values()) {
            String answer = house.get(criterion);
            problems.addIf(
                    answer == null || !CODE.matcher(answer).matches(),
                    criterion.key(),
                    criterion.label() + " wajib dipilih");
        }
        problems.addIf(
                householdSize < 1 || householdSize > LARGEST_HOUSEHOLD,
                "householdSize",
                "Jumlah orang serumah harus 1 sampai " + LARGEST_HOUSEHOLD);
        refuseUnlessBelievable(problems, "businessTurnover", "Omzet usaha sebulan", businessTurnover);
        refuseUnlessBelievable(problems, "businessCost", "Biaya usaha sebulan", businessCost);
        refuseUnlessBelievable(problems, "otherIncome", "Penghasilan lain sebulan", otherIncome);
        try {
            note = PlainText.clean("note", "Catatan", note, LONGEST_NOTE);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        problems.addIf(
                otherAnswers.size() > OtherAnswer.MOST,
                "otherAnswers",
                "Paling banyak " + OtherAnswer.MOST + " pertanyaan tambahan dapat disimpan");
        problems.throwIfAny();
        house = Map.copyOf(new EnumMap<>(house));
        otherAnswers = List.copyOf(otherAnswers);
    }

    /** Findings of a survey that asks nothing besides. */
    public SurveyFindings(
            Map<HouseCriterion, String> house,
            int householdSize,
            boolean businessRunning,
            Money businessTurnover,
            Money businessCost,
            Money otherIncome,
            Optional<UUID> housePhoto,
            Optional<UUID> businessPhoto,
            String note) {
        this(
                house,
                householdSize,
                businessRunning,
                businessTurnover,
                businessCost,
                otherIncome,
                housePhoto,
                businessPhoto,
                note,
                List.of());
    }

    /** What the business leaves in a month; negative where it loses. */
    public Money businessProfit() {
        return businessTurnover.minus(businessCost);
    }

    /** What the household has in a month: profit of the business and all else; never less than nothing. */
    public Money householdIncome() {
        Money income = businessProfit().plus(otherIncome);
        return income.isNegative() ? Money.ZERO : income;
    }

    private static void refuseUnlessBelievable(Problems problems, String field, String label, Money amount) {
        problems.addIf(amount.isNegative(), field, label + " tidak boleh kurang dari Rp 0");
        problems.addIf(
                amount.compareTo(NOT_BELIEVABLE) > 0,
                field,
                label + " tidak masuk akal: paling tinggi " + NOT_BELIEVABLE);
    }
}
