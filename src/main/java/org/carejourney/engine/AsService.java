package org.carejourney.engine;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.carejourney.shared.InvalidEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the service itself use the engine, when what the person may do has been decided already. Nobody who signs in
 * may start processes, correlate messages or change variables in the engine: only the service does, after its checks.
 */
@Component
public class AsService {

    private final IdentityService identity;

    AsService(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** @throws InvalidEntry when the engine's gates refuse what was entered */
    public <T> T call(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            var command = Context.getCommandContext();
            if (command == null) {
                return work.get();
            }
            Callable<T> inside = work::get;
            return command.runWithoutAuthorization(inside);
        } catch (Doors.RefusedEntry refused) {
            throw refused.refused();
        } finally {
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
