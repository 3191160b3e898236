package org.carejourney.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.form.WorkAsked;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;

/** The parameters of a work list as they came, unchecked. */
record TaskParameters(Map<String, String[]> sent) {

    private static final Set<String> KNOWN = Set.of("group", "assignee", "case", "overdue", "page", "size");
    private static final int USUAL_SIZE = 50;

    /** @throws InvalidEntry with every parameter at fault */
    WorkAsked read() {
        List<FieldFault> faults = new ArrayList<>();
        sent.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findAny()
                .ifPresent(unknown -> faults.add(new FieldFault(
                        "", "UNKNOWN", "Known parameters are group, assignee, case, overdue, page and size.")));
        String group = text("group", "[a-z][a-z0-9-]{0,79}", "This must be the key of a group.", faults);
        String assignee = text("assignee", "[^\\p{Cntrl}]{1,120}", "This must be the name of an account.", faults);
        String reference =
                text("case", "CASE-\\d{6,12}", "This must be the reference of a case, such as CASE-000017.", faults);
        String overdue = text("overdue", "true|false", "This must be true or false.", faults);
        PageAsked page = page(faults);
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return new WorkAsked(
                group,
                assignee,
                reference == null ? null : new CaseReference(reference),
                overdue == null ? null : Boolean.valueOf(overdue),
                page);
    }

    private @Nullable String text(String name, String pattern, String message, List<FieldFault> faults) {
        String[] values = sent.get(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            faults.add(new FieldFault(name, "REPEATED", "This may be given once."));
            return null;
        }
        if (!values[0].matches(pattern)) {
            faults.add(new FieldFault(name, "FORMAT", message));
            return null;
        }
        return values[0];
    }

    private @Nullable PageAsked page(List<FieldFault> faults) {
        int page = number("page", 0, faults);
        int size = number("size", USUAL_SIZE, faults);
        try {
            return new PageAsked(page, size);
        } catch (InvalidEntry refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    private int number(String name, int otherwise, List<FieldFault> faults) {
        String text = text(name, "-?\\d{1,9}", "This must be a whole number.", faults);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
