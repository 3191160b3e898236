package org.carejourney.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.engine.AsService;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Checks the data of a message for a case against the form {@code message-} and its name: {@code message-nhs-outcome}. */
@Service
public class MessageCheck {

    private final RepositoryService repository;
    private final AsService asService;
    private final DeployedForms forms;
    private final FormEntry entries;

    MessageCheck(@Lazy RepositoryService repository, AsService asService, DeployedForms forms, FormEntry entries) {
        this.repository = repository;
        this.asService = asService;
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
        String newest = asService
                .call(() -> repository
                        .createDeploymentQuery()
                        .tenantIdIn(council.value())
                        .orderByDeploymentTime()
                        .desc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst())
                .map(Deployment::getId)
                .orElseThrow(() -> new NotFound("No such council"));
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
