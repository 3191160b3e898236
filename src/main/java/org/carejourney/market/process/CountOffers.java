package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Offers;

/** Says whether a case has offers to go on with (service task "Count offers"). */
@Palette(
        value = "countOffers",
        does = "Says whether a case has offers to go on with.",
        outputs = {
            "offersToValidate: whether an eligible offer has costings that nobody has found valid",
            "offersValidated: whether an eligible offer that was not turned down has valid costings"
        })
class CountOffers implements JavaDelegate {

    private static final ProcessVariable<Boolean> TO_VALIDATE = ProcessVariable.yesOrNo("offersToValidate");
    private static final ProcessVariable<Boolean> VALIDATED = ProcessVariable.yesOrNo("offersValidated");

    private final Offers offers;

    CountOffers(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TO_VALIDATE.set(
                execution,
                !offers.toValidate(councilOf(execution), caseOf(execution)).isEmpty());
        VALIDATED.set(
                execution,
                !offers.validated(councilOf(execution), caseOf(execution)).isEmpty());
    }
}
