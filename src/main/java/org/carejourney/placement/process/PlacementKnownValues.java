package org.carejourney.placement.process;

import org.carejourney.form.KnownValues;
import org.carejourney.placement.Placements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What forms may ask of the placement: {@code placement:weeklyContractPricePence}. */
@Component
class PlacementKnownValues implements KnownValues {

    private final Placements placements;

    PlacementKnownValues(@Lazy Placements placements) {
        this.placements = placements;
    }

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        return placements
                .open(context.caseReference())
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
