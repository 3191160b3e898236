package org.carejourney.form;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.form.FormField.Kind;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks an entry into a form against the form and what is known of the case. */
@Component
class FormEntry {

    private final Prefill prefill;
    private final Feel feel;
    private final Clock clock;

    FormEntry(Prefill prefill, Feel feel, Clock clock) {
        this.prefill = prefill;
        this.feel = feel;
        this.clock = clock;
    }

    /** @param context the case, absent while there is none yet */
    Checked check(Form form, Council council, KnownValues.@Nullable Context context, Map<String, Object> entered) {
        Map<String, Object> known = new HashMap<>();
        if (context != null) {
            known.putAll(context.variables());
            known.putAll(prefill.values(form, context.with(entered), FormEntry::mustStay));
        }
        Map<String, List<?>> options = prefill.options(form, council, context);
        known.putAll(options);
        return FormCheck.check(form, entered, known, options, CouncilTime.today(clock), feel);
    }

    /** Only what may not be changed has to be known to check an entry. */
    private static boolean mustStay(FormField field) {
        return field.isGiven()
                || field.kind() == Kind.LIST
                        && (field.rules().rowsFixed()
                                || Form.everywhere(field.fields()).stream().anyMatch(FormField::isGiven));
    }
}
