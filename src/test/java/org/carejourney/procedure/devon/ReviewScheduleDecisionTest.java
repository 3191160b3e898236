package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewScheduleDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.of("review-schedule", "event", "arrangement", "initialToo", "recurring", "settled");

    @Requirement({"DEV-2.9-1", "DEV-2.10-1"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    PLACEMENT_STARTED | STANDARD | initialAfterStart annualAfterStart
                    PLACEMENT_STARTED | - | initialAfterStart annualAfterStart
                    """)
    void schedulesTheInitialAndTheAnnualReviewWhenAPlacementStarts(String event, String arrangement, String expected) {
        assertThat(TABLE.rules("event", event, "arrangement", arrangement)).isEqualTo(expected);
    }

    @Requirement("DEV-2.10-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ANNUAL_COMPLETED | STANDARD | annualAfterAnnual
                    ANNUAL_COMPLETED | BESPOKE | annualAfterAnnual
                    """)
    void schedulesTheNextAnnualReviewWhenOneIsCompleted(String event, String arrangement, String expected) {
        assertThat(TABLE.rules("event", event, "arrangement", arrangement)).isEqualTo(expected);
    }

    @Requirement({"DEV-2.13-18", "DEV-2.13-20"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    PLACEMENT_STARTED | BESPOKE | initialAfterStart annualAfterStart bespokeFourWeek
                    BESPOKE_STARTED | BESPOKE | bespokeFourWeek
                    BESPOKE_STARTED | STANDARD | ''
                    """)
    void reviewsBespokeCareAtFourWeeksAndAnnuallyBesides(String event, String arrangement, String expected) {
        assertThat(TABLE.rules("event", event, "arrangement", arrangement)).isEqualTo(expected);
    }

    @Requirement("DEV-2.12-12")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    LONG_TERM_CHANGE | STANDARD | annualBroughtForward
                    """)
    void bringsTheAnnualReviewForwardWhenAChangeLasts(String event, String arrangement, String expected) {
        assertThat(TABLE.rules("event", event, "arrangement", arrangement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    PROVIDER_REQUEST_ACCEPTED | STANDARD | adHocOnRequest
                    """)
    void reviewsWhenARequestIsAccepted(String event, String arrangement, String expected) {
        assertThat(TABLE.rules("event", event, "arrangement", arrangement)).isEqualTo(expected);
    }

    @Requirement({"DEV-2.9-1", "DEV-2.13-18"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    BESPOKE | true | initialAfterStart annualAfterStart bespokeFourWeek
                    BESPOKE | false | annualAfterStart bespokeFourWeek
                    STANDARD | false | initialAfterStart annualAfterStart
                    """)
    void leavesTheInitialReviewOfBespokeCareToTheCouncil(String arrangement, Boolean initialToo, String expected) {
        assertThat(TABLE.rules("event", "PLACEMENT_STARTED", "arrangement", arrangement, "initialToo", initialToo))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.13-18")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    SETTLED | false | ''
                    SETTLING | false | bespokeAgain
                    NOT_SETTLED | false | bespokeAgain
                    SETTLED | true | bespokeAgain
                    """)
    void reviewsBespokeCareAgainWhileItHasNotSettled(String settled, Boolean recurring, String expected) {
        assertThat(TABLE.rules(
                        "event",
                        "BESPOKE_REVIEWED",
                        "arrangement",
                        "BESPOKE",
                        "settled",
                        settled,
                        "recurring",
                        recurring))
                .isEqualTo(expected);
    }
}
