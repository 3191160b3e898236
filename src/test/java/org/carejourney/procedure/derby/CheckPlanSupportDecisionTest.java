package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckPlanSupportDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-plan-support", "plan-support");

    @Test
    @Requirement("DER-51")
    void holdsNoHealthTask() {
        assertThat(rules("containsHealthTask", true)).isEqualTo("healthTask");
        assertThat(rules()).isEmpty();
    }

    @Test
    @Requirement("DER-46")
    void meetsTheEssentialNeedsOfAYoungPersonInEducation() {
        assertThat(rules("youngPerson", true, "essentialNeedsInEducationMet", false))
                .isEqualTo("essentialNeeds");
        assertThat(rules("youngPerson", true, "essentialNeedsInEducationMet", true))
                .isEmpty();
    }

    @Test
    @Requirement("DER-47")
    void asksForTheCarersAssessmentWhenTheParentsAgree() {
        assertThat(young("PENDING", true)).isEqualTo("carerAssessment");
        assertThat(young("NOT_AGREED", true)).isEqualTo("carerAssessment");
        assertThat(young("DONE", true)).isEmpty();
        assertThat(young("NOT_AGREED", false)).isEmpty();
        assertThat(rules("youngPerson", false, "parentsAgree", true)).isEmpty();
    }

    private static String young(String carersAssessment, boolean parentsAgree) {
        return rules(
                "youngPerson",
                true,
                "essentialNeedsInEducationMet",
                true,
                "parentsAgree",
                parentsAgree,
                "carerAssessmentStatus",
                carersAssessment);
    }

    @Test
    @Requirement("DER-60")
    void listsAndCostsHealthFundingOrSaysThatThereIsNone() {
        assertThat(rules("noHealthFunding", false)).isEqualTo("noHealthFunding");
        assertThat(rules("noHealthFunding", false, "healthFunding", List.of(row("identified", true))))
                .isEmpty();
        assertThat(rules("noHealthFunding", false, "healthFunding", List.of(row("identified", false))))
                .isEqualTo("notIdentified");
    }

    private static String rules(Object... changes) {
        Map<String, Object> plan = row("noHealthFunding", true);
        plan.putAll(row(changes));
        return TABLE.rules(plan);
    }

    @Test
    void marksTheFieldsAtFault() {
        assertThat(TABLE.results("containsHealthTask", true, "youngPerson", true, "parentsAgree", true))
                .satisfiesExactly(
                        task -> assertThat(task).startsWith("containsHealthTask HEALTH_TASK "),
                        needs -> assertThat(needs).startsWith("essentialNeedsInEducationMet ESSENTIAL_NEEDS "),
                        carer -> assertThat(carer).startsWith("carerAssessmentStatus CARER_ASSESSMENT "),
                        health -> assertThat(health).startsWith("healthFunding HEALTH_FUNDING "));
        assertThat(TABLE.results("healthFunding", List.of(row("identified", false))))
                .singleElement()
                .asString()
                .startsWith("healthFunding NOT_IDENTIFIED ");
    }
}
