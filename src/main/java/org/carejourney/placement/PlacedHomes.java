package org.carejourney.placement;

import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.cases.HomesOfCase;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.HomeReference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The homes of a case by its placements: one that has ended or was cancelled counts no more. */
@Component
class PlacedHomes implements HomesOfCase {

    private final Placements placements;

    PlacedHomes(@Lazy Placements placements) {
        this.placements = placements;
    }

    @Override
    public Set<HomeReference> of(CaseReference reference) {
        return placements.of(reference).stream()
                .filter(Placement::isOpen)
                .map(Placement::home)
                .collect(Collectors.toSet());
    }
}
