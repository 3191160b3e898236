package org.carejourney.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Some cases of the demonstration, and how far they have come.
 *
 * @param until the form that is still open
 * @param quiet how long nothing has happened since
 * @param after the last form of the path that is completed, where the story leaves it
 * @param then what is completed from there on
 * @param answers what is answered there otherwise than usual, by form; null leaves a field out
 */
record Story(
        int count,
        String until,
        @Nullable String quiet,
        @Nullable String after,
        @Nullable List<String> then,
        @Nullable Map<String, Map<String, Object>> answers) {

    private static final Duration STEP = Duration.ofHours(3);

    /**
     * All stories of a council, from {@code demo/<council>/stories.yaml}.
     *
     * @param path forms in the order they are completed; {@code offers}, {@code offers 95000} and
     *     {@code wait P12D} are steps of their own
     */
    record Book(String journey, Map<String, Object> data, List<String> path, List<Story> stories) {

        static Book of(Council council) {
            try (var file = new ClassPathResource("demo/" + council + "/stories.yaml").getInputStream()) {
                return YAMLMapper.builder()
                        .addModule(new JavaTimeModule())
                        .build()
                        .readValue(file, Book.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static boolean exists(Council council) {
            return new ClassPathResource("demo/" + council + "/stories.yaml").exists();
        }

        /** The steps of a story, in order. */
        List<String> steps(Story story) {
            if (story.after() == null || story.then() == null) {
                return path.subList(0, path.indexOf(story.until()));
            }
            List<String> steps = new ArrayList<>(path.subList(0, path.indexOf(story.after()) + 1));
            steps.addAll(story.then());
            return steps;
        }
    }

    /** What is answered otherwise than usual in a step, given how many steps are left after it. */
    Map<String, Object> changes(String form, int left) {
        boolean offThePath = then != null && left < then.size();
        return offThePath && answers != null ? answers.getOrDefault(form, Map.of()) : Map.of();
    }

    Duration quietFor() {
        if (quiet == null) {
            return Duration.ofHours(30);
        }
        return quiet.contains("T") ? Duration.parse(quiet) : days(quiet);
    }

    /** How long a step takes. */
    static Duration lasts(String step) {
        return step.startsWith("wait ") ? days(step.substring("wait ".length())) : STEP;
    }

    private static Duration days(String period) {
        return Duration.ofDays(Period.parse(period).getDays());
    }
}
