package org.carejourney.placement.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carejourney.cases.CaseFacts;
import org.carejourney.market.Homes;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/** Where the person of a case lives, as the placement and the register of homes have it now. */
@Component
class PlacementFacts implements CaseFacts {

    private final Placements placements;
    private final Homes homes;

    PlacementFacts(Placements placements, Homes homes) {
        this.placements = placements;
        this.homes = homes;
    }

    @Override
    public Map<String, String> of(Council council, CaseReference reference) {
        Optional<Placement> open = placements.open(reference);
        Map<String, String> facts = new HashMap<>();
        facts.put(
                "placementState",
                open.map(placement -> placement.state().name()).orElse("NONE"));
        open.ifPresent(placement -> {
            facts.put("homeReference", placement.home().value());
            homes.find(council, placement.home())
                    .flatMap(home -> Optional.ofNullable(home.locality()))
                    .ifPresent(locality -> facts.put("locality", locality));
        });
        return facts;
    }
}
