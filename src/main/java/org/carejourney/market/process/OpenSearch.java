package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Search;
import org.carejourney.market.Searches;
import org.carejourney.market.ServiceType;
import org.carejourney.shared.Council;

/** Opens a stage of the market search and invites the homes it reaches (service task "Open search"). */
@Palette(
        value = "openSearch",
        does =
                "Opens a stage of the market search and invites the homes it reaches; any other stage of the case closes.",
        inputs = {
            "stage: A, B or C",
            "preferredArea: postcode, sector, first part of a postcode, or name of a place",
            "setting: RESIDENTIAL or NURSING; without it the descriptorLevel says which"
        },
        outputs = {"searchReference: the search", "invitedHomes: how many homes are invited in this stage"})
class OpenSearch implements JavaDelegate {

    private final Searches searches;

    OpenSearch(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Council council = councilOf(execution);
        ServiceType type = MarketVariables.SETTING
                .find(execution)
                .orElseGet(() -> searches.typeOf(council, MarketVariables.LEVEL.require(execution)));
        Search search = searches.open(
                council,
                caseOf(execution),
                MarketVariables.STAGE.require(execution),
                MarketVariables.PREFERRED_AREA.require(execution),
                type);
        MarketVariables.SEARCH.set(execution, search.reference());
        MarketVariables.INVITED.set(execution, (long) searches.invited(search));
    }
}
