package org.carejourney.engine;

import java.util.Set;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;

/**
 * A user task that is open, with what its model says.
 *
 * @param key id of the element in the model
 * @param form id of its form, absent when the model gives none
 * @param candidateGroups engine groups that may claim it
 * @param rootProcessInstanceId the instance that nothing called, of which this is a part
 * @param executionId execution of the task's own scope
 * @param processInstancesAbove the instance that the task is in, and those that called it
 */
public record OpenTask(
        String id,
        String key,
        String name,
        @Nullable String form,
        String deploymentId,
        String processDefinitionKey,
        String processInstanceId,
        String rootProcessInstanceId,
        String executionId,
        Council council,
        CaseReference caseReference,
        ModelProperties properties,
        Set<String> candidateGroups,
        Set<String> processInstancesAbove) {}
