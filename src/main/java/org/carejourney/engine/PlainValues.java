package org.carejourney.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.jspecify.annotations.Nullable;

/** Between the engine's typed values and plain lists, maps, texts, numbers and booleans. */
public final class PlainValues {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");

    private PlainValues() {}

    public static Map<String, Object> of(@Nullable Map<String, Object> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (variables != null) {
            for (String name : variables.keySet()) {
                plain.put(name, plain(typed(variables, name)));
            }
        }
        return plain;
    }

    /**
     * What somebody entered.
     *
     * @throws InvalidEntry when it claims to be JSON and is not
     */
    static Map<String, Object> entered(@Nullable Map<String, Object> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        if (variables != null) {
            for (String name : variables.keySet()) {
                try {
                    plain.put(name, plain(typed(variables, name)));
                } catch (SpinRuntimeException e) {
                    String field = NAME.matcher(name).matches() ? name : "unknown";
                    faults.add(new FieldFault(field, "NOT_JSON", "This is not JSON."));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return plain;
    }

    private static @Nullable Object typed(Map<String, Object> variables, String name) {
        return variables instanceof VariableMap map ? map.getValueTyped(name) : variables.get(name);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            return fromJson(json.isDeserialized() ? json.getValue() : Spin.JSON(json.getValueSerialized()));
        }
        if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            return fromJson(Spin.JSON(serialized.getValueSerialized()));
        }
        if (value instanceof TypedValue typed) {
            return plain(typed.getValue());
        }
        if (value instanceof SpinJsonNode node) {
            return fromJson(node);
        }
        return value;
    }

    private static @Nullable Object fromJson(SpinJsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.elements().forEach(item -> items.add(fromJson(item)));
            return items;
        }
        if (node.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.fieldNames().forEach(name -> fields.put(name, fromJson(node.prop(name))));
            return fields;
        }
        return node.value();
    }

    /** Lists and maps become JSON values of the engine; everything else stays as it is. */
    static VariableMap typedMap(Map<String, Object> plain) {
        VariableMap variables = Variables.createVariables();
        plain.forEach((name, value) -> {
            if (value instanceof List || value instanceof Map) {
                variables.putValueTyped(
                        name, SpinValues.jsonValue(Spin.JSON(value).toString()).create());
            } else {
                variables.putValue(name, value);
            }
        });
        return variables;
    }
}
