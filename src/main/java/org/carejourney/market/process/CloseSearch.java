package org.carejourney.market.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Searches;

/** Closes the case's search of the market (service task "Close search"). */
@Palette(
        value = "closeSearch",
        does = "Closes the case's search of the market, if one is open.",
        inputs = "reason: why, in capitals",
        outputs = "searchClosed: whether one was open")
class CloseSearch implements JavaDelegate {

    private static final ProcessVariable<Boolean> SEARCH_CLOSED = ProcessVariable.yesOrNo("searchClosed");

    private final Searches searches;

    CloseSearch(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SEARCH_CLOSED.set(
                execution,
                searches.close(MarketVariables.caseOf(execution), MarketVariables.REASON.require(execution)));
    }
}
