package org.carejourney.cases;

import java.util.Optional;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.PersonReference;

/**
 * Whom or what a case is about: a person, a home, or the council's own work.
 *
 * @param reference of the person or home; of the council its id
 */
public record Subject(About about, String reference) {

    static boolean isValid(About about, String reference) {
        return switch (about) {
            case PERSON -> PersonReference.isValid(reference);
            case HOME -> HomeReference.isValid(reference);
            case COUNCIL -> true;
        };
    }

    public Optional<String> person() {
        return of(About.PERSON);
    }

    public Optional<String> home() {
        return of(About.HOME);
    }

    private Optional<String> of(About wanted) {
        return about == wanted ? Optional.of(reference) : Optional.empty();
    }
}
