package org.carejourney.procedure.deploy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.engine.AsService;
import org.carejourney.engine.CouncilsAtWork;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.ProcedureFaults;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.shared.Council;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Starts every council before the service answers anybody and before a job runs. Each stands alone: what is wrong with
 * one stops that one, and leaves its cases as they were.
 */
@Component
class ProcedureStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureStart.class);

    private final LoadedProcedures procedures;
    private final CouncilStart council;
    private final OlderVersions olderVersions;
    private final CouncilsAtWork atWork;
    private final RepositoryService repository;
    private final AsService asService;

    ProcedureStart(
            LoadedProcedures procedures,
            CouncilStart council,
            OlderVersions olderVersions,
            CouncilsAtWork atWork,
            RepositoryService repository,
            AsService asService) {
        this.procedures = procedures;
        this.council = council;
        this.olderVersions = olderVersions;
        this.atWork = atWork;
        this.repository = repository;
        this.asService = asService;
    }

    @Override
    public void afterSingletonsInstantiated() {
        asService.run(() -> {
            procedures.folders().forEach(this::start);
            stopWithoutFolder();
            procedures.refuseWithoutAny();
            procedures.folders().forEach(olderVersions::check);
            if (!procedures.stopped().isEmpty()) {
                procedures.stopped().forEach(council::makeKnown);
                atWork.only(procedures.all().stream().map(Procedure::council).toList());
            }
        });
        tell(procedures.faults());
    }

    private void start(CouncilFolder folder) {
        try {
            council.start(folder, procedures.of(folder.council()));
        } catch (ProcedureFaults refused) {
            procedures.stop(folder.council(), refused.faults());
        }
    }

    /** A council that has worked here before, and whose folder is gone, may have cases that need its figures. */
    private void stopWithoutFolder() {
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getTenantId)
                .filter(Objects::nonNull)
                .distinct()
                .map(Council::new)
                .filter(known -> procedures.find(known).isEmpty())
                .filter(known -> !procedures.stopped().contains(known))
                .forEach(gone -> procedures.stop(
                        gone, List.of(new Fault(gone.value(), 0, "", "no such folder any more in any place"))));
    }

    private void tell(List<Fault> faults) {
        if (!faults.isEmpty()) {
            LOG.atError()
                    .addKeyValue("event", "councils-stopped")
                    .addKeyValue("councils", procedures.stopped())
                    .log(
                            "Stopped until their folders are mended and the service starts again: {}. Faults found: {}\n{}",
                            procedures.stopped(),
                            faults.size(),
                            faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        }
    }
}
