package org.carejourney.procedure.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the beans that a model's expressions ask, and the keys that it asks them for. */
final class ExpressionCheck {

    private static final Pattern CALL =
            Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(\\s*execution\\b\\s*(?:,\\s*'([^']*)')?");

    private final ModelFindings findings;
    private final ChoiceCheck choices;

    ExpressionCheck(ModelFindings findings) {
        this.findings = findings;
        this.choices = new ChoiceCheck(findings.procedure());
    }

    void check() {
        for (XmlText.Expression expression : findings.text().expressions()) {
            Matcher call = CALL.matcher(expression.text());
            while (call.find()) {
                call(expression, call.group(1), call.group(2), call.group(3));
            }
            choices.faultsIn(expression.text()).forEach(fault -> findings.add(expression, fault));
        }
    }

    private void call(XmlText.Expression expression, String bean, String method, String key) {
        if (!findings.vocabulary().palette().containsKey(bean)) {
            findings.add(expression, "no bean '" + bean + "' in the palette");
        } else if (key != null && bean.equals("deadlines")) {
            if (!findings.procedure().deadlines().containsKey(key)) {
                findings.add(expression, "no deadline '" + key + "'");
            }
        } else if (key != null && bean.equals("policy")) {
            value(expression, method, key);
        }
    }

    private void value(XmlText.Expression expression, String method, String key) {
        Object value = findings.procedure().newestValue(key).orElse(null);
        boolean fits =
                switch (method) {
                    case "text" -> value instanceof String;
                    case "whole", "money" -> value instanceof Long;
                    case "yes" -> value instanceof Boolean;
                    case "list" -> value instanceof List;
                    default -> false;
                };
        if (value == null) {
            findings.add(expression, "no value '" + key + "' in values of procedure.yaml");
        } else if (!fits) {
            findings.add(expression, "value '" + key + "' is nothing that policy." + method + " gives");
        }
        choices.faultOf(key).ifPresent(fault -> findings.add(expression, fault));
    }
}
