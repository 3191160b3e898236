package org.carejourney.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Grants each new task to those it is for, as the engine does, without asking the database for grants on a task that is
 * not in it yet.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String taskId, @Nullable String userId, @Nullable String groupId, Resource resource) {
        return isNew(taskId) ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private static boolean isNew(String taskId) {
        var cached = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        TaskEntity task = cached.get(TaskEntity.class, taskId);
        return task != null && cached.getCachedEntity(task).getEntityState() == DbEntityState.TRANSIENT;
    }
}
