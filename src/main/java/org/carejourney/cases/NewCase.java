package org.carejourney.cases;

import java.util.Map;
import java.util.Optional;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.shared.Council;

/**
 * A case that somebody asks to open.
 *
 * @param journey id of the process to start
 * @param person reference of the person, not checked yet; empty for a journey that is not about one
 * @param home reference of the home, the same way
 * @param data what the journey's start form asks for, without the person or home
 */
public record NewCase(
        Council council,
        String journey,
        Optional<String> person,
        Optional<String> home,
        Optional<String> externalReference,
        Map<String, Object> data) {

    public static NewCase ofPerson(Council council, String journey, String person, Map<String, Object> data) {
        return new NewCase(council, journey, Optional.of(person), Optional.empty(), Optional.empty(), data);
    }

    /** What it gives as reference of the person or the home that it should be about. */
    Optional<String> reference(About about) {
        return switch (about) {
            case PERSON -> person;
            case HOME -> home;
            case COUNCIL -> Optional.of(council.value());
        };
    }
}
