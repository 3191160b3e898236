package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;
import org.carejourney.record.CaseRecord;

/** Notes what the person said to each offer (service task "Answer offers"). */
@Palette(
        value = "answerOffers",
        does = "Notes what the person said to each offer, from the last submission of discuss-offers.",
        outputs = "offerAccepted: whether an eligible offer is accepted")
class AnswerOffers implements JavaDelegate {

    private static final String FORM = "discuss-offers";

    private final Offers offers;
    private final CaseRecord record;

    AnswerOffers(Offers offers, CaseRecord record) {
        this.offers = offers;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> answers = new LinkedHashMap<>();
        Object rows =
                record.lastSubmission(caseOf(execution), FORM).orElse(Map.of()).get("offers");
        if (rows instanceof List<?> list) {
            list.forEach(row -> answers.put(
                    String.valueOf(((Map<?, ?>) row).get("offerReference")),
                    String.valueOf(((Map<?, ?>) row).get("answer"))));
        }
        MarketVariables.OFFER_ACCEPTED.set(execution, offers.answer(councilOf(execution), caseOf(execution), answers));
    }
}
