package id.amanah.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.programme.Rules;
import id.amanah.workflow.PastTheGate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Answers are kept for equal facts, and never longer than the version of the table they come from. */
@SpringBootTest
class DmnRulesTests {

    private static final String TABLE = "patience-of-tests";

    @Autowired
    private Rules rules;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @AfterEach
    void removeTable() {
        repository
                .createDeploymentQuery()
                .deploymentName(TABLE)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void equal_facts_get_the_same_answer_without_another_evaluation() {
        deploy("\"sabar\"");
        List<Map<String, Object>> first = rules.decide(TABLE, Map.of("programme", "KSM"));
        assertThat(first).containsExactly(Map.of("word", "sabar"));
        assertThat(rules.decide(TABLE, Map.of("programme", "KSM"))).isSameAs(first);
        assertThat(rules.decide(TABLE, Map.of("programme", "BMT-KELOMPOK"))).isEmpty();
    }

    @Test
    void a_table_put_live_counts_at_once_and_the_former_one_again_when_it_is_taken_back() {
        deploy("\"sabar\"");
        assertThat(word()).isEqualTo("sabar");
        deploy("\"sabar sekali\"");
        assertThat(word()).isEqualTo("sabar sekali");
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult();
        repository.deleteDeployment(newest.getDeploymentId(), true);
        assertThat(word()).isEqualTo("sabar");
    }

    @Test
    void a_table_that_asks_for_the_day_is_asked_anew_each_time() {
        deploy("string(today())");
        List<Map<String, Object>> first = rules.decide(TABLE, Map.of("programme", "KSM"));
        assertThat(rules.decide(TABLE, Map.of("programme", "KSM")))
                .isEqualTo(first)
                .isNotSameAs(first);
    }

    @Test
    void an_answer_cannot_be_changed_by_who_gets_it() {
        deploy("\"sabar\"");
        assertThatThrownBy(() ->
                        rules.decide(TABLE, Map.of("programme", "KSM")).get(0).put("word", "lekas"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private Object word() {
        return rules.decide(TABLE, Map.of("programme", "KSM")).get(0).get("word");
    }

    private void deploy(String output) {
        PastTheGate.during(
                engine,
                () -> repository
                        .createDeployment()
                        .name(TABLE)
                        .addString(TABLE + ".dmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_%1$s" name="Kesabaran"
                            namespace="https://amanah.id/rules">
                          <decision id="%1$s" name="Kesabaran" camunda:historyTimeToLive="P1D">
                            <decisionTable id="DecisionTable_Patience" hitPolicy="FIRST">
                              <input id="Input_Programme" label="Program">
                                <inputExpression id="InputExpression_Programme" typeRef="string"><text>programme</text></inputExpression>
                              </input>
                              <output id="Output_Word" label="Kata" name="word" typeRef="string"/>
                              <rule id="Rule_1">
                                <inputEntry id="Rule_1_programme"><text>"KSM"</text></inputEntry>
                                <outputEntry id="Rule_1_word"><text>%2$s</text></outputEntry>
                              </rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """.formatted(TABLE, output))
                        .deploy());
    }
}
