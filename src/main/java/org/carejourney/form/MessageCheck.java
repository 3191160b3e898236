package org.carejourney.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carejourney.procedure.ProcedureVersions;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;

/** Checks the data of a message for a case against the form {@code message-} and its name: {@code message-nhs-outcome}. */
@Service
public class MessageCheck {

    private final ProcedureVersions versions;
    private final DeployedForms forms;
    private final FormEntry entries;

    MessageCheck(ProcedureVersions versions, DeployedForms forms, FormEntry entries) {
        this.versions = versions;
        this.forms = forms;
        this.entries = entries;
    }

    /** Id of the form that says what a message carries. */
    public static String form(String message) {
        return "message-" + message.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /**
     * Checks against the council's newest version. Every field may become a variable, unless its property {@code keep}
     * says {@code false}.
     *
     * @throws InvalidEntry with every field at fault
     * @throws NotFound when the council knows no such message
     */
    public Entry check(Council council, CaseReference caseReference, String message, Map<String, Object> data) {
        String newest = versions.newestDeployment(council);
        return check(council, caseReference, newest, message, data);
    }

    /** The same, against one version. */
    public Entry check(
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
        Checked checked = entries.check(form, council, context, data);
        return checked.accepted(checked.fieldsToKeep());
    }
}
