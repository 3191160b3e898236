package org.carejourney.access;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the demonstration do a step as one of its people, who never signed in. Exists in the profile {@code demo} only. */
@Component
@Profile("demo")
public class ActAs {

    private final People people;

    ActAs(People people) {
        this.people = people;
    }

    public void run(String id, Runnable step) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(people.known(id), null, List.of()));
        try {
            step.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
