package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;

/** Says which offers a case has to go on with (service task "Count offers"). */
@Palette(
        value = "countOffers",
        does = "Says whether a case has offers to validate, and whether it has offers to choose from.",
        outputs = {
            "offersToValidate: whether an eligible offer has costings that nobody has found valid",
            "offerReference: the first of those, if there is one",
            "offersValidated: whether there are eligible offers that were not turned down, all with valid costings"
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
        List<Offer> toValidate = offers.toValidate(councilOf(execution), caseOf(execution));
        toValidate.stream().findFirst().ifPresent(offer -> MarketVariables.OFFER.set(execution, offer.reference()));
        TO_VALIDATE.set(execution, !toValidate.isEmpty());
        VALIDATED.set(
                execution,
                toValidate.isEmpty()
                        && !offers.validated(councilOf(execution), caseOf(execution))
                                .isEmpty());
    }
}
