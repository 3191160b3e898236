package org.carejourney.market.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.market.Homes;
import org.carejourney.shared.HomeReference;

/** The homes that a council has an agreement with, for a model that does something for each. */
@Palette(
        value = "homes",
        does = "homes.underAgreement(execution): the references of all homes whose agreement is in force.")
public class HomeList {

    private final Homes homes;

    HomeList(Homes homes) {
        this.homes = homes;
    }

    public List<String> underAgreement(DelegateExecution execution) {
        return homes.underAgreement(MarketVariables.councilOf(execution)).stream()
                .map(HomeReference::value)
                .toList();
    }
}
