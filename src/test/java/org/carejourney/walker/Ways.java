package org.carejourney.walker;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carejourney.demo.Answers;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;

/**
 * How a council's people answer each form: usually as in the demonstration, and otherwise in ways that hold together and
 * lead somewhere else, from {@code walker/<council>.yaml}.
 */
final class Ways {

    /** Begins with the answers of another form. */
    private static final String AS = "@as";

    private static final Map<Council, Ways> READ = new HashMap<>();

    private final Answers answers;
    private final Map<String, OfForm> byForm;

    /**
     * @param usually instead of the demonstration's answers, or where it has none
     * @param otherwise what is answered otherwise on each other way
     */
    private record OfForm(
            @JsonProperty("usually") @Nullable Map<String, Object> usually,
            @JsonProperty("otherwise") @Nullable List<Map<String, Object>> otherwise) {}

    private Ways(Council council) {
        this.answers = Answers.of(council);
        try {
            this.byForm = new YAMLMapper()
                    .readValue(new File("src/test/resources/walker/" + council + ".yaml"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ways of(Council council) {
        return READ.computeIfAbsent(council, Ways::new);
    }

    /** How many other ways there are. */
    int others(String form) {
        return otherwise(form).size();
    }

    /** @param way 0 for the usual one */
    Map<String, Object> answer(String form, int way, Map<String, Object> known, LocalDate today, String me) {
        Map<String, Object> changed = new LinkedHashMap<>();
        OfForm own = byForm.get(form);
        if (own != null && own.usually() != null) {
            changed.putAll(own.usually());
        }
        if (way > 0) {
            changed.putAll(otherwise(form).get(way - 1));
        }
        Object other = changed.remove(AS);
        Map<String, Object> answer =
                new LinkedHashMap<>(answers.to(other == null ? form : other.toString(), known, today, me, changed));
        answer.values().removeIf(Objects::isNull);
        return answer;
    }

    private List<Map<String, Object>> otherwise(String form) {
        OfForm own = byForm.get(form);
        return own == null || own.otherwise() == null ? List.of() : own.otherwise();
    }
}
