package org.carejourney.procedure.deploy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.carejourney.procedure.Procedure;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/** The council and its groups as the engine knows them. */
@Component
class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    void make(Procedure procedure) {
        String council = procedure.council().value();
        Tenant tenant = makeTenant(procedure.council());
        tenant.setName(procedure.name());
        identity.saveTenant(tenant);
        procedure.groups().forEach((key, group) -> make(procedure.engineGroup(key), group.label(), council));
    }

    /** The council's tenant; one that exists stays as it is. */
    Tenant makeTenant(Council council) {
        Tenant tenant = identity.createTenantQuery().tenantId(council.value()).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(council.value());
            tenant.setName(council.value());
            identity.saveTenant(tenant);
        }
        return tenant;
    }

    private void make(String id, String label, String council) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
        }
        group.setName(label);
        group.setType(council);
        identity.saveGroup(group);
        if (identity.createTenantQuery().tenantId(council).groupMember(id).count() == 0) {
            identity.createTenantGroupMembership(council, id);
        }
    }
}
