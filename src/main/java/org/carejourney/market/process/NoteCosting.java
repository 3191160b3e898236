package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;

/** Notes what the check of an offer's costings found (service task "Note costing"). */
@Palette(
        value = "noteCosting",
        does = "Notes what the check of an offer's costings found.",
        inputs = {"offerReference: the offer", "costing: VALID or QUERIED"})
class NoteCosting implements JavaDelegate {

    private final Offers offers;

    NoteCosting(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.noteCosting(
                councilOf(execution),
                MarketVariables.OFFER.require(execution),
                MarketVariables.COSTING.require(execution));
    }
}
