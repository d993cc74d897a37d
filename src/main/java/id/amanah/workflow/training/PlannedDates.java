package id.amanah.workflow.training;

import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Dates by training day, and a place, as a form sends them. */
record PlannedDates(Map<Integer, LocalDate> dates, String place) {

    private static final int MOST_DAYS = 100;
    private static final int LONGEST_PLACE = 200;

    static StepContract contract(String list) {
        return StepContract.reading(
                        FormField.rows(list, FormField.number("day"), FormField.date("date")), FormField.text("place"))
                .showing("place");
    }

    static PlannedDates read(Submission submitted, String list, String label) {
        Map<Integer, LocalDate> dates = new HashMap<>();
        for (Submission row : submitted.rows(list, label)) {
            int day = row.wholeNumber("day", "Nomor hari", 0, MOST_DAYS);
            LocalDate date = row.date("date", "Tanggal");
            if (dates.put(day, date) != null) {
                row.problem("day", "hari ini terisi dua kali");
            }
        }
        if (dates.isEmpty()) {
            submitted.problem(list, "Tanggal latihan wajib diisi");
        }
        String place = submitted.text("place", "Tempat latihan", LONGEST_PLACE);
        submitted.check();
        return new PlannedDates(dates, place);
    }
}
