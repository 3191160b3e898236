package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.words;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckExplainTopUpDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-explain-top-up", "explain-top-up", "payer");

    @Requirement("DEV-3.1-8")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    THIRD_PARTY | PERSON PAYER | ''
                    THIRD_PARTY | PAYER | ''
                    THIRD_PARTY | PERSON REPRESENTATIVE | payerMissing
                    PERSON | PERSON | ''
                    PERSON | REPRESENTATIVE | ''
                    """)
    void wantsTheThirdPartyWhoPaysToBeToldToo(String payer, String explainedTo, String expected) {
        assertThat(TABLE.rules("payer", payer, "explainedTo", words(explainedTo)))
                .isEqualTo(expected);
    }
}
