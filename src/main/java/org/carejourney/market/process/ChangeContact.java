package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Home;
import org.carejourney.market.Homes;

/** Changes in the register how a home is reached (service task "Change contact"). */
@Palette(
        value = "changeContact",
        does = "Changes in the register of homes how a home is reached; what is not given stays as it is.",
        inputs = {
            "homeReference: the home",
            "contactName: whom to ask for; not needed",
            "contactTelephone: number; not needed",
            "contactEmail: address; not needed"
        })
class ChangeContact implements JavaDelegate {

    private final Homes homes;

    ChangeContact(Homes homes) {
        this.homes = homes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        homes.change(
                councilOf(execution),
                MarketVariables.homeOf(execution),
                new Home.Contact(
                        MarketVariables.CONTACT_NAME.find(execution).orElse(null),
                        MarketVariables.CONTACT_TELEPHONE.find(execution).orElse(null),
                        MarketVariables.CONTACT_EMAIL.find(execution).orElse(null)));
    }
}
