package org.carejourney.procedure.check;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.Findings;
import org.jspecify.annotations.Nullable;

/** What the checks of one model share: what it may name, and where to say what is wrong in it. */
record ModelFindings(
        ModelFile model,
        XmlText text,
        FolderNames names,
        Procedure procedure,
        Vocabulary vocabulary,
        Findings findings) {

    void add(String id, String expected) {
        findings.add(model.file().origin(), text.line(id), id, expected);
    }

    void add(XmlText.Expression expression, String expected) {
        findings.add(model.file().origin(), expression.line(), expression.id(), expected);
    }

    /** Reports a name that nothing has. */
    void missing(String id, Collection<String> known, String name, String what) {
        if (!known.contains(name)) {
            add(id, "no " + what + " '" + name + "'");
        }
    }

    void deadline(String id, String key) {
        missing(id, procedure.deadlines().keySet(), key, "deadline");
    }

    void panel(String id, String key) {
        missing(id, procedure.panels().keySet(), key, "panel");
    }

    void form(String id, String form) {
        if (!names.forms().containsKey(form)) {
            add(id, "no form " + form + ".form");
        }
    }

    /** Only what came with the same deployment may be used, so that a case keeps the procedure that it began with. */
    void binding(String id, String name, String binding) {
        if (!"deployment".equals(binding)) {
            add(id, "expected " + name + "=\"deployment\"");
        }
    }

    void properties(String id, Map<String, String> properties, Set<String> known) {
        properties.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        add(id, "unknown property '" + name + "'; expected one of " + FormCheck.inOrder(known)));
    }

    /** The decision that checks what people enter. */
    void check(String id, @Nullable String decision) {
        if (decision != null && !names.checks().contains(decision)) {
            add(
                    id,
                    names.decisions().contains(decision)
                            ? "check '" + decision
                                    + "'; expected hit policy COLLECT and the outputs field, code, message"
                            : "no decision '" + decision + "'");
        }
    }
}
