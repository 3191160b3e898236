package org.carejourney.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A step or bean that models may name in an expression. Nothing else of the service can be reached from a model. The
 * README's palette page is written from these annotations.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Palette {

    /** The name in the model: {@code openSearch} for {@code ${openSearch}}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();

    /** One sentence for those who write models. */
    String does();

    /** Input parameters, each with its meaning after a colon. */
    String[] inputs() default {};

    /** Variables it sets, each with its meaning after a colon. */
    String[] outputs() default {};

    /** Codes of the BPMN errors it may throw, each with its cause after a colon. */
    String[] errors() default {};
}
