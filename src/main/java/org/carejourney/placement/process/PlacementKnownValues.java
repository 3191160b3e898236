package org.carejourney.placement.process;

import java.time.LocalDate;
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

    private static final String ELSEWHERE_SINCE = "livesElsewhereSince";
    private static final String PLACEMENT = "placementReference";

    private final Placements placements;

    PlacementKnownValues(@Lazy Placements placements) {
        this.placements = placements;
    }

    @Override
    public String name() {
        return "placement";
    }

    /** Since when the person lives in another home than the one that is asked about, while they do. */
    private Optional<String> elsewhereSince(Context context) {
        return placements
                .inForce(context.caseReference())
                .filter(lived -> known(context)
                        .filter(placement -> placement.reference().equals(lived.reference()))
                        .isEmpty())
                .flatMap(Placement::actualStart)
                .map(LocalDate::toString);
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
        if (key.equals(ELSEWHERE_SINCE)) {
            return elsewhereSince(context).orElse(null);
        }
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
