package org.carejourney.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.carejourney.engine.AsService;
import org.carejourney.procedure.deploy.OlderVersions;
import org.carejourney.procedure.deploy.ProcedureDeployment;
import org.carejourney.procedure.store.RunningCases;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The procedure and the processes that a council has, in every version that was deployed. */
@Service
public class ProcedureVersions {

    private final Procedures procedures;
    private final RepositoryService repository;
    private final RunningCases running;
    private final OlderVersions olderVersions;
    private final AsService asService;

    ProcedureVersions(
            Procedures procedures,
            @Lazy RepositoryService repository,
            RunningCases running,
            OlderVersions olderVersions,
            AsService asService) {
        this.procedures = procedures;
        this.repository = repository;
        this.running = running;
        this.olderVersions = olderVersions;
        this.asService = asService;
    }

    /**
     * A council's folder as it once was: models, decisions and forms.
     *
     * @param id of its deployment in the engine; two folders may have the same version by mistake
     * @param version what {@code procedure.yaml} called it
     * @param runningCases how many cases are in it now, wholly or in part
     * @param faults what its cases would miss in the newest {@code procedure.yaml}, as it was when the service started
     */
    public record Version(String id, String version, Instant deployedAt, int runningCases, List<String> faults) {}

    /**
     * A process.
     *
     * @param versions newest first
     */
    public record ProcessInVersions(String id, String name, List<ProcessVersion> versions) {}

    /**
     * A version of a process.
     *
     * @param procedureVersion version of the procedure it came with
     * @param runningCases how many cases are in it now
     */
    public record ProcessVersion(int version, String procedureVersion, Instant deployedAt, int runningCases) {}

    /** The versions of a council's procedure, newest first. */
    public List<Version> versions(Council council) {
        Map<String, Integer> cases = running.byDeployment(council);
        return asService.call(() -> deployments(council).stream()
                .map(deployment -> new Version(
                        deployment.getId(),
                        ProcedureDeployment.versionOf(deployment.getSource()),
                        deployment.getDeploymentTime().toInstant(),
                        cases.getOrDefault(deployment.getId(), 0),
                        olderVersions.faults(deployment.getId())))
                .toList());
    }

    /** @throws NotFound when nothing of the council was ever deployed */
    public Version newest(Council council) {
        String newest = newestDeployment(council);
        return versions(council).stream()
                .filter(version -> version.id().equals(newest))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such council"));
    }

    /**
     * Id of the deployment in which new cases begin. The engine's versions of the council's journeys tell it, and not the
     * time of a deployment: a clock may be turned back.
     *
     * @throws NotFound when nothing of the council was ever deployed, or no case can begin
     */
    public String newestDeployment(Council council) {
        String[] journeys = procedures.of(council).journeys().keySet().toArray(String[]::new);
        if (journeys.length == 0) {
            throw new NotFound("The procedure has no journey");
        }
        return asService.call(() -> repository
                .createProcessDefinitionQuery()
                .tenantIdIn(council.value())
                .processDefinitionKeysIn(journeys)
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .findFirst()
                .map(ProcessDefinition::getDeploymentId)
                .orElseThrow(() -> new NotFound("No such council")));
    }

    /** Id of the newest deployment that is of this version of the council's procedure, if it is still there. */
    public Optional<String> deployment(Council council, String version) {
        return asService.call(() -> deployments(council).stream()
                .filter(deployment ->
                        ProcedureDeployment.versionOf(deployment.getSource()).equals(version))
                .map(Deployment::getId)
                .findFirst());
    }

    /** The cases that are not, or not wholly, in the newest version, by their reference. */
    public Page<CaseReference> casesInOlder(Council council, PageAsked asked) {
        return running.notIn(council, newest(council).id(), asked);
    }

    /** The processes of a council by id. */
    public List<ProcessInVersions> of(Council council) {
        Map<String, Integer> cases = running.byProcessDefinition(council);
        return asService.call(() -> {
            Map<String, Deployment> deployments =
                    deployments(council).stream().collect(Collectors.toMap(Deployment::getId, Function.identity()));
            Map<String, List<ProcessDefinition>> byProcess = new TreeMap<>();
            repository
                    .createProcessDefinitionQuery()
                    .tenantIdIn(council.value())
                    .list()
                    .forEach(definition -> byProcess
                            .computeIfAbsent(definition.getKey(), any -> new ArrayList<>())
                            .add(definition));
            return byProcess.values().stream()
                    .map(definitions -> process(definitions, deployments, cases))
                    .toList();
        });
    }

    private List<Deployment> deployments(Council council) {
        return repository
                .createDeploymentQuery()
                .tenantIdIn(council.value())
                .orderByDeploymentTime()
                .desc()
                .list();
    }

    private static ProcessInVersions process(
            List<ProcessDefinition> definitions, Map<String, Deployment> deployments, Map<String, Integer> cases) {
        definitions.sort(Comparator.comparing(ProcessDefinition::getVersion).reversed());
        ProcessDefinition newest = definitions.get(0);
        return new ProcessInVersions(
                newest.getKey(),
                newest.getName(),
                definitions.stream()
                        .map(definition -> version(definition, deployments.get(definition.getDeploymentId()), cases))
                        .toList());
    }

    private static ProcessVersion version(
            ProcessDefinition definition, Deployment deployment, Map<String, Integer> cases) {
        return new ProcessVersion(
                definition.getVersion(),
                ProcedureDeployment.versionOf(deployment.getSource()),
                deployment.getDeploymentTime().toInstant(),
                cases.getOrDefault(definition.getId(), 0));
    }
}
