package org.carejourney.placement.process;

import java.time.LocalDate;
import java.util.Map;
import org.carejourney.messaging.Correlation;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageHandler;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Component;

/** The message by which a home or another system says that the person has moved in: only for the home that was agreed. */
@Component
class PlacementMessages implements MessageHandler {

    private static final String STARTED = "placementStarted";
    private static final String START = "actualStartDate";
    private static final String HOME = "homeReference";

    private final Placements placements;
    private final Correlation correlation;

    PlacementMessages(Placements placements, Correlation correlation) {
        this.placements = placements;
        this.correlation = correlation;
    }

    @Override
    public String name() {
        return STARTED;
    }

    @Override
    public void receive(
            Council council, CaseReference reference, InboundMessage message, Map<String, Object> variables) {
        String home = String.valueOf(message.data().get(HOME));
        placements
                .confirmed(reference)
                .or(() -> placements.inForce(reference))
                .filter(agreed -> !agreed.home().value().equals(home))
                .ifPresent(elsewhere -> {
                    throw new InvalidEntry("data/" + HOME, "OTHER_HOME", "This placement is in another home");
                });
        LocalDate start = LocalDate.parse(String.valueOf(message.data().get(START)));
        placements
                .inForce(reference)
                .flatMap(Placement::actualStart)
                .filter(start::isBefore)
                .ifPresent(since -> {
                    throw new InvalidEntry(
                            "data/" + START,
                            "BEFORE_PRESENT_HOME",
                            "The person moved into the present home on " + since);
                });
        correlation.deliver(council, reference, STARTED, variables);
    }
}
