package org.carejourney.procedure.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carejourney.engine.Palette;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The words that models and forms may use of the service.
 *
 * @param palette steps and beans by name
 * @param sources where a form's values and options may come from: the name before the colon
 */
public record Vocabulary(Map<String, Step> palette, Set<String> sources) {

    /**
     * A step or bean of the palette.
     *
     * @param type name of its class
     */
    public record Step(String name, String type, String does, String[] inputs, String[] outputs, String[] errors) {

        /** The name before the colon of each input. */
        Set<String> inputNames() {
            return names(inputs);
        }

        /** The name before the colon of each error. */
        public Set<String> errorNames() {
            return names(errors);
        }

        private static Set<String> names(String[] described) {
            return Stream.of(described).map(text -> text.split(":")[0].strip()).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static final Set<String> SOURCES = Set.of(
            "case",
            "deadline",
            "document",
            "form",
            "link",
            "market",
            "panel",
            "placement",
            "policy",
            "rates",
            "variable",
            "words");

    /** The words of this service, as its classes state them. */
    public static Vocabulary ofService() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Palette.class));
        Map<String, Step> palette = new TreeMap<>();
        scanner.findCandidateComponents("org.carejourney").forEach(found -> {
            var step = ((AnnotatedBeanDefinition) found)
                    .getMetadata()
                    .getAnnotations()
                    .get(Palette.class);
            palette.put(
                    step.getString("value"),
                    new Step(
                            step.getString("value"),
                            found.getBeanClassName(),
                            step.getString("does"),
                            step.getStringArray("inputs"),
                            step.getStringArray("outputs"),
                            step.getStringArray("errors")));
        });
        return new Vocabulary(palette, SOURCES);
    }
}
