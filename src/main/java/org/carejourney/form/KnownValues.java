package org.carejourney.form;

import java.util.Map;
import java.util.function.Predicate;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;

/** A module's answers to what a form asks for by {@code prefill} or {@code options}: {@code market:acceptedOffers}. */
public interface KnownValues {

    /** The name before the colon. */
    String name();

    /**
     * A plain value, or for options a list of maps with {@code label} and {@code value}.
     *
     * @param key the name behind the colon
     * @return nothing when it is not known for this case
     */
    @Nullable
    Object value(Context context, String key);

    /**
     * @param variables the process variables in the task's scope
     * @param entered what somebody has entered and is being checked; nothing yet when the form is only shown
     * @param again whether an earlier submission of the form belongs to the same piece of work, and is shown again
     */
    record Context(
            Council council,
            CaseReference caseReference,
            Map<String, Object> variables,
            Map<String, Object> entered,
            Predicate<Map<String, Object>> again) {

        /** A form that is only shown, whatever it is a part of. */
        public Context(Council council, CaseReference caseReference, Map<String, Object> variables) {
            this(council, caseReference, variables, Map.of(), submission -> true);
        }

        /** The same case with an entry to check, by which a field that is only shown may be worked out. */
        public Context with(Map<String, Object> entry) {
            return new Context(council, caseReference, variables, entry, again);
        }
    }
}
