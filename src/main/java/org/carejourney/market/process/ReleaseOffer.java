package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;

/** Gives the chosen offer up, so that the search goes on (DEV-X-8, DEV-X-10). */
@Palette(
        value = "releaseOffer",
        does = "Gives the chosen offer up, if there is one, so that the search can go on.",
        inputs = "reason: why, in capitals")
class ReleaseOffer implements JavaDelegate {

    private final Offers offers;

    ReleaseOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.release(councilOf(execution), caseOf(execution), MarketVariables.REASON.require(execution));
    }
}
