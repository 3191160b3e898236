package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;
import org.carejourney.record.CaseRecord;

/** Puts corrected prices in the place of those that were queried (service task "Reprice offer"). */
@Palette(
        value = "repriceOffer",
        does = "Puts the prices of the last submission of correct-costings in the place of those of an offer;"
                + " they have to be validated again.",
        inputs = "offerReference: the offer")
class RepriceOffer implements JavaDelegate {

    private static final String FORM = "correct-costings";

    private final Offers offers;
    private final CaseRecord record;

    RepriceOffer(Offers offers, CaseRecord record) {
        this.offers = offers;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> entered = record.lastSubmission(caseOf(execution), FORM)
                .orElseThrow(() -> new IllegalStateException("Nobody has corrected the prices"));
        offers.reprice(
                councilOf(execution),
                MarketVariables.OFFER.require(execution),
                EnteredOffer.pence(entered.get("weeklyTotalPence")),
                EnteredOffer.services(entered),
                EnteredOffer.pricingSheet(entered));
    }
}
