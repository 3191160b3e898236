package org.carejourney.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable that a step of the palette shares with models: one name, one Java type, one stored form (text, yes-or-no
 * or whole number).
 *
 * @param <T> its Java type
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> store;
    private final Function<Object, T> load;

    private ProcessVariable(String name, Function<T, Object> store, Function<Object, T> load) {
        this.name = name;
        this.store = store;
        this.load = load;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, Object::toString);
    }

    public static <T> ProcessVariable<T> text(String name, Function<T, String> store, Function<String, T> load) {
        return new ProcessVariable<>(name, store::apply, value -> load.apply(value.toString()));
    }

    /** A date, stored as ISO-8601 text. */
    public static ProcessVariable<LocalDate> date(String name) {
        return text(name, LocalDate::toString, LocalDate::parse);
    }

    public static ProcessVariable<Boolean> yesOrNo(String name) {
        return new ProcessVariable<>(name, value -> value, value -> Boolean.valueOf(value.toString()));
    }

    /** A whole number; money is such a number, in pence. */
    public static ProcessVariable<Long> whole(String name) {
        return new ProcessVariable<>(name, value -> value, value -> ((Number) value).longValue());
    }

    public String name() {
        return name;
    }

    /** Its value, which must be there. */
    public T require(VariableScope scope) {
        return find(scope)
                .orElseThrow(
                        () -> new IllegalStateException("The model gives no variable '" + name + "' to this step"));
    }

    /** Its value, if the model gives one. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(load);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, store.apply(value));
    }

    /** Sets it for the current activity only. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, store.apply(value));
    }
}
