package org.carejourney.access;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has signed in, as the session keeps them. */
record SignedIn(String id, Set<String> groups, Set<String> councils) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return id;
    }

    Actor actor() {
        return new Actor(id, groups, councils.stream().map(Council::new).collect(Collectors.toUnmodifiableSet()));
    }
}
