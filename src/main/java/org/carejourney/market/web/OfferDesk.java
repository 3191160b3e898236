package org.carejourney.market.web;

import java.util.List;
import java.util.Map;
import org.carejourney.form.MessageCheck;
import org.carejourney.messaging.Correlation;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Component;

/** Hands in what homes say of their offers: the same messages, whichever way they say it. */
@Component
class OfferDesk {

    static final String OFFER_REFERENCE = "offerReference";

    private static final String OFFER = "providerOffer";

    private final MessageDesk desk;
    private final MessageCheck check;
    private final Correlation correlation;

    OfferDesk(MessageDesk desk, MessageCheck check, Correlation correlation) {
        this.desk = desk;
        this.check = check;
        this.correlation = correlation;
    }

    /** Every fault that an offer has by itself. */
    List<FieldFault> faults(Council council, CaseReference reference, Map<String, Object> data) {
        try {
            check.check(council, reference, OFFER, data);
            return List.of();
        } catch (InvalidEntry refused) {
            return refused.faults();
        }
    }

    /**
     * @param data as the form {@code message-provider-offer} has it
     * @return whether the offer had come before, in which case it has no effect now
     * @throws InvalidEntry with every field at fault
     */
    boolean offer(Council council, CaseReference reference, Map<String, Object> data) {
        return receive(council, reference, OFFER, data);
    }

    void withdraw(Council council, CaseReference reference, String offer, String reason) {
        receive(council, reference, "offerWithdrawn", Map.of(OFFER_REFERENCE, offer, "reason", reason));
    }

    /** Tells what waits for a home to answer that it has done so: message {@code <home>-answered}. */
    void answered(Council council, CaseReference reference, HomeReference home) {
        correlation.signal(council, reference, home + "-answered", Map.of());
    }

    private boolean receive(Council council, CaseReference reference, String message, Map<String, Object> data) {
        String id = message + ":" + data.get(OFFER_REFERENCE);
        try {
            return desk.receive(council, reference, new InboundMessage(id, message, data));
        } catch (InvalidEntry refused) {
            throw new InvalidEntry(refused.faults().stream()
                    .map(fault ->
                            new FieldFault(fault.field().replaceFirst("^data/", ""), fault.code(), fault.message()))
                    .toList());
        }
    }
}
