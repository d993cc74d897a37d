package id.amanah.application;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many deciders an amount calls for, by the table {@value #TABLE} that managers tune. */
@Component
class ApprovalBands implements AsksTables {

    static final String TABLE = "approval-band";

    private static final String COMMITTEE = "komite";
    private static final int FEWEST_OF_A_COMMITTEE = 2;

    private static final long MOST_RUPIAH = 1_000_000_000_000L;

    private final Rules rules;

    ApprovalBands(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContract.atMostOneRow(
                        TABLE,
                        Column.programme(),
                        Column.number("highestAmount", 1, MOST_RUPIAH),
                        Column.number("totalAmount", 1, MOST_RUPIAH))
                .giving(Column.code("demandedDeciders", "1", "2", COMMITTEE), Column.text("explanation")));
    }

    /**
     * The demand of the first row that these amounts fit; nothing where they are above every band.
     *
     * @throws IllegalStateException where the row demands something else than "1", "2" or "komite"
     */
    Optional<Demand> demandOf(String programme, Demand.Amounts amounts) {
        List<Map<String, Object>> rows = rules.decide(
                TABLE,
                Map.of(
                        "programme", programme,
                        "highestAmount", amounts.highest().rupiah(),
                        "totalAmount", amounts.total().rupiah()));
        return rows.stream().findFirst().map(ApprovalBands::demand);
    }

    /**
     * As {@link #demandOf}; above every band a committee, so that the case can be seen and decided down into a band.
     */
    Demand demandOrCommittee(String programme, Demand.Amounts amounts) {
        return demandOf(programme, amounts)
                .orElseGet(
                        () -> new Demand(
                                FEWEST_OF_A_COMMITTEE,
                                true,
                                "Jumlah di atas semua jenjang: komite, dan hanya jumlah di dalam jenjang yang dapat disetujui"));
    }

    private static Demand demand(Map<String, Object> row) {
        String demanded = String.valueOf(row.get("demandedDeciders"));
        String explanation = String.valueOf(row.get("explanation"));
        return switch (demanded) {
            case "1" -> new Demand(1, false, explanation);
            case "2" -> new Demand(2, false, explanation);
            case COMMITTEE -> new Demand(FEWEST_OF_A_COMMITTEE, true, explanation);
            default -> throw new IllegalStateException(TABLE + " demands " + demanded + " deciders");
        };
    }
}
