package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckArrangeServicesDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-arrange-services", "arrange-services", "facts");

    @Test
    @Requirement("DER-15")
    void arrangesNothingBeforeTheFundingIsAuthorised() {
        assertThat(TABLE.rules("facts", Map.of())).isEqualTo("notAuthorised");
        assertThat(TABLE.rules("facts", Map.of("fundingAuthorised", "NO"))).isEqualTo("notAuthorised");
        assertThat(TABLE.rules("facts", Map.of("fundingAuthorised", "YES"))).isEmpty();
    }

    @Test
    void marksTheFieldAtFault() {
        assertThat(TABLE.results("facts", Map.of()))
                .singleElement()
                .asString()
                .startsWith("caseReference NOT_AUTHORISED ");
    }
}
