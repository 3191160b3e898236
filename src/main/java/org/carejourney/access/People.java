package org.carejourney.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.carejourney.engine.AsService;
import org.carejourney.procedure.Authorities;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Service;

/**
 * The people and service accounts that may sign in, with their groups and councils. They are kept in the engine's own
 * store, because its web apps look there.
 */
@Service
public class People {

    private final IdentityService identity;
    private final Authorities authorities;
    private final AsService asService;

    People(IdentityService identity, Authorities authorities, AsService asService) {
        this.identity = identity;
        this.authorities = authorities;
        this.asService = asService;
    }

    /**
     * Adds somebody, or brings their groups and council up to date. A password already set stays.
     *
     * @param groups engine groups, with the council in front; made where they do not exist
     */
    public void enter(
            String id, String firstName, String lastName, String password, Council council, Set<String> groups) {
        asService.run(() -> {
            if (identity.createUserQuery().userId(id).count() == 0) {
                var user = identity.newUser(id);
                user.setFirstName(firstName);
                user.setLastName(lastName);
                user.setPassword(password);
                identity.saveUser(user);
            }
            Set<String> now = groupsOf(id);
            groups.stream().filter(group -> !now.contains(group)).forEach(group -> {
                if (identity.createGroupQuery().groupId(group).count() == 0) {
                    var made = identity.newGroup(group);
                    made.setName(group);
                    made.setType("WORKFLOW");
                    identity.saveGroup(made);
                }
                identity.createMembership(id, group);
            });
            now.stream()
                    .filter(group -> !groups.contains(group))
                    .forEach(group -> identity.deleteMembership(id, group));
            if (!councilsOf(id).contains(council.value())) {
                identity.createTenantUserMembership(council.value(), id);
            }
        });
    }

    /** Whether anybody could sign in at all. */
    public boolean isEmpty() {
        return asService.call(() -> identity.createUserQuery().list().stream()
                .noneMatch(user -> !groupsOf(user.getId()).contains(LockedAdministrator.GROUP)));
    }

    /** Who signed in with this name and password, if they are right; the engine lets an account wait after wrong ones. */
    Optional<SignedIn> signIn(String id, String password) {
        return asService.call(() -> identity.checkPassword(id, password)
                ? Optional.of(known(id)).filter(person -> !person.groups().contains(LockedAdministrator.GROUP))
                : Optional.empty());
    }

    /** Somebody as they would be after signing in, with the groups that they stand in for today. */
    SignedIn known(String id) {
        return asService.call(() -> {
            Set<String> councils = councilsOf(id);
            Set<String> groups = groupsOf(id);
            councils.forEach(council -> groups.addAll(authorities.deputyGroups(new Council(council), id)));
            return new SignedIn(id, groups, councils);
        });
    }

    /** Somebody who may sign in, as they would be after that. */
    Optional<SignedIn> find(String id) {
        return asService.call(
                () -> identity.createUserQuery().userId(id).count() == 0 ? Optional.empty() : Optional.of(known(id)));
    }

    private Set<String> groupsOf(String id) {
        List<Group> groups = identity.createGroupQuery().groupMember(id).list();
        Set<String> ids = new TreeSet<>();
        groups.forEach(group -> ids.add(group.getId()));
        return ids;
    }

    private Set<String> councilsOf(String id) {
        List<Tenant> tenants = identity.createTenantQuery().userMember(id).list();
        Set<String> ids = new TreeSet<>();
        tenants.forEach(tenant -> ids.add(tenant.getId()));
        return ids;
    }
}
