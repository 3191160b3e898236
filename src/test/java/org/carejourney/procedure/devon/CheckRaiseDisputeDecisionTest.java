package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckRaiseDisputeDecisionTest {

    private static final String LAST = "ANNUAL_REVIEW 2027-03-18";
    private static final String EARLIER = "dispute INITIAL_REVIEW 2026-05-01";

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-raise-dispute", "raise-dispute", "facts");

    @Test
    @Requirement("DEV-2.11-1")
    void contestsWhatHasBeenAuthorised() {
        assertThat(TABLE.rules("facts", Map.of())).isEqualTo("notPublished");
        assertThat(TABLE.rules("facts", Map.of("forumDecision", "ANNUAL_REVIEW RETURNED")))
                .isEqualTo("notPublished");
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST))).isEmpty();
    }

    @Test
    void contestsNothingInACaseThatHasBeenWithdrawn() {
        assertThat(TABLE.rules("facts", Map.of("caseState", "WITHDRAWN", "assessmentOutcome", LAST)))
                .isEqualTo("withdrawn");
        assertThat(TABLE.rules("facts", Map.of("caseState", "ENDED", "assessmentOutcome", LAST)))
                .isEmpty();
    }

    @Test
    void contestsTheSameOutcomeOnceAtATime() {
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST, "dispute " + LAST, "OPEN")))
                .isEqualTo("open");
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST, EARLIER, "OPEN")))
                .isEmpty();
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST, "dispute " + LAST, "NOT_AGREED")))
                .isEmpty();
    }

    @Test
    @Requirement("DEV-2.11-7")
    void contestsNothingThatThePracticeLeadHasDecided() {
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST, "dispute " + LAST, "FINAL_BY_PRACTICE_LEAD")))
                .isEqualTo("final");
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST, EARLIER, "FINAL_BY_PRACTICE_LEAD")))
                .isEmpty();
    }

    @Test
    void contestsNoLevelWhereNoneWasDecided() {
        var notEligible = Map.of("assessmentOutcome", "NOT_ELIGIBLE 2026-03-02");

        assertThat(TABLE.rules("facts", notEligible, "topic", "DESCRIPTOR_LEVEL"))
                .isEqualTo("noLevelDecided");
        assertThat(TABLE.rules("facts", notEligible, "topic", "OTHER")).isEmpty();
        assertThat(TABLE.rules("facts", Map.of("assessmentOutcome", LAST), "topic", "DESCRIPTOR_LEVEL"))
                .isEmpty();
    }

    @Test
    void marksTheFieldAtFault() {
        assertThat(TABLE.results("facts", Map.of()))
                .singleElement()
                .asString()
                .startsWith("caseReference NOT_PUBLISHED ");
    }
}
