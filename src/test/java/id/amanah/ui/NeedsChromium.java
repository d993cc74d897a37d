package id.amanah.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs only where a Chromium with its driver is found. With {@code CI=true} the tests run all the same, and fail where
 * there is none: a build that is believed never skips them unnoticed.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    /** Looks for the two programs. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.isInstalled()) {
                return ConditionEvaluationResult.enabled("Chromium and its driver are installed");
            }
            return Boolean.parseBoolean(System.getenv("CI"))
                    ? ConditionEvaluationResult.enabled(
                            "No Chromium, but CI=true: the tests shall fail, not be skipped")
                    : ConditionEvaluationResult.disabled(
                            "No Chromium with chromedriver was found; see docs for how to install them");
        }
    }
}
