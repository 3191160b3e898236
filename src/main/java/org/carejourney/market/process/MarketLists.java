package org.carejourney.market.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.market.Searches;
import org.carejourney.shared.HomeReference;

/** The homes of a search, for a model that does something with each. */
@Palette(
        value = "market",
        does = "market.invitedHomes(execution): the homes that the search invites, the nearest first.",
        inputs = "searchReference: the search")
public class MarketLists {

    private final Searches searches;

    MarketLists(Searches searches) {
        this.searches = searches;
    }

    public List<String> invitedHomes(DelegateExecution execution) {
        return searches.invitedHomes(MarketVariables.SEARCH.require(execution)).stream()
                .map(HomeReference::value)
                .toList();
    }
}
