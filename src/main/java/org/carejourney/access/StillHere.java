package org.carejourney.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells who somebody is now that signed in a while ago: who has left, or changed groups, keeps nothing of before. */
@Component
public class StillHere {

    private final People people;

    StillHere(People people) {
        this.people = people;
    }

    /** The sign-in as it would be now; nothing when there is no such account any more. */
    public Optional<Authentication> now(Authentication before) {
        if (!(before.getPrincipal() instanceof SignedIn person)) {
            return Optional.of(before);
        }
        return people.find(person.id())
                .map(now -> now.equals(person)
                        ? before
                        : UsernamePasswordAuthenticationToken.authenticated(now, null, List.of()));
    }
}
