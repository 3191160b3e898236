package org.carejourney.market.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carejourney.market.NewOffer;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.messaging.Correlation;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageHandler;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages by which homes make offers and take them back: the register of offers hears of them first. */
@Configuration(proxyBeanMethods = false)
class OfferMessages {

    private static final String OFFER = "offerReference";

    @Bean
    MessageHandler providerOffer(Offers offers, Correlation correlation) {
        return new MessageHandler() {
            @Override
            public String name() {
                return "providerOffer";
            }

            @Override
            public void receive(
                    Council council, CaseReference reference, InboundMessage message, Map<String, Object> data) {
                offers.receive(council, reference, offered(data));
                correlation.deliver(council, reference, "offerReceived", Map.of(OFFER, data.get(OFFER)));
            }
        };
    }

    private static NewOffer offered(Map<String, Object> data) {
        String home = String.valueOf(data.get("homeReference"));
        if (!HomeReference.isValid(home)) {
            throw new InvalidEntry(
                    List.of(new FieldFault("homeReference", "UNKNOWN", "The register has no such home")));
        }
        return new NewOffer(
                String.valueOf(data.get(OFFER)),
                String.valueOf(data.get("searchReference")),
                new HomeReference(home),
                new Money(((Number) data.get("weeklyPricePence")).longValue()),
                LocalDate.parse(String.valueOf(data.get("availableFrom"))),
                Boolean.TRUE.equals(data.get("meetsAssessedNeeds")),
                EnteredOffer.services(data),
                EnteredOffer.pricingSheet(data),
                EnteredOffer.features(data));
    }

    @Bean
    MessageHandler offerWithdrawn(Offers offers, Correlation correlation) {
        return new MessageHandler() {
            @Override
            public String name() {
                return "offerWithdrawn";
            }

            @Override
            public void receive(
                    Council council, CaseReference reference, InboundMessage message, Map<String, Object> data) {
                String withdrawn = String.valueOf(data.get(OFFER));
                Offer offer = offers.of(council, reference).stream()
                        .filter(known -> known.reference().equals(withdrawn))
                        .findFirst()
                        .orElseThrow(() -> new InvalidEntry(OFFER, "UNKNOWN", "This case has no such offer"));
                // what waits in the case waits for the offer that was accepted; any other is only marked
                if (offer.preferred()
                        || offer.answer().filter(Offer.ACCEPTED::equals).isPresent()) {
                    correlation.deliver(council, reference, "offerWithdrawn", Map.of(OFFER, withdrawn));
                } else {
                    offers.judge(council, withdrawn, List.of(Offers.NOT_AVAILABLE));
                }
            }
        };
    }
}
