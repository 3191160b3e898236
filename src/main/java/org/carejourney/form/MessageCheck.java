package org.carejourney.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carejourney.engine.ModelProperties;
import org.carejourney.procedure.ProcedureVersions;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;

/**
 * Checks the data of a message for a case against the form {@code message-} and its name: {@code message-nhs-outcome}. A
 * message that begins a process is held to the decision table that its start event names, too.
 */
@Service
public class MessageCheck {

    /** What the ids of forms of messages begin with. */
    static final String FORM = "message-";

    private final ProcedureVersions versions;
    private final DeployedForms forms;
    private final FormEntry entries;
    private final MessageStarts starts;
    private final CrossFieldCheck check;

    MessageCheck(
            ProcedureVersions versions,
            DeployedForms forms,
            FormEntry entries,
            MessageStarts starts,
            CrossFieldCheck check) {
        this.versions = versions;
        this.forms = forms;
        this.entries = entries;
        this.starts = starts;
        this.check = check;
    }

    /** Id of the form that says what a message carries. */
    public static String form(String message) {
        return FORM + message.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /**
     * Checks against the council's newest version. Every field may become a variable, unless its property {@code keep}
     * says {@code false}.
     *
     * @throws InvalidEntry with every field at fault
     * @throws NotFound when the council knows no such message
     */
    public Entry check(Council council, CaseReference caseReference, String message, Map<String, Object> data) {
        return check(council, caseReference, message, data, Map::of);
    }

    /**
     * The same, where the decision table of a start event may ask what is known of the case.
     *
     * @param facts what the table sees as {@code facts}
     */
    public Entry check(
            Council council,
            CaseReference caseReference,
            String message,
            Map<String, Object> data,
            Supplier<Map<String, String>> facts) {
        String newest = versions.newestDeployment(council);
        Checked checked = checked(council, caseReference, newest, message, data);
        if (checked.faults().isEmpty()) {
            ModelProperties start = starts.of(newest, message);
            Map<String, Object> known = Map.of("facts", facts.get());
            List<FieldFault> faults = check.check(council, newest, start, checked.values(), known);
            if (!faults.isEmpty()) {
                throw new InvalidEntry(faults);
            }
        }
        return checked.accepted(checked.fieldsToKeep());
    }
    /** The same, against the form of one version alone. */
    public Entry check(
            Council council,
            CaseReference caseReference,
            String deploymentId,
            String message,
            Map<String, Object> data) {
        Checked checked = checked(council, caseReference, deploymentId, message, data);
        return checked.accepted(checked.fieldsToKeep());
    }

    private Checked checked(
            Council council,
            CaseReference caseReference,
            String deploymentId,
            String message,
            Map<String, Object> data) {
        Form form = Optional.of(message)
                .filter(name -> name.matches("[A-Za-z][A-Za-z0-9]{0,79}"))
                .flatMap(name -> forms.find(deploymentId, form(name)))
                .orElseThrow(() -> new NotFound("No such message"));
        var context = new KnownValues.Context(council, caseReference, Map.of());
        return entries.check(form, council, context, data);
    }
}
