package org.carejourney.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.engine.AsService;
import org.carejourney.procedure.deploy.ProcedureDeployment;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Service;

/** The processes that a council has, in every version that was deployed. */
@Service
public class ProcedureVersions {

    private final RepositoryService repository;
    private final ManagementService management;
    private final AsService asService;

    ProcedureVersions(RepositoryService repository, ManagementService management, AsService asService) {
        this.repository = repository;
        this.management = management;
        this.asService = asService;
    }

    /**
     * A process.
     *
     * @param versions newest first
     */
    public record ProcessInVersions(String id, String name, List<Version> versions) {}

    /**
     * A version of a process.
     *
     * @param procedureVersion version of the procedure it came with
     * @param runningCases how many cases are in it now
     */
    public record Version(int version, String procedureVersion, Instant deployedAt, int runningCases) {}

    /** The processes of a council by id. */
    public List<ProcessInVersions> of(Council council) {
        return asService.call(() -> {
            Map<String, Deployment> deployments = new HashMap<>();
            repository
                    .createDeploymentQuery()
                    .tenantIdIn(council.value())
                    .list()
                    .forEach(deployment -> deployments.put(deployment.getId(), deployment));
            Map<String, List<ProcessDefinitionStatistics>> byProcess = new TreeMap<>();
            management.createProcessDefinitionStatisticsQuery().list().stream()
                    .filter(definition -> council.value().equals(definition.getTenantId()))
                    .forEach(definition -> byProcess
                            .computeIfAbsent(definition.getKey(), any -> new ArrayList<>())
                            .add(definition));
            return byProcess.values().stream()
                    .map(definitions -> process(definitions, deployments))
                    .toList();
        });
    }

    private static ProcessInVersions process(
            List<ProcessDefinitionStatistics> definitions, Map<String, Deployment> deployments) {
        definitions.sort(
                Comparator.comparing(ProcessDefinitionStatistics::getVersion).reversed());
        ProcessDefinitionStatistics newest = definitions.get(0);
        return new ProcessInVersions(
                newest.getKey(),
                newest.getName(),
                definitions.stream()
                        .map(definition -> version(definition, deployments.get(definition.getDeploymentId())))
                        .toList());
    }

    private static Version version(ProcessDefinitionStatistics definition, Deployment deployment) {
        return new Version(
                definition.getVersion(),
                ProcedureDeployment.versionOf(deployment.getSource()),
                deployment.getDeploymentTime().toInstant(),
                definition.getInstances());
    }
}
