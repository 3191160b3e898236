package org.carejourney.shared;

import java.util.Set;

/**
 * Who is acting: a person or a service account that signed in, or the service itself.
 *
 * @param groups keys of the engine groups they are in, with the council in front ({@code newcouncil-practitioner})
 * @param councils the councils they act for
 */
public record Actor(String id, Set<String> groups, Set<Council> councils) {

    /** The service itself: timers and the steps that follow from them. */
    public static final Actor SERVICE = new Actor("service", Set.of(), Set.of());

    public boolean isService() {
        return this.equals(SERVICE);
    }
}
