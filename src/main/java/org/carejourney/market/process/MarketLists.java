package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.market.Searches;
import org.carejourney.shared.HomeReference;

/** The homes and offers of a case, for a model that does something with each. */
@Palette(
        value = "market",
        does = "market.invitedHomes(execution): the homes that the search invites, the nearest first."
                + " market.offersToValidate(execution): the eligible offers whose costings nobody has found valid yet.",
        inputs = "searchReference: the search, for the homes")
public class MarketLists {

    private final Searches searches;
    private final Offers offers;

    MarketLists(Searches searches, Offers offers) {
        this.searches = searches;
        this.offers = offers;
    }

    public List<String> invitedHomes(DelegateExecution execution) {
        return searches.invitedHomes(MarketVariables.SEARCH.require(execution)).stream()
                .map(HomeReference::value)
                .toList();
    }

    public List<String> offersToValidate(DelegateExecution execution) {
        return offers.toValidate(councilOf(execution), caseOf(execution)).stream()
                .map(Offer::reference)
                .toList();
    }
}
