package org.carejourney.procedure.deploy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.carejourney.procedure.ProcedureFaults;
import org.carejourney.procedure.check.EngineCheck;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.ProcedureFile;
import org.springframework.stereotype.Component;

/**
 * Deploys a council's folder: all of it or, when nothing has changed, nothing. The engine's own filter would not notice
 * a file that was taken away, nor a return to earlier files.
 */
@Component
public class ProcedureDeployment {

    private static final String VERSION_END = " sha256:";

    private final RepositoryService repository;

    ProcedureDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    void deploy(CouncilFolder folder, String procedureVersion) {
        String council = folder.council().value();
        String source = procedureVersion + VERSION_END + fingerprint(folder.files());
        if (isDeployed(folder, source)) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(council).tenantId(council).source(source);
        folder.files()
                .forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        try {
            deployment.deploy();
        } catch (ParseException | NotValidException refused) {
            throw new ProcedureFaults(EngineCheck.faults(refused, folder));
        }
    }

    /** The version of the procedure that a deployment came with. */
    public static String versionOf(String source) {
        int end = source == null ? -1 : source.indexOf(VERSION_END);
        return end < 0 ? "" : source.substring(0, end);
    }

    /** Whether the newest version of each process of the folder came with this very folder. */
    private boolean isDeployed(CouncilFolder folder, String source) {
        Set<String> processes =
                folder.files("bpmn").stream().map(ProcedureFile::id).collect(Collectors.toSet());
        List<ProcessDefinition> newest =
                repository
                        .createProcessDefinitionQuery()
                        .tenantIdIn(folder.council().value())
                        .latestVersion()
                        .list()
                        .stream()
                        .filter(definition -> processes.contains(definition.getKey()))
                        .toList();
        List<String> deployments = newest.stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .toList();
        return newest.size() == processes.size()
                && deployments.size() == 1
                && source.equals(repository
                        .createDeploymentQuery()
                        .deploymentId(deployments.get(0))
                        .singleResult()
                        .getSource());
    }

    private static String fingerprint(List<ProcedureFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ProcedureFile file : files) {
                digest.update((file.name() + "\n" + file.content().length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
