package org.carejourney.panel.web;

import java.time.Duration;
import java.util.List;
import org.carejourney.panel.PanelItem;
import org.carejourney.panel.Panels;
import org.carejourney.panel.Sitting;
import org.carejourney.shared.Council;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a forum sits, until when papers must be in, and which cases are listed. */
@RestController
@RequestMapping("/api/councils/{council}/panels/{panel}")
class PanelResource {

    private static final int SHOWN = 6;

    private final Panels panels;

    PanelResource(Panels panels) {
        this.panels = panels;
    }

    record SittingView(Sitting sitting, List<PanelItem> items) {}

    /** The next sittings with what is listed for them. */
    @GetMapping("/sittings")
    List<SittingView> sittings(@PathVariable Council council, @PathVariable String panel) {
        return panels.next(council, panel, SHOWN).stream()
                .map(sitting -> new SittingView(
                        sitting,
                        panels.items(council, panel, sitting.at(), sitting.at().plus(Duration.ofMinutes(1)))))
                .toList();
    }
}
