package id.amanah.survey;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.shared.Money;
import id.amanah.shared.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scores findings by the decisions {@code house-index}, {@code house-index-bounds}, {@code income-test}, {@code survey-outcome}. */
@Component
class SurveyScoring implements AsksTables {

    private static final int MOST_POINTS = 100;
    private static final long MOST_RUPIAH = 1_000_000_000_000L;
    /** Where the house's index leads; the words pass from one table to the next. */
    private static final String[] VERDICTS = {"INCOME_TEST", "MANAGER", "NOT_ELIGIBLE"};

    private final Rules rules;

    SurveyScoring(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<TableContract> tables() {
        Column programme = Column.programme();
        String[] criteria =
                Arrays.stream(HouseCriterion.values()).map(HouseCriterion::key).toArray(String[]::new);
        return List.of(
                TableContract.atMostOneRow(
                                "house-index", programme, Column.code("criterion", criteria), Column.text("answer"))
                        .giving(
                                Column.number("points", 0, MOST_POINTS),
                                Column.number("maxPoints", 0, MOST_POINTS),
                                Column.text("label")),
                TableContract.oneRow(
                                "house-index-bounds",
                                programme,
                                Column.number("houseIndex", 0, (long) MOST_POINTS * criteria.length))
                        .giving(Column.code("verdict", VERDICTS), Column.text("sentence")),
                TableContract.oneRow("income-test", programme)
                        .giving(Column.number("highestPerCapita", 0, MOST_RUPIAH)),
                TableContract.oneRow(
                                "survey-outcome",
                                programme,
                                Column.code("houseVerdict", VERDICTS),
                                Column.yesNo("incomeWithinBound"),
                                Column.yesNo("businessRunning"))
                        .giving(Column.code("outcome", SurveyOutcome.class), Column.text("sentence")));
    }

    /**
     * The score of these findings in that programme (domain.md 5.2).
     *
     * @throws id.amanah.shared.RefusedInput where an answer has no row in the decision {@code house-index}
     */
    SurveyScore score(String programme, SurveyFindings findings) {
        List<String> reasons = new ArrayList<>();
        Problems unknownAnswers = new Problems();
        int index = 0;
        int maximum = 0;
        for (HouseCriterion criterion : HouseCriterion.values()) {
            List<Map<String, Object>> rows = rules.decide(
                    "house-index",
                    Map.of(
                            "programme", programme,
                            "criterion", criterion.key(),
                            "answer", findings.house().get(criterion)));
            if (rows.isEmpty()) {
                unknownAnswers.add(criterion.key(), criterion.label() + ": pilih salah satu jawaban yang tersedia");
                continue;
            }
            Map<String, Object> row = rows.get(0);
            int points = number(row, "points").intValueExact();
            int most = number(row, "maxPoints").intValueExact();
            index += points;
            maximum += most;
            reasons.add("%s: %d dari %d".formatted(row.get("label"), points, most));
        }
        unknownAnswers.throwIfAny();

        Map<String, Object> house = onlyRow("house-index-bounds", Map.of("programme", programme, "houseIndex", index));
        reasons.add("Indeks rumah %d dari %d: %s".formatted(index, maximum, house.get("sentence")));

        Money perCapita = perCapita(findings);
        Money bound = Money.of(number(onlyRow("income-test", Map.of("programme", programme)), "highestPerCapita")
                .longValueExact());
        boolean withinBound = perCapita.compareTo(bound) <= 0;
        reasons.add("Pendapatan %s per orang sebulan (%s untuk %d orang): %s %s"
                .formatted(
                        perCapita,
                        findings.householdIncome(),
                        findings.householdSize(),
                        withinBound ? "dalam batas" : "di atas batas",
                        bound));
        if (findings.businessProfit().isNegative()) {
            reasons.add("Usaha merugi %s sebulan".formatted(Money.ZERO.minus(findings.businessProfit())));
        }

        Map<String, Object> verdict = onlyRow(
                "survey-outcome",
                Map.of(
                        "programme",
                        programme,
                        "houseVerdict",
                        house.get("verdict"),
                        "incomeWithinBound",
                        withinBound,
                        "businessRunning",
                        findings.businessRunning()));
        reasons.add(String.valueOf(verdict.get("sentence")));
        return new SurveyScore(
                index, maximum, perCapita, SurveyOutcome.valueOf(String.valueOf(verdict.get("outcome"))), reasons);
    }

    /** Rounded up, so that "not above the bound" holds exactly for the undivided income. */
    private static Money perCapita(SurveyFindings findings) {
        BigDecimal share = BigDecimal.valueOf(findings.householdIncome().rupiah())
                .divide(BigDecimal.valueOf(findings.householdSize()), 0, RoundingMode.CEILING);
        return Money.of(share.longValueExact());
    }

    private Map<String, Object> onlyRow(String table, Map<String, ?> facts) {
        List<Map<String, Object>> rows = rules.decide(table, facts);
        if (rows.size() != 1) {
            // A gap in a manager's table: better no score than a wrong one.
            throw new IllegalStateException(
                    "decision " + table + " has " + rows.size() + " rows instead of one for " + facts);
        }
        return rows.get(0);
    }

    private static BigDecimal number(Map<String, Object> row, String output) {
        return new BigDecimal(String.valueOf(row.get(output)));
    }
}
