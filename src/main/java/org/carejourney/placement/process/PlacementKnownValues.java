package org.carejourney.placement.process;

import java.util.Optional;
import org.carejourney.form.KnownValues;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What forms may ask of the placement: {@code placement:weeklyContractPricePence}. A task about a certain placement, as of
 * the move in or a review, shows that one, any other the one where the person lives.
 */
@Component
class PlacementKnownValues implements KnownValues {

    private static final String PLACEMENT = "placementReference";

    private final Placements placements;

    PlacementKnownValues(@Lazy Placements placements) {
        this.placements = placements;
    }

    @Override
    public String name() {
        return "placement";
    }

    private Optional<Placement> known(Context context) {
        return placements.of(context.caseReference()).stream()
                .filter(placement ->
                        placement.reference().equals(context.variables().get(PLACEMENT)))
                .findFirst()
                .or(() -> placements.open(context.caseReference()));
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        return known(context)
                .map(known -> (Object)
                        switch (key) {
                            case "homeReference" -> known.home().value();
                            case "startDate" ->
                                known.actualStart().orElse(known.plannedStart()).toString();
                            case "weeklyContractPricePence" ->
                                known.current().contractPrice().pence();
                            case "level" -> known.current().descriptorLevel();
                            default -> "";
                        })
                .filter(value -> !"".equals(value))
                .orElse(null);
    }
}
