package org.carejourney.market.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.HomeReference;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the one who asks may do in the market. The council's path is checked before. */
@Component
class MarketRights {

    private static final Set<String> REGISTRARS = Set.of("ast", "commissioning", "system");
    private static final Set<String> IMPORTERS = Set.of("ast", "system");
    private static final Set<String> PROVIDERS = Set.of("provider-", "provider-senior-");

    private final CurrentActor actor;

    MarketRights(CurrentActor actor) {
        this.actor = actor;
    }

    /** @throws AccessDeniedException unless they keep the register of homes */
    void requireRegistrar(Council council) {
        require(council, REGISTRARS);
    }

    /** @throws AccessDeniedException unless they may load the register from outside */
    void requireImporter(Council council) {
        require(council, IMPORTERS);
    }

    private void require(Council council, Set<String> groups) {
        Actor asking = actor.get();
        if (!asking.isService()
                && groups.stream().map(group -> council + "-" + group).noneMatch(asking.groups()::contains)) {
            throw new AccessDeniedException("Not in a group that may do this");
        }
    }

    /** The homes whose business is theirs; absent for those who work for the council. */
    Optional<Set<HomeReference>> onlyHomes(Council council) {
        Actor asking = actor.get();
        List<String> groups = asking.groups().stream()
                .filter(group -> group.startsWith(council + "-"))
                .map(group -> group.substring(council.value().length() + 1))
                .toList();
        if (asking.isService() || groups.stream().anyMatch(group -> home(group).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                groups.stream().flatMap(group -> home(group).stream()).collect(Collectors.toSet()));
    }

    private static Optional<HomeReference> home(String group) {
        return PROVIDERS.stream()
                .filter(group::startsWith)
                .map(prefix -> group.substring(prefix.length()))
                .filter(HomeReference::isValid)
                .map(HomeReference::new)
                .findFirst();
    }
}
