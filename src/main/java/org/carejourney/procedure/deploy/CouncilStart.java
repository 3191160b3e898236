package org.carejourney.procedure.deploy;

import org.carejourney.engine.StartUpLock;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts one council's procedure into the engine, all of it or nothing: models, people, what they may do, work lists. */
@Component
class CouncilStart {

    private final ProcedureDeployment deployment;
    private final People people;
    private final Grants grants;
    private final WorkLists workLists;
    private final StartUpLock lock;
    private final TransactionOperations transaction;

    CouncilStart(
            ProcedureDeployment deployment,
            People people,
            Grants grants,
            WorkLists workLists,
            StartUpLock lock,
            TransactionOperations transaction) {
        this.deployment = deployment;
        this.people = people;
        this.grants = grants;
        this.workLists = workLists;
        this.lock = lock;
        this.transaction = transaction;
    }

    /** @throws org.carejourney.procedure.ProcedureFaults when the engine refuses a file; nothing has changed then */
    void start(CouncilFolder folder, Procedure procedure) {
        transaction.executeWithoutResult(status -> {
            lock.hold();
            people.make(procedure);
            grants.give(procedure);
            workLists.make(procedure);
            deployment.deploy(folder, procedure.version());
        });
    }

    /** Lets the people of a stopped council sign in, so that they are told. */
    void makeKnown(Council council) {
        transaction.executeWithoutResult(status -> {
            lock.hold();
            people.makeTenant(council);
        });
    }
}
