package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Offers;

/** Lets the offers of a case lapse, because they were made for what is so no more. */
@Palette(
        value = "lapseOffers",
        does = "Gives the chosen offer up and lets all others and the searches of the case lapse,"
                + " so that a new search begins afresh.",
        inputs = "reason: why, in capitals",
        outputs = "homeChosen: whether a home had been chosen")
class LapseOffers implements JavaDelegate {

    private static final ProcessVariable<Boolean> HOME_CHOSEN = ProcessVariable.yesOrNo("homeChosen");

    private final Offers offers;

    LapseOffers(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HOME_CHOSEN.set(
                execution,
                offers.lapse(councilOf(execution), caseOf(execution), MarketVariables.REASON.require(execution)));
    }
}
