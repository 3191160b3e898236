package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSendDocumentsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-send-documents", "send-documents");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    SEND_NOW  | SEND_NOW  | ''
                    SEND_NOW  | TO_FOLLOW | ''
                    SEND_NOW  | NOT_THERE | ''
                    TO_FOLLOW | SEND_NOW  | ''
                    TO_FOLLOW | NOT_THERE | nothingGoes
                    TO_FOLLOW | TO_FOLLOW | nothingGoes
                    NOT_THERE | SEND_NOW  | planMissing
                    NOT_THERE | TO_FOLLOW | planMissing nothingGoes
                    -         | NOT_THERE | ''
                    """)
    void asksForThePlanAndForSomethingThatGoes(String plan, String other, String expected) {
        List<Object> documents = new ArrayList<>();
        if (plan != null) {
            documents.add(Map.of("documentType", "YCSP", "sending", plan));
        }
        documents.add(Map.of("documentType", "OTHER_ASSESSMENT", "sending", other));

        assertThat(TABLE.rules("documents", documents)).isEqualTo(expected);
    }
}
