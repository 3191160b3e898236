package org.carejourney.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carejourney.engine.AsService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms of each deployed version of a procedure. What is deployed never changes, so each file is read once. */
@Component
class DeployedForms {

    private final RepositoryService repository;
    private final AsService asService;
    private final Map<Key, Form> read = new ConcurrentHashMap<>();
    private final Map<TaskKey, Optional<String>> named = new ConcurrentHashMap<>();

    DeployedForms(@Lazy RepositoryService repository, AsService asService) {
        this.repository = repository;
        this.asService = asService;
    }

    /** Id of the form of a task; empty when its model names none. */
    Optional<String> ofTask(String processDefinitionId, String task) {
        return named.computeIfAbsent(
                new TaskKey(processDefinitionId, task), wanted -> asService.call(() -> formRef(wanted)));
    }

    private Optional<String> formRef(TaskKey key) {
        UserTask task =
                repository.getBpmnModelInstance(key.processDefinitionId()).getModelElementById(key.task());
        return Optional.ofNullable(task.getCamundaFormRef());
    }

    private record TaskKey(String processDefinitionId, String task) {}

    private record Key(String deploymentId, String form) {}

    /** @throws IllegalStateException when the deployment has no such form: its models name one that is not there */
    Form of(String deploymentId, String form) {
        return find(deploymentId, form)
                .orElseThrow(
                        () -> new IllegalStateException("No form '" + form + "' in this version of the procedure"));
    }

    Optional<Form> find(String deploymentId, String form) {
        Key key = new Key(deploymentId, form);
        return Optional.ofNullable(read.computeIfAbsent(
                key, wanted -> asService.call(() -> read(wanted)).orElse(null)));
    }

    private Optional<Form> read(Key key) {
        String file = key.form() + ".form";
        return repository.getDeploymentResourceNames(key.deploymentId()).stream()
                .filter(name -> name.equals(file) || name.endsWith("/" + file))
                .findFirst()
                .map(name -> FormReader.read(text(key.deploymentId(), name)));
    }

    private String text(String deploymentId, String name) {
        try (InputStream file = repository.getResourceAsStream(deploymentId, name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
