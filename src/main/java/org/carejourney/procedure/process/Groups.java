package org.carejourney.procedure.process;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.procedure.Procedure.Group;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;

/** Turns the group keys of a model into the council's groups of people. */
@Palette(
        value = "groups",
        does = "Turns the group keys of a user task into the council's groups; models name the keys only, in"
                + " candidateGroups.")
public class Groups {

    private static final ProcessVariable<String> HOME = ProcessVariable.text("homeReference");
    private static final ProcessVariable<String> LOCALITY = ProcessVariable.text("locality");

    private final Procedures procedures;

    Groups(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * The engine groups for a task.
     *
     * @param keys one key of the procedure's groups, or several with commas between
     */
    public List<String> candidates(DelegateExecution execution, String council, String keys) {
        return Arrays.stream(keys.split(","))
                .map(key -> candidate(execution, council, key.strip()))
                .toList();
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
