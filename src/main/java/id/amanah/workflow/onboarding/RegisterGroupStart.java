package id.amanah.workflow.onboarding;

import id.amanah.group.GroupDraft;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StartForm;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Takes the registration form into the domain and gives the started process its number and facts. */
@ModelDelegate
class RegisterGroupStart implements StartForm {

    private static final int LONGEST_TYPED = 200;

    private final GroupOnboarding onboarding;
    private final Clock clock;

    RegisterGroupStart(GroupOnboarding onboarding, Clock clock) {
        this.onboarding = onboarding;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.programme("programme"),
                        FormField.text("name"),
                        FormField.text("rt"),
                        FormField.text("rw"),
                        FormField.text("kelurahan"),
                        FormField.text("kecamatan"),
                        FormField.rows("members", MemberForm.fields("")),
                        FormField.yesNo("evenIfNotYetEligible").optional())
                .setting(CaseFacts.ALL.toArray(Fact[]::new));
    }

    @Override
    public void start(DelegateExecution execution, Submission submitted) {
        GroupDraft typed = new GroupDraft(
                typed(submitted, "programme", "Program"),
                typed(submitted, "name", "Nama kelompok"),
                typed(submitted, "rt", "RT"),
                typed(submitted, "rw", "RW"),
                typed(submitted, "kelurahan", "Kelurahan"),
                typed(submitted, "kecamatan", "Kecamatan"),
                submitted.rows("members", "Anggota").stream()
                        .map(MemberForm::read)
                        .toList(),
                submitted.yes("evenIfNotYetEligible"));
        submitted.check();
        OpenedCase opened = onboarding.open(typed.read(LocalDate.now(clock)), Caller.of(execution));
        execution.setProcessBusinessKey(opened.applicationNumber());
        opened.facts().forEach((name, value) -> CaseFacts.set(execution, name, value));
    }

    private static String typed(Submission submitted, String key, String label) {
        return submitted.optionalText(key, label, LONGEST_TYPED).orElse(null);
    }
}
