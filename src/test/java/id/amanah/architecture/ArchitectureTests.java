package id.amanah.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** How the code of the application is cut, rule by rule. */
@AnalyzeClasses(packages = "id.amanah", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] FEATURES = {
        "id.amanah.shared..",
        "id.amanah.staff..",
        "id.amanah.programme..",
        "id.amanah.group..",
        "id.amanah.survey..",
        "id.amanah.training..",
        "id.amanah.application..",
        "id.amanah.financing..",
        "id.amanah.coaching.."
    };

    @ArchTest
    static final ArchRule only_workflow_knows_camunda = noClasses()
            .that()
            .resideOutsideOfPackage("id.amanah.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine's community edition has ended: one package is what a change of engine may cost");

    @ArchTest
    static final ArchRule features_depend_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("shared")
            .definedBy("id.amanah.shared..")
            .layer("staff")
            .definedBy("id.amanah.staff..")
            .layer("programme")
            .definedBy("id.amanah.programme..")
            .layer("group")
            .definedBy("id.amanah.group..")
            .layer("survey")
            .definedBy("id.amanah.survey..")
            .layer("training")
            .definedBy("id.amanah.training..")
            .layer("application")
            .definedBy("id.amanah.application..")
            .layer("financing")
            .definedBy("id.amanah.financing..")
            .layer("coaching")
            .definedBy("id.amanah.coaching..")
            .layer("workflow")
            .definedBy("id.amanah.workflow..")
            .whereLayer("shared")
            .mayNotAccessAnyLayer()
            .whereLayer("staff")
            .mayOnlyAccessLayers("shared")
            .whereLayer("programme")
            .mayOnlyAccessLayers("shared")
            .whereLayer("group")
            .mayOnlyAccessLayers("shared", "staff", "programme")
            .whereLayer("survey")
            .mayOnlyAccessLayers("shared", "staff", "programme", "group")
            .whereLayer("training")
            .mayOnlyAccessLayers("shared", "staff", "programme", "group")
            .whereLayer("application")
            .mayOnlyAccessLayers("shared", "staff", "programme", "group", "survey", "training")
            .whereLayer("financing")
            .mayOnlyAccessLayers("shared", "staff", "programme", "group", "survey", "training", "application")
            .whereLayer("coaching")
            .mayOnlyAccessLayers(
                    "shared", "staff", "programme", "group", "survey", "training", "application", "financing")
            .because("what comes later on a group's way may know what came before, never the other way round");

    @ArchTest
    static final ArchRule nobody_knows_workflow = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.amanah.workflow..")
            .because("the domain must hold its rules whoever drives it: Tasklist, REST, an import or a test");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith(Inject.class)
            .because("what a class needs shows in its constructor, and a test can hand it over");

    @ArchTest
    static final ArchRule time_is_read_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackages("id.amanah.launch..", "id.amanah.database..")
            .should()
            .accessTargetWhere(theTimeOfTheMachine())
            .because("days begin in the zone of the cooperative, and tests and timers move the one Clock;"
                    + " before there is a clock, start-up may measure itself");

    @ArchTest
    static final ArchRule the_domain_speaks_java_time = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .because("a Date is a moment where the rules mean a day (A3); JDBC's Timestamp may carry an Instant");

    @ArchTest
    static final ArchRule names_say_what_a_class_does = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .because("such a name is a drawer for what found no home");

    @ArchTest
    static final ArchRule repositories_are_plural_nouns = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .haveSimpleNameNotEndingWith("Repository")
            .andShould()
            .haveSimpleNameNotEndingWith("Dao")
            .because("they read as the collection of what they keep");

    @ArchTest
    static final ArchRule entities_change_by_intent = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .should(notBePublicSetters())
            .allowEmptyShould(true)
            .because("a public setter lets anybody pass the rules by");

    @ArchTest
    static final ArchRule controllers_live_in_web = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web..")
            .allowEmptyShould(true)
            .because("what speaks HTTP is told apart from what decides");

    @ArchTest
    static final ArchRule the_domain_knows_no_http = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "org.springframework.web..")
            .because("the same rule answers a form, a REST call and an import");

    @ArchTest
    static final ArchRule nothing_waits_by_sleeping = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(name("sleep"))))
            .because("a wait needs an event and a bound, not a guess");

    private static DescribedPredicate<JavaAccess<?>> theTimeOfTheMachine() {
        return DescribedPredicate.describe("is the time of the machine", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)
                    || target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class))) {
                return false;
            }
            JavaClass owner = access.getTargetOwner();
            boolean now =
                    owner.isAssignableTo(Temporal.class) && target.getName().equals("now");
            boolean ownClock =
                    owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
            boolean milliseconds =
                    owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
            boolean newDate = owner.isEquivalentTo(Date.class)
                    && target.getName().equals("<init>")
                    && target.getRawParameterTypes().isEmpty();
            return now || ownClock || milliseconds || newDate;
        });
    }

    private static ArchCondition<JavaMethod> notBePublicSetters() {
        return ArchCondition.from(DescribedPredicate.describe(
                        "not be public setters",
                        (JavaMethod method) -> !(method.getName().matches("set[A-Z].*")
                                && method.getModifiers().contains(JavaModifier.PUBLIC))))
                .as("not be public setters");
    }
}
