package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;

/** Makes an accepted offer the one that was chosen (DEV-2.7-8). */
@Palette(
        value = "preferOffer",
        does = "Makes an accepted offer the one that was chosen; exactly one is.",
        inputs = "offerReference: the offer",
        outputs = {
            "homeReference: its home",
            "locality: locality of the home, if it has one",
            "weeklyPricePence: its price in whole pence"
        },
        errors = "noAgreement: the offer is not eligible any more, or its home's agreement is not in force")
class PreferOffer implements JavaDelegate {

    private final Offers offers;

    PreferOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Offers.Facts facts = offers.prefer(councilOf(execution), MarketVariables.OFFER.require(execution))
                .orElseThrow(() -> new BpmnError("noAgreement"));
        MarketVariables.HOME.set(execution, facts.home().reference().value());
        MarketVariables.LOCALITY.set(
                execution, facts.home().locality() == null ? "" : facts.home().locality());
        MarketVariables.WEEKLY_PRICE_PENCE.set(
                execution, facts.offer().weeklyPrice().pence());
    }
}
