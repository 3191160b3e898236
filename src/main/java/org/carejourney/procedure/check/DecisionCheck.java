package org.carejourney.procedure.check;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.Findings;
import org.jspecify.annotations.Nullable;

/** Checks one decision: the engine can read it, and its FEEL is FEEL. */
final class DecisionCheck {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");

    private static final Pattern POLICY = Pattern.compile("\\bpolicy\\.(\\w+(?:\\.\\w+)*)");

    private final DecisionFile decision;
    private final Procedure procedure;
    private final ChoiceCheck choices;
    private final XmlText text;
    private final Findings findings;

    DecisionCheck(DecisionFile decision, Procedure procedure, Findings findings) {
        this.decision = decision;
        this.procedure = procedure;
        this.choices = new ChoiceCheck(procedure);
        this.text = XmlText.of(decision.file());
        this.findings = findings;
    }

    void check() {
        String id = decision.file().id();
        if (decision.decisions().stream().noneMatch(each -> id.equals(each.getId()))) {
            String other = decision.decisions().stream()
                    .map(Decision::getId)
                    .findFirst()
                    .orElse("");
            fault(other, "expected a decision with the id " + id + ", the name of the file");
        }
        decision.decisions().forEach(this::decision);
        try {
            ENGINE.parseDecisions(new ByteArrayInputStream(decision.file().content()));
        } catch (DmnEngineException broken) {
            fault("", "not readable by the decision engine: " + XmlFault.message(broken));
        }
    }

    private void decision(Decision each) {
        if (each.getCamundaHistoryTimeToLiveString() == null) {
            fault(each.getId(), "missing camunda:historyTimeToLive, such as P180D");
        }
        DecisionFile.table(each).ifPresentOrElse(this::table, () -> fault(each.getId(), "expected a decision table"));
    }

    private void table(DecisionTable table) {
        for (Input input : table.getInputs()) {
            type(input.getId(), input.getInputExpression().getTypeRef());
            asked(input.getId(), input.getInputExpression().getText());
        }
        table.getOutputs().forEach(output -> type(output.getId(), output.getTypeRef()));
        table.getRules().forEach(this::rule);
    }

    private void asked(String id, @Nullable Text feel) {
        if (feel == null) {
            fault(id, "missing text; expected what is compared, in FEEL");
        } else {
            expression(id, feel.getTextContent());
        }
    }

    private void rule(Rule rule) {
        for (InputEntry entry : rule.getInputEntries()) {
            report(rule.getId(), FeelText.faultOfTest(entry.getText().getTextContent()));
            policy(rule.getId(), entry.getText().getTextContent());
        }
        for (OutputEntry entry : rule.getOutputEntries()) {
            String output = entry.getText() == null ? "" : entry.getText().getTextContent();
            if (!output.isBlank()) {
                expression(rule.getId(), output);
            }
        }
    }

    private void expression(String id, String feel) {
        report(id, FeelText.faultOfExpression(feel));
        policy(id, feel);
    }

    /** A decision sees the values as nested contexts, and may ask for one of those as well. */
    private void policy(String id, String feel) {
        Matcher asked = POLICY.matcher(feel);
        while (asked.find()) {
            String key = asked.group(1);
            if (!decision.isCheck()) {
                fault(
                        id,
                        "policy is known only where a form is checked; expected an input parameter of the business rule"
                                + " task, such as ${policy.whole(execution, '" + key + "')}");
            } else if (key.startsWith("deadlines.")) {
                amount(id, key);
            } else if (procedure.values().keySet().stream()
                    .noneMatch(known -> known.equals(key) || known.startsWith(key + "."))) {
                fault(id, "no value '" + key + "' in values of procedure.yaml");
            } else {
                report(id, choices.faultOf(key));
            }
        }
        choices.faultsIn(feel).forEach(wrong -> fault(id, wrong));
    }

    private void amount(String id, String key) {
        Set<String> amounts = procedure.deadlines().keySet().stream()
                .map(known -> "deadlines." + known + ".amount")
                .collect(Collectors.toSet());
        if (!amounts.contains(key)) {
            fault(id, "no '" + key + "'; expected one of " + FormCheck.inOrder(amounts));
        }
    }

    private void type(String id, String type) {
        if (type != null && !TYPES.contains(type)) {
            fault(id, "unknown type '" + type + "'; expected one of " + FormCheck.inOrder(TYPES));
        }
    }

    private void report(String id, Optional<String> wrong) {
        wrong.ifPresent(message -> fault(id, message));
    }

    private void fault(String id, String expected) {
        findings.add(decision.file().origin(), text.line(id), id, expected);
    }
}
