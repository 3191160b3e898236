package org.carejourney.cases.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.CaseSearch;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.PageAsked;
import org.carejourney.shared.PersonReference;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** The parameters of a search for cases as they came, unchecked. */
record CaseParameters(
        @Nullable String state,
        @Nullable String phase,
        @Nullable String breached,
        @Nullable String person,
        @Nullable String home,
        @Nullable String q,
        @Nullable String page,
        @Nullable String size) {

    private static final int USUAL_SIZE = 50;
    private static final int LONGEST = 80;

    /** @throws InvalidEntry with every parameter at fault */
    CaseSearch read() {
        List<FieldFault> faults = new ArrayList<>();
        CareCase.State known = Arrays.stream(CareCase.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        unless(
                state == null || known != null,
                "state",
                "NOT_ALLOWED",
                "The state must be OPEN, ENDED or WITHDRAWN",
                faults);
        unless(isText(phase), "phase", "LENGTH", "Give the name of a phase", faults);
        unless(isText(q), "q", "LENGTH", "Give part of a reference", faults);
        unless(
                breached == null || List.of("true", "false").contains(breached),
                "breached",
                "NOT_ALLOWED",
                "This must be true or false",
                faults);
        boolean named = person != null && PersonReference.isValid(person);
        unless(
                person == null || named,
                "person",
                "PATTERN",
                "The person must be PERSON- and at least four digits",
                faults);
        boolean homeNamed = home != null && HomeReference.isValid(home);
        unless(
                home == null || homeNamed,
                "home",
                "PATTERN",
                "The home must be HOME- and capital letters, digits or hyphens",
                faults);
        PageAsked asked = null;
        try {
            asked = PageAsked.of(page, size, USUAL_SIZE);
        } catch (InvalidEntry refused) {
            faults.addAll(refused.faults());
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return new CaseSearch(
                known,
                phase,
                breached == null ? null : Boolean.valueOf(breached),
                named ? new PersonReference(person) : null,
                homeNamed ? new HomeReference(home) : null,
                q,
                asked);
    }

    private static boolean isText(@Nullable String text) {
        return text == null || text.length() <= LONGEST && PlainText.isShowable(text, false);
    }

    private static void unless(boolean right, String field, String code, String message, List<FieldFault> faults) {
        if (!right) {
            faults.add(new FieldFault(field, code, message));
        }
    }
}
