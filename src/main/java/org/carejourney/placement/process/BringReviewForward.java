package org.carejourney.placement.process;

import static org.carejourney.placement.process.PlacementVariables.caseOf;
import static org.carejourney.placement.process.PlacementVariables.councilOf;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.messaging.Correlation;
import org.carejourney.procedure.Policy;

/** Opens a review at once that waits for its day. */
@Palette(
        value = "bringReviewForward",
        does =
                "Opens a review at once that waits for its day. The procedure's value reviews.<review>.process says which"
                        + " process it has.",
        inputs = "review: its code",
        outputs = "reviewWaited: yes or no")
class BringReviewForward implements JavaDelegate {

    private final Correlation correlation;
    private final Policy policy;

    BringReviewForward(Correlation correlation, Policy policy) {
        this.correlation = correlation;
        this.policy = policy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String process = policy.text(execution, "reviews." + PlacementVariables.REVIEW.require(execution) + ".process");
        PlacementVariables.REVIEW_WAITED.set(
                execution,
                correlation.signal(councilOf(execution), caseOf(execution), process + "-broughtForward", Map.of()));
    }
}
