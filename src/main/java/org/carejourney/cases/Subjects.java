package org.carejourney.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.springframework.stereotype.Component;

/** Checks whom or what a case that somebody asks to open is about. */
@Component
class Subjects {

    private final KnownHomes homes;

    Subjects(KnownHomes homes) {
        this.homes = homes;
    }

    /** Name under which a start form asks for the person or the home; absent for the council's own work. */
    static Optional<String> formKey(About about) {
        return about == About.COUNCIL ? Optional.empty() : Optional.of(word(about) + "Reference");
    }

    static String openAlready(About about) {
        return "This " + word(about) + " has an open case in this procedure already";
    }

    private static String word(About about) {
        return about.name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the references that a request gives. */
    List<FieldFault> faults(NewCase asked, About about) {
        List<FieldFault> faults = new ArrayList<>();
        for (About one : List.of(About.PERSON, About.HOME)) {
            String field = word(one) + "/reference";
            String formKey = word(one) + "Reference";
            if (one == about) {
                if (asked.data().containsKey(formKey)) {
                    faults.add(new FieldFault(
                            "data/" + formKey,
                            "UNKNOWN",
                            "The " + word(one) + " is given once, as " + word(one) + ".reference"));
                }
                fault(asked.council(), about, asked.reference(about).orElse(""), field)
                        .ifPresent(faults::add);
            } else if (asked.reference(one).isPresent()) {
                faults.add(new FieldFault(field, "UNKNOWN", "This procedure is not about a " + word(one)));
            }
        }
        return faults;
    }

    /** @param field where the reference is given */
    Optional<FieldFault> fault(Council council, About about, String reference, String field) {
        if (!Subject.isValid(about, reference)) {
            return Optional.of(new FieldFault(
                    field,
                    "PATTERN",
                    about == About.PERSON
                            ? "The person's reference must be PERSON- and at least four digits"
                            : "The home's reference must be HOME- and capital letters, digits or hyphens"));
        }
        return about == About.HOME && !homes.isKnown(council, new HomeReference(reference))
                ? Optional.of(new FieldFault(field, "UNKNOWN", "There is no home of this reference"))
                : Optional.empty();
    }
}
