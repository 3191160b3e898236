package org.carejourney.procedure.deploy;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.Group;
import org.springframework.stereotype.Component;

/**
 * What each group of a council may do in the engine. The grants follow the procedure: one that it no longer asks for is
 * taken back. Nobody may change instances or definitions there, and the tenant keeps councils apart.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** A grant that a group has or should have, with the names of its permissions. */
    private record Grant(Resources resource, String resourceId, Set<String> permissions) {

        Grant(Resources resource, String resourceId, String... permissions) {
            this(resource, resourceId, Set.of(permissions));
        }
    }

    /** Gives the council's groups what they need, beside the filters that they see. */
    void give(Procedure procedure) {
        procedure.groups().forEach((key, group) -> give(procedure.engineGroup(key), wanted(key, group, procedure)));
    }

    /** Lets the council's people see a filter of their work list. */
    void letSee(Procedure procedure, String filterId) {
        Set<String> seeing =
                authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(filterId)
                        .list()
                        .stream()
                        .map(Authorization::getGroupId)
                        .collect(Collectors.toSet());
        procedure.groups().forEach((key, group) -> {
            if (!group.service() && !seeing.contains(procedure.engineGroup(key))) {
                create(procedure.engineGroup(key), new Grant(Resources.FILTER, filterId, "READ"));
            }
        });
    }

    private static Set<Grant> wanted(String key, Group group, Procedure procedure) {
        Set<Grant> grants = new LinkedHashSet<>();
        if (group.service()) {
            grants.add(new Grant(Resources.PROCESS_DEFINITION, ANY, "READ", "READ_INSTANCE", "READ_TASK"));
        } else {
            grants.add(new Grant(Resources.APPLICATION, "tasklist", "ACCESS"));
            grants.add(group.cockpit() ? definitionsInCockpit() : new Grant(Resources.PROCESS_DEFINITION, ANY, "READ"));
        }
        if (group.cockpit()) {
            grants.add(new Grant(Resources.APPLICATION, "cockpit", "ACCESS"));
            grants.add(new Grant(Resources.DECISION_DEFINITION, ANY, "READ", "READ_HISTORY"));
            grants.add(new Grant(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, "READ"));
            grants.add(new Grant(Resources.DEPLOYMENT, ANY, "READ"));
        }
        procedure.journeys().forEach((journey, start) -> letStart(key, journey, start.startGroups(), grants));
        procedure.reports().forEach((report, start) -> letStart(key, report, start.startGroups(), grants));
        return grants;
    }

    private static void letStart(String key, String process, Set<String> startGroups, Set<Grant> grants) {
        if (startGroups.contains(key)) {
            grants.add(new Grant(Resources.PROCESS_DEFINITION, process, "CREATE_INSTANCE"));
            grants.add(new Grant(Resources.PROCESS_INSTANCE, ANY, "CREATE"));
        }
    }

    private static Grant definitionsInCockpit() {
        return new Grant(
                Resources.PROCESS_DEFINITION, ANY, "READ", "READ_INSTANCE", "READ_HISTORY", "READ_TASK", "RETRY_JOB");
    }

    private void give(String group, Set<Grant> wanted) {
        Set<Grant> missing = new HashSet<>(wanted);
        for (Authorization existing :
                authorizations.createAuthorizationQuery().groupIdIn(group).list()) {
            if (existing.getResourceType() != Resources.FILTER.resourceType() && !missing.remove(read(existing))) {
                authorizations.deleteAuthorization(existing.getId());
            }
        }
        missing.forEach(grant -> create(group, grant));
    }

    private static Grant read(Authorization authorization) {
        Resources resource = Arrays.stream(Resources.values())
                .filter(known -> known.resourceType() == authorization.getResourceType())
                .findFirst()
                .orElseThrow();
        Set<String> permissions = Arrays.stream(authorization.getPermissions(
                        permissions(resource).values().toArray(Permission[]::new)))
                .map(Permission::getName)
                .collect(Collectors.toSet());
        return new Grant(resource, authorization.getResourceId(), permissions);
    }

    private void create(String group, Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions().stream()
                .map(permissions(grant.resource())::get)
                .toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    /** The permissions that a resource knows, by name. */
    private static Map<String, Permission> permissions(Resources resource) {
        Permission[] all =
                resource == Resources.PROCESS_DEFINITION ? ProcessDefinitionPermissions.values() : Permissions.values();
        return Arrays.stream(all)
                .filter(permission -> permission.getValue() != 0 && permission.getValue() != Integer.MAX_VALUE)
                .collect(Collectors.toMap(Permission::getName, permission -> permission));
    }
}
