package org.carejourney.procedure.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.check.FolderCheck;
import org.carejourney.procedure.check.Vocabulary;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;
import org.carejourney.procedure.store.RunningCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Looks whether what cases still run in agrees with the newest {@code procedure.yaml} and this service: the models of a
 * version stay, and the figures that they name may have gone. That is told and stops nothing, because nobody can mend a
 * version that was deployed; what is missing can be put back, or its cases moved.
 */
@Component
public class OlderVersions {

    private static final Logger LOG = LoggerFactory.getLogger(OlderVersions.class);

    private final RepositoryService repository;
    private final RunningCases running;
    private final Map<String, List<String>> faults = new ConcurrentHashMap<>();

    OlderVersions(@Lazy RepositoryService repository, RunningCases running) {
        this.repository = repository;
        this.running = running;
    }

    /** What a deployment's cases would miss; nothing where all is well, or no case ran in it when the service started. */
    public List<String> faults(String deployment) {
        return faults.getOrDefault(deployment, List.of());
    }

    void check(CouncilFolder newest) {
        Map<String, Integer> cases = running.byDeployment(newest.council());
        repository.createDeploymentQuery().tenantIdIn(newest.council().value()).list().stream()
                .filter(deployment -> cases.containsKey(deployment.getId()))
                .forEach(deployment -> check(deployment, cases.get(deployment.getId()), newest));
    }

    private void check(Deployment deployment, int cases, CouncilFolder newest) {
        List<ProcedureFile> files = repository.getDeploymentResources(deployment.getId()).stream()
                .map(this::file)
                .toList();
        Findings findings = new Findings();
        FolderCheck.read(
                new CouncilFolder(newest.council(), newest.settings(), files), Vocabulary.ofService(), findings);
        String settings = newest.settings().map(ProcedureFile::origin).orElse("");
        List<String> found = findings.all().stream()
                // the newest procedure.yaml may name what only the newest version has
                .filter(fault -> !fault.file().equals(settings))
                .map(Fault::toString)
                .toList();
        if (!found.isEmpty()) {
            faults.put(deployment.getId(), found);
            tell(deployment, cases, found);
        }
    }

    private ProcedureFile file(Resource resource) {
        try (InputStream content = repository.getResourceAsStream(resource.getDeploymentId(), resource.getName())) {
            String name = resource.getName();
            return new ProcedureFile(name, name.substring(name.lastIndexOf('/') + 1), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Deployment deployment, int cases, List<String> found) {
        String version = ProcedureDeployment.versionOf(deployment.getSource());
        LOG.atError()
                .addKeyValue("event", "older-version-faults")
                .addKeyValue("council", deployment.getTenantId())
                .addKeyValue("version", version)
                .log(
                        "{} cases run in version {}, which does not agree with the newest procedure.yaml:\n{}",
                        cases,
                        version,
                        found.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
    }
}
