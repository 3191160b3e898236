package org.carejourney.market.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.HomeReference;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the one who asks may do in the market. The council's path is checked before. */
@Component
class MarketRights {

    private static final String SYSTEM = "system";
    private static final Set<String> REGISTRARS = Set.of("ast", "commissioning", SYSTEM);
    private static final Set<String> IMPORTERS = Set.of("ast", SYSTEM);

    private final CurrentActor actor;
    private final Procedures procedures;

    MarketRights(CurrentActor actor, Procedures procedures) {
        this.actor = actor;
        this.procedures = procedures;
    }

    /** @throws AccessDeniedException unless they keep the register of homes */
    void requireRegistrar(Council council) {
        require(council, REGISTRARS);
    }

    /** @throws AccessDeniedException unless they may load the register from outside */
    void requireImporter(Council council) {
        require(council, IMPORTERS);
    }

    /** Whether they pass invitations on to homes: who answers questions about them, and other systems. */
    boolean passOnInvitations(Council council, String contact) {
        return isIn(council, Set.of(contact, SYSTEM));
    }

    private boolean isIn(Council council, Set<String> groups) {
        Actor asking = actor.get();
        return asking.isService()
                || groups.stream().map(group -> council + "-" + group).anyMatch(asking.groups()::contains);
    }

    private void require(Council council, Set<String> groups) {
        if (!isIn(council, groups)) {
            throw new AccessDeniedException("Not in a group that may do this");
        }
    }

    /** The homes whose business is theirs; absent for those who work for the council. */
    Optional<Set<HomeReference>> onlyHomes(Council council) {
        Actor asking = actor.get();
        List<String> perHome = procedures.of(council).groups().entrySet().stream()
                .filter(group -> group.getValue().perHome())
                .map(group -> council + "-" + group.getKey())
                .toList();
        boolean forCouncil = asking.groups().stream()
                .filter(group -> group.startsWith(council + "-"))
                .anyMatch(group -> perHome.stream().noneMatch(key -> group.equals(key) || isOfAHome(group, key)));
        if (asking.isService() || forCouncil) {
            return Optional.empty();
        }
        return Optional.of(perHome.stream()
                .flatMap(key -> asking.groups().stream()
                        .filter(group -> isOfAHome(group, key))
                        .map(group -> new HomeReference(group.substring(key.length() + 1))))
                .collect(Collectors.toSet()));
    }

    private static boolean isOfAHome(String group, String key) {
        return group.startsWith(key + "-") && HomeReference.isValid(group.substring(key.length() + 1));
    }
}
