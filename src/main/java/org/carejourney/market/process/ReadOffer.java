package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;
import org.carejourney.market.PricedService;

/** Reads the facts by which an offer is judged (service task "Read offer"). */
@Palette(
        value = "readOffer",
        does = "Reads the facts by which an offer is judged, for this process only.",
        inputs = "offerReference: the offer",
        outputs = {
            "homeReference: its home",
            "weeklyPricePence: whole pence",
            "meetsAssessedNeeds: yes or no",
            "available: yes or no",
            "agreementStatus: NONE, SIGNED or SIGNED_AND_RETURNED",
            "homeCounty: in capitals",
            "pricedServices: how many services have their price",
            "servicesTotalPence: what those cost together, in whole pence",
            "pricingSheetReference: the document that the prices are on; empty when there is none"
        })
class ReadOffer implements JavaDelegate {

    private final Offers offers;

    ReadOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Offers.Facts facts = offers.facts(councilOf(execution), MarketVariables.OFFER.require(execution));
        MarketVariables.HOME.setLocal(execution, facts.home().reference().value());
        MarketVariables.PRICED_SERVICES.setLocal(
                execution, (long) facts.offer().services().size());
        MarketVariables.SERVICES_TOTAL_PENCE.setLocal(
                execution, PricedService.total(facts.offer().services()).pence());
        MarketVariables.PRICING_SHEET.setLocal(
                execution, facts.offer().pricingSheet().orElse(""));
        MarketVariables.WEEKLY_PRICE_PENCE.setLocal(
                execution, facts.offer().weeklyPrice().pence());
        MarketVariables.MEETS_ASSESSED_NEEDS.setLocal(execution, facts.offer().meetsAssessedNeeds());
        MarketVariables.AVAILABLE.setLocal(execution, facts.available());
        MarketVariables.AGREEMENT_STATUS.setLocal(
                execution, facts.home().agreement().status().name());
        MarketVariables.HOME_COUNTY.setLocal(
                execution, facts.home().county().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
