package id.amanah.survey;

import id.amanah.programme.Rules;
import id.amanah.programme.TableChain;
import id.amanah.programme.TableContract;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores recorded surveys once more, from what was found, by tables that are not live yet. */
@Component
class SurveyChain implements TableChain {

    private final StoredSurveys surveys;
    private final SurveyScoring scoring;

    SurveyChain(StoredSurveys surveys, SurveyScoring scoring) {
        this.surveys = surveys;
        this.scoring = scoring;
    }

    @Override
    public String called() {
        return "hasil survei";
    }

    @Override
    public Set<String> tables() {
        return scoring.tables().stream().map(TableContract::table).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Case> since(Instant since) {
        return surveys.scoredSince(since).stream()
                .map(survey -> of(survey, survey.scoredFindings()))
                .toList();
    }

    private static Case of(Survey survey, SurveyFindings findings) {
        String programme = survey.programme();
        return new Case(
                survey.groupId(),
                survey.surveyedAt(),
                String.format(
                        Locale.ROOT,
                        "Program: %s; indeks rumah: %d; pendapatan per orang: %s; usaha berjalan: %s",
                        programme,
                        survey.houseIndex(),
                        survey.perCapitaIncome(),
                        findings.businessRunning() ? "ya" : "tidak"),
                rules -> result(rules, programme, findings));
    }

    private static String result(Rules rules, String programme, SurveyFindings findings) {
        return new SurveyScoring(rules).score(programme, findings).outcome().indonesian();
    }
}
