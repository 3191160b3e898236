package org.carejourney.access;

import org.carejourney.shared.Actor;
import org.carejourney.shared.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who is acting from their sign-in; where nobody signed in, as on a timer's thread, the service itself acts. */
@Component
class SessionActor implements CurrentActor {

    @Override
    public Actor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.actor()
                : Actor.SERVICE;
    }
}
