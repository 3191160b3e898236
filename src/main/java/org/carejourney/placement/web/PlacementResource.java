package org.carejourney.placement.web;

import java.util.List;
import org.carejourney.cases.Cases;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The placements of a case, with every version of their terms. */
@RestController
@RequestMapping("/api/councils/{council}/cases/{reference}/placements")
class PlacementResource {

    private final Placements placements;
    private final Cases cases;

    PlacementResource(Placements placements, Cases cases) {
        this.placements = placements;
        this.cases = cases;
    }

    @GetMapping
    List<Placement> placements(@PathVariable Council council, @PathVariable String reference) {
        if (!CaseReference.isValid(reference)) {
            throw new NotFound("No such case");
        }
        return placements.of(
                cases.require(council, new CaseReference(reference)).reference());
    }
}
