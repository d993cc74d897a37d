package id.amanah.workflow.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Marks a bean that models may name in their expressions; no other bean can be reached from a model. */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ModelDelegate {

    /** The name that models use; by default the class name with a small first letter. */
    @AliasFor(annotation = Component.class)
    String value() default "";
}
