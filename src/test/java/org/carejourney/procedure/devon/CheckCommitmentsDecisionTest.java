package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.rows;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommitmentsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-commitments", "confirm-commitments")
            .where("finance.requiredDocuments", List.of("CONTRIBUTION_AGREEMENT", "CHARGE_ON_PROPERTY"));

    @Requirement("DEV-2.5-4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | CONTRIBUTION_AGREEMENT CHARGE_ON_PROPERTY | ''
                    true | CHARGE_ON_PROPERTY CONTRIBUTION_AGREEMENT CONTRIBUTION_AGREEMENT | ''
                    true | CONTRIBUTION_AGREEMENT | documentMissing
                    true | CHARGE_ON_PROPERTY | documentMissing
                    true | '' | documentMissing
                    true | - | documentMissing
                    false | - | ''
                    """)
    void asksForEveryRequiredDocumentOfSomebodyWhoAccepts(
            Boolean commitmentsAccepted, String documents, String expected) {
        assertThat(TABLE.rules(
                        "commitmentsAccepted",
                        commitmentsAccepted,
                        "documentsSigned",
                        documents == null ? null : rows("type", documents)))
                .isEqualTo(expected);
    }
}
