package org.carejourney.form;

import java.time.temporal.Temporal;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's own FEEL, so that forms and decisions read an expression alike. */
@Component
class EngineFeel implements Feel {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFeel.class);

    private final Supplier<FeelEngine> feel;

    @Autowired
    EngineFeel(@Lazy ProcessEngine engine) {
        this(() -> {
            var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            return ((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration()).getFeelEngine();
        });
    }

    EngineFeel(Supplier<FeelEngine> feel) {
        this.feel = feel;
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> context) {
        try {
            Object value = feel.get()
                    .evaluateSimpleExpression(
                            expression, Variables.fromMap(context).asVariableContext());
            return value instanceof Temporal ? value.toString() : value;
        } catch (FeelException e) {
            // the cause may repeat what was entered
            LOG.warn("A form's expression cannot be evaluated: {}", expression);
            return null;
        }
    }
}
