package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckRecordPreventionTalkDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-record-prevention-talk", "record-prevention-talk");

    @Test
    @Requirement("DER-20")
    void asksForAnOfferOrAReason() {
        assertThat(TABLE.rules("signposted", List.of())).isEqualTo("noOfferNoReason");
        assertThat(TABLE.rules("signposted", null)).isEqualTo("noOfferNoReason");
        assertThat(TABLE.rules("signposted", List.of("UNIVERSAL"))).isEmpty();
        assertThat(TABLE.rules("notSignpostedReason", "Nothing fits")).isEmpty();
    }

    @Test
    void marksTheFieldAtFault() {
        assertThat(TABLE.results()).singleElement().asString().startsWith("signposted OFFER_OR_REASON ");
    }
}
