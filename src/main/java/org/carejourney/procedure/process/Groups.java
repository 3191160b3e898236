package org.carejourney.procedure.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.procedure.Procedure.Group;
import org.carejourney.procedure.Procedure.Journey;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;

/** Turns the group keys of a model into the council's groups of people. */
@Palette(
        value = "groups",
        does = "Turns the group keys of a user task into the council's groups; models name the keys only, in"
                + " candidateGroups. There, starters:load-rates stands for the groups that may start the journey"
                + " load-rates.")
public class Groups {

    /** Before the id of a journey: the groups that may start it, which a model shared by councils cannot name. */
    public static final String STARTERS = "starters:";

    private static final ProcessVariable<String> HOME = ProcessVariable.text("homeReference");
    private static final ProcessVariable<String> LOCALITY = ProcessVariable.text("locality");

    private final Procedures procedures;

    Groups(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * The engine groups for a task: those that it names, and those that share their work.
     *
     * @param keys one key of the procedure's groups, or several with commas between
     */
    public List<String> candidates(DelegateExecution execution, String council, String keys) {
        return Arrays.stream(keys.split(","))
                .map(String::strip)
                .flatMap(key -> named(council, key))
                .flatMap(key -> Stream.concat(Stream.of(key), sharing(council, key)))
                .distinct()
                .map(key -> candidate(execution, council, key))
                .toList();
    }

    private Stream<String> named(String council, String key) {
        if (!key.startsWith(STARTERS)) {
            return Stream.of(key);
        }
        Journey journey = procedures.of(new Council(council)).journeys().get(key.substring(STARTERS.length()));
        return journey == null ? Stream.of() : journey.startGroups().stream();
    }

    private Stream<String> sharing(String council, String key) {
        return procedures.of(new Council(council)).groups().entrySet().stream()
                .filter(group ->
                        group.getValue().sharesWorkOf().filter(key::equals).isPresent())
                .map(Map.Entry::getKey);
    }

    private String candidate(DelegateExecution execution, String council, String key) {
        Group group = procedures.of(new Council(council)).groups().get(key);
        if (group == null) {
            throw new IllegalStateException("The procedure of " + council + " has no group '" + key + "'");
        }
        String id = council + "-" + key;
        if (group.perHome()) {
            return id + "-" + HOME.require(execution);
        }
        return group.perLocality() ? id + "-" + LOCALITY.require(execution) : id;
    }
}
