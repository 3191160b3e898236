package org.carejourney.record;

import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and belongs on the record.
 *
 * @param subject what it is about: a form, decision, message or deadline by its id
 * @param role group in which the actor acted, if any
 * @param content the facts, as plain lists, maps, texts, numbers, booleans; a form's whole submission
 */
public record NewEntry(
        CaseReference caseReference,
        EntryKind kind,
        String subject,
        @Nullable String role,
        Map<String, Object> content) {

    public NewEntry(CaseReference caseReference, EntryKind kind, String subject, Map<String, Object> content) {
        this(caseReference, kind, subject, null, content);
    }
}
