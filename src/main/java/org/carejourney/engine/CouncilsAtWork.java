package org.carejourney.engine;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.carejourney.shared.Council;
import org.carejourney.shared.Unavailable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The councils that this node works for. It leaves the jobs of all others alone, for a node that has their procedure or
 * for the next start, and completes none of their tasks. Nothing is written for it, so nothing has to be undone.
 */
@Component
public class CouncilsAtWork {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private volatile boolean all = true;
    private volatile Set<String> atWork = Set.of();

    CouncilsAtWork(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /** From now on this node works for these councils and for no other; called before jobs are run. */
    public void only(Collection<Council> councils) {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        atWork = councils.stream().map(Council::value).collect(Collectors.toUnmodifiableSet());
        all = false;
        configuration
                .getRepositoryService()
                .createDeploymentQuery()
                .tenantIdIn(atWork.toArray(String[]::new))
                .list()
                .forEach(deployment ->
                        configuration.getManagementService().registerDeploymentForJobExecutor(deployment.getId()));
        configuration.setJobExecutorDeploymentAware(true);
    }

    /** @throws Unavailable when this node does not work for the council */
    void check(String council) {
        if (!all && !atWork.contains(council)) {
            throw new Unavailable(new Council(council));
        }
    }
}
