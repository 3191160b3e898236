package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Offers;
import org.carejourney.record.CaseRecord;

/** Notes which offers the practitioner has been told of (service task "Mark offers as shared"). */
@Palette(
        value = "shareOffers",
        does = "Notes which offers the practitioner has been told of, from the last submission of share-offers.")
class ShareOffers implements JavaDelegate {

    private static final String FORM = "share-offers";

    private final Offers offers;
    private final CaseRecord record;

    ShareOffers(Offers offers, CaseRecord record) {
        this.offers = offers;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> submission =
                record.lastSubmission(caseOf(execution), FORM).orElse(Map.of());
        List<String> shared = new ArrayList<>();
        List.of("offersAtBudget", "offersNeedingTopUp").forEach(list -> {
            if (submission.get(list) instanceof List<?> references) {
                references.forEach(reference -> shared.add(String.valueOf(reference)));
            }
        });
        offers.share(councilOf(execution), caseOf(execution), shared);
    }
}
