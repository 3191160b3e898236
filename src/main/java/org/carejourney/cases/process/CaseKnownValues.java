package org.carejourney.cases.process;

import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.form.KnownValues;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What forms may ask of the case itself: {@code case:personReference}. */
@Component
class CaseKnownValues implements KnownValues {

    private final Cases cases;

    CaseKnownValues(@Lazy Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        CareCase known = cases.require(context.council(), context.caseReference());
        return switch (key) {
            case "reference" -> known.reference().value();
            case "personReference" -> known.subject().person().orElse(null);
            case "homeReference" -> known.subject().home().orElse(null);
            case "externalReference" -> known.externalReference().orElse(null);
            case "namedAssessor" -> known.namedAssessor().orElse(null);
            case "openedOn" ->
                known.openedAt().atZone(CouncilTime.ZONE).toLocalDate().toString();
            default -> null;
        };
    }
}
