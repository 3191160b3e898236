package org.carejourney.coverage;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Notes what the engine of a test passes: activities, sequence flows and rules of decisions. */
public class ModelWatch extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    private static volatile @Nullable BiConsumer<String, String> other;

    /**
     * Ways that somebody takes at random show nothing: from now on what is passed counts for nothing, and somebody else is
     * told of it.
     *
     * @param passed process and element, within the step that passes it
     */
    public static void tell(BiConsumer<String, String> passed) {
        other = passed;
    }

    /** From now on what is passed counts. */
    public static void count() {
        other = null;
    }

    static Set<String> passed(String process) {
        return Set.copyOf(PASSED.getOrDefault(process, Set.of()));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process.getKey(), process);
            }
        });
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getDmnEngineConfiguration()
                .getDecisionEvaluationListeners()
                .add(event -> {
                    if (other == null && event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
                        String decision = table.getDecision().getKey();
                        table.getMatchingRules().forEach(rule -> RuleHits.hit(decision, rule.getId()));
                    }
                });
    }

    private static void watch(String process, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, noting(process, activity.getId()));
            for (var flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, noting(process, flow.getId()));
            }
            watch(process, activity);
        }
    }

    private static ExecutionListener noting(String process, String id) {
        return execution -> {
            BiConsumer<String, String> told = other;
            if (told == null) {
                PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                        .add(id);
            } else {
                told.accept(process, id);
            }
        };
    }
}
