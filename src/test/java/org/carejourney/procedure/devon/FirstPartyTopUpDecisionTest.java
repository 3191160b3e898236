package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPartyTopUpDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "first-party-top-up",
            "suitableOptionAtUsualRate",
            "chosenAboveUsualRate",
            "deferredPayment",
            "disregardActive",
            "section117Applies",
            "section117Reference",
            "referenceRequired");

    private static final String USUAL =
            "suitableOptionAtUsualRate=true chosenAboveUsualRate=true deferredPayment=NONE disregardActive=false section117Applies=false referenceRequired=true";

    @Requirement({"DEV-3.2-1", "DEV-3.2-2", "DEV-3.2-3", "DEV-3.2-4"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    '' | NOT_ALLOWED NO_QUALIFYING_CIRCUMSTANCE
                    deferredPayment=IN_PLACE | ALLOWED DPA
                    deferredPayment=IN_PLACE disregardActive=true section117Applies=true | ALLOWED DPA
                    disregardActive=true | ALLOWED DISREGARD
                    disregardActive=true section117Applies=true section117Reference=DOC/1 | ALLOWED DISREGARD
                    section117Applies=true section117Reference=DOC/1 | ALLOWED S117
                    section117Applies=true | NOT_ALLOWED S117_ARRANGEMENT_MISSING
                    chosenAboveUsualRate=false deferredPayment=IN_PLACE | NOT_NEEDED WITHIN_USUAL_RATE
                    suitableOptionAtUsualRate=false deferredPayment=IN_PLACE | NOT_ALLOWED NO_OPTION_AT_USUAL_RATE
                    """)
    void allowsATopUpByThePersonOnOneOfThreeGrounds(String facts, String expected) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo(expected);
    }

    @Requirement("DEV-3.2-4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    section117Applies=true referenceRequired=false | ALLOWED S117
                    section117Applies=false referenceRequired=false | NOT_ALLOWED NO_QUALIFYING_CIRCUMSTANCE
                    """)
    void asksForARecordedArrangementOnlyWhereTheCouncilDoes(String facts, String expected) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo(expected);
    }
}
