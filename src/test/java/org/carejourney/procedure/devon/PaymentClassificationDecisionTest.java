package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentClassificationDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("payment-classification", "inPlan", "chargeNature", "payer");

    @Requirement({"DEV-3.6-1", "DEV-3.6-3", "DEV-3.6-4", "DEV-3.3-2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    inPlan=true chargeNature=CARE_AND_SUPPORT | CORE COUNCIL_TO_HOME
                    inPlan=false chargeNature=THERAPY | PRIVATE_EXTRA PERSON_TO_HOME
                    inPlan=false chargeNature=RECREATION | PRIVATE_EXTRA PERSON_TO_HOME
                    inPlan=false chargeNature=SUPPLEMENTARY_HEALTH | PRIVATE_EXTRA PERSON_TO_HOME
                    inPlan=false chargeNature=HAIR_OR_CLEANING payer=THIRD_PARTY | PRIVATE_EXTRA PERSON_TO_HOME
                    inPlan=false chargeNature=OTHER_EXTRA | PRIVATE_EXTRA PERSON_TO_HOME
                    inPlan=false chargeNature=HIGHER_PRICE_CHOICE payer=THIRD_PARTY | THIRD_PARTY_TOP_UP VIA_COUNCIL
                    inPlan=false chargeNature=HIGHER_PRICE_CHOICE | FIRST_PARTY_TOP_UP VIA_COUNCIL
                    inPlan=true chargeNature=THERAPY | MANUAL_CHECK NOT_DECIDED
                    inPlan=false chargeNature=CARE_AND_SUPPORT | MANUAL_CHECK NOT_DECIDED
                    chargeNature=HIGHER_PRICE_CHOICE payer=- | MANUAL_CHECK NOT_DECIDED
                    """)
    void saysWhatKindOfPaymentAChargeIsAndWhichWayItsMoneyGoes(String facts, String expected) {
        assertThat(TABLE.answersOf("payer=PERSON", facts)).isEqualTo(expected);
    }
}
