package org.carejourney.deadline;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who owns work that is late.
 *
 * @param people who have claimed it
 * @param groups engine groups that may claim it, where nobody has
 */
public record Owners(Set<String> people, Set<String> groups) {

    public static final Owners NONE = new Owners(Set.of(), Set.of());

    Set<String> all() {
        Set<String> all = new TreeSet<>(people);
        all.addAll(groups);
        return all;
    }
}
