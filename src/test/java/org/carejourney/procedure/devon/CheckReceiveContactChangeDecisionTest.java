package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReceiveContactChangeDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-receive-contact-change", "receive-contact-change");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, -, nothingChanges", "Ann, -, -, ''", "-, 01632 960001, -, ''", "-, -, a@example.org, ''"})
    void wantsSomethingToChange(String name, String telephone, String email, String expected) {
        assertThat(TABLE.rules("contactName", name, "contactTelephone", telephone, "contactEmail", email))
                .isEqualTo(expected);
    }
}
