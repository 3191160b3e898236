package org.carejourney.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time prepare what all nodes share; held until the transaction ends. */
@Component
public class StartUpLock {

    private final ProcessEngineConfigurationImpl configuration;

    StartUpLock(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** Waits for the lock, which deployments take too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            return null;
        });
    }
}
