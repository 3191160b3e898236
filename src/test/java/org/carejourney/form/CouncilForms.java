package org.carejourney.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The forms of a council as they lie in its folder, checked on one day. */
final class CouncilForms {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Feel FEEL = feel();

    private final Path folder;
    private final Map<String, List<?>> options;

    CouncilForms(String council, Map<String, List<?>> options) {
        this.folder = Path.of("forms", council);
        this.options = options;
    }

    private static Feel feel() {
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.buildEngine();
        return new EngineFeel(decisions::getFeelEngine);
    }

    /** What is wrong with each field: its path and the first code. */
    Map<String, String> faults(String form, Map<String, Object> entered) {
        return faults(form, entered, Map.of());
    }

    Map<String, String> faults(String form, Map<String, Object> entered, Map<String, Object> known) {
        return faults(read(form), entered, known);
    }

    Map<String, String> faults(Form form, Map<String, Object> entered, Map<String, Object> known) {
        Map<String, String> faults = new LinkedHashMap<>();
        FormCheck.check(form, entered, known, options, TODAY, FEEL)
                .faults()
                .forEach(fault -> faults.putIfAbsent(fault.field(), fault.code()));
        return faults;
    }

    List<Object> choices(String form, String key) {
        return choices(Form.everywhere(read(form).fields()).stream()
                .filter(field -> key.equals(field.key()))
                .findFirst()
                .orElseThrow());
    }

    List<Object> choices(FormField field) {
        return field.isChosenFromSource()
                ? List.copyOf(options.getOrDefault(field.valuesKey(), List.of()))
                : field.values();
    }

    List<Form> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(CouncilForms::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Form read(String form) {
        return read(folder.resolve(form + ".form"));
    }

    private static Form read(Path file) {
        try {
            return FormReader.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
