package org.carejourney.messaging.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.engine.AsService;
import org.carejourney.messaging.Correlation;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds what waits for a message by the business key, which is the case. */
@Component
class EngineCorrelation implements Correlation {

    private final RuntimeService runtime;
    private final AsService asService;
    private final Cases cases;

    EngineCorrelation(RuntimeService runtime, AsService asService, @Lazy Cases cases) {
        this.runtime = runtime;
        this.asService = asService;
        this.cases = cases;
    }

    @Override
    public void deliver(Council council, CaseReference reference, String message, Map<String, Object> variables) {
        asService.run(() -> {
            List<EventSubscription> waiting = waiting(council, reference, message);
            if (waiting.size() > 1) {
                throw new Conflict("SEVERAL_WAITING", "More than one step of this case waits for this message");
            }
            if (waiting.size() == 1) {
                runtime.messageEventReceived(message, waiting.get(0).getExecutionId(), variables);
            } else if (startsProcess(council, message)) {
                if (cases.require(council, reference).state() == CareCase.State.WITHDRAWN) {
                    throw new Conflict("CASE_WITHDRAWN", "Nothing begins any more in a case that has been withdrawn");
                }
                runtime.createMessageCorrelation(message)
                        .tenantId(council.value())
                        .processInstanceBusinessKey(reference.value())
                        .setVariables(variables)
                        .correlateStartMessage();
            } else {
                throw new Conflict("NOTHING_WAITING", "Nothing in this case waits for this message now");
            }
        });
    }

    /** Whether a process begins with the message: its newest version then waits for it outside any case. */
    private boolean startsProcess(Council council, String message) {
        return runtime
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .tenantIdIn(council.value())
                .list()
                .stream()
                .anyMatch(subscription -> subscription.getProcessInstanceId() == null);
    }

    @Override
    public boolean signal(Council council, CaseReference reference, String message, Map<String, Object> variables) {
        return asService.call(() -> {
            List<EventSubscription> waiting = waiting(council, reference, message);
            waiting.forEach(step -> runtime.messageEventReceived(message, step.getExecutionId(), variables));
            return !waiting.isEmpty();
        });
    }

    private List<EventSubscription> waiting(Council council, CaseReference reference, String message) {
        return runtime
                .createProcessInstanceQuery()
                .tenantIdIn(council.value())
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .flatMap(instance -> runtime
                        .createEventSubscriptionQuery()
                        .eventType("message")
                        .eventName(message)
                        .processInstanceId(instance.getProcessInstanceId())
                        .list()
                        .stream())
                .toList();
    }
}
