package org.carejourney.messaging.process;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Message;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Sends a notice to those whom the case concerns. */
@Palette(
        value = "tell",
        does = "Sends a notice without personal data to everybody named, and records each.",
        inputs = {
            "whom: PERSON, PROVIDER, PRACTITIONER, ASSESSOR or the key of a group; several with commas between",
            "about: what it is about, in capitals",
            "contact: key of the group that an answer goes to, or ASSESSOR, who answers for the case; not needed",
            "regarding: reference of what is meant, where the case has several of its kind, as a home; not needed",
            "escalationRoute: key of the procedure's text that says where to turn with a disagreement; not needed"
        })
class Tell implements JavaDelegate {

    private static final ProcessVariable<String> WHOM = ProcessVariable.text("whom");
    private static final ProcessVariable<String> ABOUT = ProcessVariable.text("about");
    private static final ProcessVariable<String> CONTACT = ProcessVariable.text("contact");
    private static final ProcessVariable<String> REGARDING = ProcessVariable.text("regarding");
    private static final ProcessVariable<String> ESCALATION_ROUTE = ProcessVariable.text("escalationRoute");

    private final Notices notices;
    private final Procedures procedures;

    Tell(Notices notices, Procedures procedures) {
        this.notices = notices;
        this.procedures = procedures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Council council = new Council(execution.getTenantId());
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        Message message = new Message(
                ABOUT.require(execution),
                CONTACT.find(execution),
                REGARDING.find(execution),
                ESCALATION_ROUTE.find(execution).map(key -> text(council, key)));
        Pattern.compile(",")
                .splitAsStream(WHOM.require(execution))
                .map(String::strip)
                .filter(whom -> !whom.isEmpty())
                .forEach(whom -> {
                    if (whom.equals("ASSESSOR")) {
                        notices.sendToAssessor(council, reference, message);
                    } else {
                        notices.send(council, reference, whom, message);
                    }
                });
    }

    private String text(Council council, String key) {
        return Optional.ofNullable(procedures.of(council).texts().get(key))
                .orElseThrow(() -> new IllegalStateException("The procedure has no text " + key));
    }
}
