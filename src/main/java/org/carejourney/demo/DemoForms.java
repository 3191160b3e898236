package org.carejourney.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;

/** What a form shows, as plain values. */
public final class DemoForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoForms() {}

    public static Map<String, Object> plain(VariableMap variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.keySet().forEach(name -> {
            Object value = variables.getValue(name, Object.class);
            try {
                plain.put(name, value instanceof SpinJsonNode ? JSON.readValue(value.toString(), Object.class) : value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
        return plain;
    }
}
