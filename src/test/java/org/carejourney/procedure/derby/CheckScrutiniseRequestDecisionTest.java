package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckScrutiniseRequestDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-scrutinise-request", "scrutinise-request");

    private static final String USUAL =
            """
            scrutinyResult=RETURN comments=Twenty_signs_at_least
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    comments=- | noReasons
                    comments=Nineteen_signs_long | noReasons
                    comments=Exactly_twenty_signs | ''
                    scrutinyResult=FORWARD comments=- | ''
                    """)
    void whatGoesBackHasItsReasons(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    comments=- | comments REASONS_MISSING
                    """)
    void marksTheFieldAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
