package org.carejourney.form;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/** In which of a council's groups somebody acts. */
@Component
public class Roles {

    private final Procedures procedures;

    Roles(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Key of the group, without council, home or locality, by which this actor may do what the groups may. */
    Optional<String> of(Actor actor, Council council, Set<String> groups) {
        return groups.stream()
                .filter(actor.groups()::contains)
                .sorted()
                .findFirst()
                .map(group -> key(council, group));
    }

    /** The home that the groups are of, where one of them has members for each home. */
    Optional<String> home(Council council, Set<String> groups) {
        return groups.stream()
                .sorted()
                .flatMap(group -> {
                    String key = council + "-" + key(council, group);
                    return isPerHome(council, key(council, group)) && group.startsWith(key + "-")
                            ? Stream.of(group.substring(key.length() + 1))
                            : Stream.empty();
                })
                .findFirst();
    }

    private boolean isPerHome(Council council, String key) {
        return procedures
                .find(council)
                .map(Procedure::groups)
                .map(groups -> groups.get(key))
                .filter(Procedure.Group::perHome)
                .isPresent();
    }

    /** Key in the council's procedure of a group of the engine: {@code provider} for {@code newcouncil-provider-HOME-0001}. */
    public String key(Council council, String group) {
        String name = group.startsWith(council + "-")
                ? group.substring(council.value().length() + 1)
                : group;
        return procedures.find(council).map(Procedure::groups).stream()
                .flatMap(groups -> groups.keySet().stream())
                .filter(key -> name.equals(key) || name.startsWith(key + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
    }
}
