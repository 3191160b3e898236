package org.carejourney.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.carejourney.shared.Council;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a step be done in the name of who holds a signed link: somebody without account or groups. */
@Component
public class ByLink {

    /** @param holder as the record shows them */
    public <T> T call(Council council, String holder, Supplier<T> step) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        now.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(holder + " by link", Set.of(), Set.of(council.value())), null, List.of()));
        SecurityContextHolder.setContext(now);
        try {
            return step.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
