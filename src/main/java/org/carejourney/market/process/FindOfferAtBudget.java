package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.shared.Money;

/** Says whether the person could have a home within the budget, and keeps the evidence on the record. */
@Palette(
        value = "findOfferAtBudget",
        does = "Finds the cheapest offer of the open search that passes every rule at the budget, and records it.",
        inputs = "weeklyBudgetPence: whole pence",
        outputs = {
            "offerAtBudget: whether there is one",
            "budgetOfferReference: that offer",
            "budgetOfferPricePence: its price in whole pence",
            "budgetOfferFrom: date from which its place is free"
        })
class FindOfferAtBudget implements JavaDelegate {

    private static final ProcessVariable<Long> BUDGET = ProcessVariable.whole("weeklyBudgetPence");
    private static final ProcessVariable<Boolean> FOUND = ProcessVariable.yesOrNo("offerAtBudget");
    private static final ProcessVariable<String> OFFER = ProcessVariable.text("budgetOfferReference");
    private static final ProcessVariable<Long> PRICE = ProcessVariable.whole("budgetOfferPricePence");
    private static final ProcessVariable<LocalDate> FROM = ProcessVariable.date("budgetOfferFrom");

    private final Offers offers;

    FindOfferAtBudget(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Offer> found =
                offers.findAtBudget(councilOf(execution), caseOf(execution), new Money(BUDGET.require(execution)));
        FOUND.set(execution, found.isPresent());
        found.ifPresent(offer -> {
            OFFER.set(execution, offer.reference());
            PRICE.set(execution, offer.weeklyPrice().pence());
            FROM.set(execution, offer.availableFrom());
        });
    }
}
