package org.carejourney.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.carejourney.engine.AsService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The engine's web apps offer to make a first administrator to whoever comes first, as long as there is none. There is
 * one, therefore, whom nobody can be: the password is thrown away, and sign-in refuses the group.
 */
@Component
class LockedAdministrator {

    static final String GROUP = Groups.CAMUNDA_ADMIN;

    private static final String ID = "locked-administrator";
    private static final int SECRET_BYTES = 48;

    private final IdentityService identity;
    private final AsService asService;

    LockedAdministrator(IdentityService identity, AsService asService) {
        this.identity = identity;
        this.asService = asService;
    }

    @EventListener
    void make(ApplicationStartedEvent started) {
        asService.run(() -> {
            if (identity.createUserQuery().memberOfGroup(GROUP).count() > 0) {
                return;
            }
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            var user = identity.newUser(ID);
            user.setPassword(HexFormat.of().formatHex(secret));
            identity.saveUser(user);
            if (identity.createGroupQuery().groupId(GROUP).count() == 0) {
                var group = identity.newGroup(GROUP);
                group.setName("Engine administrators");
                group.setType(Groups.GROUP_TYPE_SYSTEM);
                identity.saveGroup(group);
            }
            identity.createMembership(ID, GROUP);
        });
    }
}
