package org.carejourney.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets somebody use the engine in their own name, so that its own permissions hold for them too. */
@Component
public class AsActor {

    private final IdentityService identity;

    AsActor(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** @throws InvalidEntry when the engine's gates refuse what was entered */
    public <T> T call(Actor actor, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(
                actor.id(),
                List.copyOf(actor.groups()),
                actor.councils().stream().map(Council::value).toList());
        try {
            return work.get();
        } catch (Doors.RefusedEntry refused) {
            throw refused.refused();
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    public void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return null;
        });
    }
}
