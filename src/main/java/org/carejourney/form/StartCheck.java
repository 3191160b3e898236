package org.carejourney.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.form.StartForms.Start;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Service;

/** Checks what somebody starts a process with against the form of its start event. A start without form takes nothing. */
@Service
public class StartCheck {

    private final StartForms starts;
    private final FormEntry entries;
    private final CrossFieldCheck check;

    StartCheck(StartForms starts, FormEntry entries, CrossFieldCheck check) {
        this.starts = starts;
        this.entries = entries;
        this.check = check;
    }

    /**
     * What may be kept is what the start event's property {@code keep} names; without it every field is.
     *
     * @throws InvalidEntry with every field at fault
     */
    public Entry check(Council council, String processDefinitionId, Map<String, Object> entered) {
        return check(council, processDefinitionId, entered, Optional.of(Map.of()));
    }

    /**
     * The same for a case that exists.
     *
     * @param facts what is noted of the case: the start event's decision table sees them as {@code facts}; absent: the
     *     table is not asked, because the entry is refused for another reason
     */
    public Entry check(
            Council council,
            String processDefinitionId,
            Map<String, Object> entered,
            Optional<Map<String, String>> facts) {
        Start start = starts.of(processDefinitionId);
        Form form = starts.form(start);
        Checked checked = entries.check(form, council, null, entered);
        if (checked.faults().isEmpty() && facts.isPresent()) {
            List<FieldFault> faults = check.check(
                    council, start.deploymentId(), start.properties(), checked.values(), Map.of("facts", facts.get()));
            if (!faults.isEmpty()) {
                throw new InvalidEntry(faults);
            }
        }
        return checked.accepted(
                start.properties().text("keep").isPresent() ? start.properties().list("keep") : checked.fieldsToKeep());
    }
}
