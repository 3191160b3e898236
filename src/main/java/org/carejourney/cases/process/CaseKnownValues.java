package org.carejourney.cases.process;

import java.util.Map;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.form.KnownValues;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What forms may ask of the case itself: {@code case:personReference}, and by {@code case:given.origin} what it was opened
 * with.
 */
@Component
class CaseKnownValues implements KnownValues {

    private static final String GIVEN = "given.";

    private final Cases cases;
    private final CaseRecord record;
    private final Procedures procedures;

    CaseKnownValues(@Lazy Cases cases, @Lazy CaseRecord record, @Lazy Procedures procedures) {
        this.cases = cases;
        this.record = record;
        this.procedures = procedures;
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
            case "procedureVersion" -> procedures.of(context.council()).version();
            default -> key.startsWith(GIVEN) ? given(known, key.substring(GIVEN.length())) : null;
        };
    }

    /** What the case was opened with. */
    private @Nullable Object given(CareCase known, String field) {
        return record.of(known.reference()).stream()
                .filter(entry -> entry.kind() == EntryKind.CASE_OPENED)
                .findFirst()
                .map(entry -> entry.content().get("data"))
                .map(data -> data instanceof Map<?, ?> fields ? fields.get(field) : null)
                .orElse(null);
    }
}
