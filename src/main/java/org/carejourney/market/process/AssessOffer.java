package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;

/** Notes whether an offer is eligible, and why not (service task "Assess offer"). */
@Palette(
        value = "assessOffer",
        does = "Notes whether an offer is eligible; one that is not is neither accepted nor preferred any more.",
        inputs = {"offerReference: the offer", "failures: codes, comma separated; empty when there is none"})
class AssessOffer implements JavaDelegate {

    private final Offers offers;

    AssessOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> failures = Arrays.stream(
                        MarketVariables.FAILURES.find(execution).orElse("").split(","))
                .map(String::strip)
                .filter(failure -> !failure.isEmpty())
                .toList();
        offers.judge(councilOf(execution), MarketVariables.OFFER.require(execution), failures);
    }
}
