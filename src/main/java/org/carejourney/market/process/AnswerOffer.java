package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Offers;

/** Notes what the person said to one offer (service task "Answer offer"). */
@Palette(
        value = "answerOffer",
        does = "Notes what the person said to one offer.",
        inputs = {"offerReference: the offer", "answer: ACCEPTED, DECLINED or UNDECIDED"})
class AnswerOffer implements JavaDelegate {

    private static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");

    private final Offers offers;

    AnswerOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.answer(
                councilOf(execution),
                caseOf(execution),
                Map.of(MarketVariables.OFFER.require(execution), ANSWER.require(execution)));
    }
}
