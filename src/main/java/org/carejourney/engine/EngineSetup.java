package org.carejourney.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Takes our hooks and guards into the engine before it is built, which is after our own tables are there. */
@Component
@DependsOnDatabaseInitialization
class EngineSetup extends AbstractProcessEnginePlugin {

    private final Hooks hooks;
    private final ListableBeanFactory beans;
    private final DataSource database;
    private final CouncilsAtWork councils;

    EngineSetup(Hooks hooks, ListableBeanFactory beans, DataSource database, CouncilsAtWork councils) {
        this.hooks = hooks;
        this.beans = beans;
        this.database = database;
        this.councils = councils;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        BitOperator.set(database);
        configuration.setExpressionManager(new GuardedExpressions(new PaletteBeans(beans)));
        configuration.setBpmnParseFactory(parser -> new ClockParse(parser, hooks));
        configuration.setCustomPreBPMNParseListeners(listOf(BpmnParseListener.class, new ModelParse(hooks)));
        configuration.setCustomJobHandlers(jobHandlers());
        configuration.setCustomPostCommandInterceptorsTxRequired(
                listOf(CommandInterceptor.class, new Doors(hooks, councils)));
        configuration.setDmnEngineConfiguration(decisions());
        configuration.setResourceAuthorizationProvider(new TaskGrants());
    }

    @SuppressWarnings("rawtypes")
    private List<JobHandler> jobHandlers() {
        List<JobHandler> handlers = listOf(JobHandler.class, new ClockJob(hooks), new AlarmJob(hooks));
        handlers.addAll(FiringTimers.handlers(hooks));
        return handlers;
    }

    private DefaultDmnEngineConfiguration decisions() {
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setCustomPostDecisionEvaluationListeners(
                listOf(DmnDecisionEvaluationListener.class, new DecisionListener(hooks)));
        return decisions;
    }

    @SafeVarargs
    private static <T> List<T> listOf(Class<T> type, T... items) {
        return new ArrayList<>(List.of(items));
    }
}
