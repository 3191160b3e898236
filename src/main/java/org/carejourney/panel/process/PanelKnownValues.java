package org.carejourney.panel.process;

import org.carejourney.form.KnownValues;
import org.carejourney.panel.Panels;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms may ask of forums: {@code panel:sittingDate}. */
@Component
class PanelKnownValues implements KnownValues {

    private final Panels panels;

    PanelKnownValues(Panels panels) {
        this.panels = panels;
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        return panels.latest(context.caseReference())
                .map(item -> switch (key) {
                    case "sittingDate" ->
                        item.sitting()
                                .at()
                                .atZone(CouncilTime.ZONE)
                                .toLocalDate()
                                .toString();
                    case "papersUntil" ->
                        item.sitting()
                                .papersUntil()
                                .atZone(CouncilTime.ZONE)
                                .toLocalDateTime()
                                .toString();
                    default -> null;
                })
                .orElse(null);
    }
}
