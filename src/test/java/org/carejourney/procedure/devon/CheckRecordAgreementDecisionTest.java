package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of an agreement follow each other. */
class CheckRecordAgreementDecisionTest {

    @RegisterExtension
    static final DecisionTable SIGNED =
            DecisionTable.check("check-record-agreement-signed", "record-agreement-signed", "sentOn");

    @RegisterExtension
    static final DecisionTable RETURNED =
            DecisionTable.check("check-record-agreement-returned", "record-agreement-returned", "signedOn");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, signedBeforeSent, returnedBeforeSigned",
                "2026-03-02, '', ''",
                "2026-03-03, '', ''",
                "-, '', ''"
            })
    void wantsEachStepOnOrAfterTheOneBefore(String day, String signed, String returned) {
        assertThat(SIGNED.rules("sentOn", "2026-03-02", "signedOn", day)).isEqualTo(signed);
        assertThat(RETURNED.rules("signedOn", "2026-03-02", "returnedOn", day)).isEqualTo(returned);
    }
}
