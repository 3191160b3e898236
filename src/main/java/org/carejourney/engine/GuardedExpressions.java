package org.carejourney.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Evaluates the expressions of models. Without a model, which is how a query or a stored filter asks, it evaluates only
 * the three that the filters of Tasklist need: 7.24.0 would evaluate any text that somebody puts into a query.
 */
class GuardedExpressions extends JuelExpressionManager {

    private static final Set<String> IN_QUERIES = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    GuardedExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String expression) {
        return new Guarded(createValueExpression(expression), this, expression);
    }

    private static class Guarded extends JuelExpression {

        private static final long serialVersionUID = 1L;

        Guarded(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            if (scope == null && !IN_QUERIES.contains(getExpressionText().replaceAll("\\s", ""))) {
                throw new BadUserRequestException("Expressions are not allowed in queries");
            }
            return super.getValue(scope, context);
        }
    }
}
