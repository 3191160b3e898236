package org.carejourney.procedure.deploy;

import org.carejourney.engine.AsService;
import org.carejourney.engine.StartUpLock;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.CouncilFolder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts every council's procedure into the engine before the service answers anybody and before a job runs: models,
 * people, what they may do, and their work lists.
 */
@Component
class ProcedureStart implements SmartInitializingSingleton {

    private final LoadedProcedures procedures;
    private final ProcedureDeployment deployment;
    private final People people;
    private final Grants grants;
    private final WorkLists workLists;
    private final StartUpLock lock;
    private final AsService asService;
    private final TransactionOperations transaction;

    ProcedureStart(
            LoadedProcedures procedures,
            ProcedureDeployment deployment,
            People people,
            Grants grants,
            WorkLists workLists,
            StartUpLock lock,
            AsService asService,
            TransactionOperations transaction) {
        this.procedures = procedures;
        this.deployment = deployment;
        this.people = people;
        this.grants = grants;
        this.workLists = workLists;
        this.lock = lock;
        this.asService = asService;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        asService.run(() -> transaction.executeWithoutResult(status -> {
            lock.hold();
            procedures.folders().forEach(this::start);
        }));
    }

    private void start(CouncilFolder folder) {
        Procedure procedure = procedures.of(folder.council());
        people.make(procedure);
        grants.give(procedure);
        workLists.make(procedure);
        deployment.deploy(folder, procedure.version());
    }
}
