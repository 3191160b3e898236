package org.carejourney.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.carejourney.market.HomeEntry;
import org.carejourney.market.Homes;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fictional homes of a council, at real postcodes, from {@code demo/<council>/homes.json}. */
@Component
@Profile("demo")
class DemoHomes {

    private final Homes homes;
    private final ObjectMapper json;

    DemoHomes(Homes homes, ObjectMapper json) {
        this.homes = homes;
        this.json = json;
    }

    /** Enters the homes that are not in the register yet, and answers the references of all. */
    List<String> enter(Council council) {
        var file = new ClassPathResource("demo/" + council + "/homes.json");
        if (!file.exists()) {
            return List.of();
        }
        List<String> references = new ArrayList<>();
        try (var content = file.getInputStream()) {
            for (ObjectNode home : json.readValue(content, new TypeReference<List<ObjectNode>>() {})) {
                HomeReference reference =
                        new HomeReference(home.remove("reference").asText());
                if (homes.find(council, reference).isEmpty()) {
                    homes.put(council, reference, json.treeToValue(home, HomeEntry.class));
                }
                references.add(reference.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return references;
    }
}
