package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;
import static org.carejourney.procedure.DecisionTable.rows;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShortTermGateDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("short-term-gate", "request-targeted-support", "facts");

    private static final Map<String, Object> IN_THE_EAST = Map.of("placementState", "IN_FORCE", "locality", "east");

    private static String rules(Object... changes) {
        Map<String, Object> request = row(
                "categoriesIncreased",
                List.of(risen("CAT01", "R3", true), risen("CAT02", "R3", true)),
                "evidenceReferences",
                rows("evidenceReference", "DOC/1"),
                "healthProfessionalInvolved",
                true);
        request.putAll(row("technologyExplored", "EXPLORED", "temporary", true, "urgent", false));
        request.putAll(row("supportStartDate", "2026-04-03", "supportEndDate", "2026-04-30", "facts", IN_THE_EAST));
        request.putAll(row(changes));
        return TABLE.rules(request);
    }

    private static Map<String, Object> risen(String category, String to, boolean significant) {
        return row("category", category, "fromLevel", "R1", "toLevel", to, "significant", significant);
    }

    @Test
    @Requirement("DEV-2.12-1")
    void wantsSeveralCategoriesThatHaveRisenSignificantly() {
        assertThat(rules()).isEmpty();
        assertThat(rules("categoriesIncreased", null)).isEqualTo("multipleCategories");
        assertThat(rules("categoriesIncreased", List.of())).isEqualTo("multipleCategories");
        assertThat(rules("categoriesIncreased", List.of(risen("CAT01", "R3", true))))
                .isEqualTo("multipleCategories");
        assertThat(rules("categoriesIncreased", List.of(risen("CAT01", "R3", true), risen("CAT02", "R3", false))))
                .isEqualTo("multipleCategories");
    }

    @Test
    @Requirement("DEV-2.12-1")
    void countsTheLevelsOfTheRiseWhereTheCouncilSaysHowMany() {
        var byOneAndTwo = List.of(risen("CAT01", "R2", false), risen("CAT02", "R3", false));

        TABLE.where("threshold.significantSteps", 1);
        assertThat(rules("categoriesIncreased", byOneAndTwo)).isEmpty();
        TABLE.where("threshold.significantSteps", 2);
        assertThat(rules("categoriesIncreased", byOneAndTwo)).isEqualTo("multipleCategories");
        TABLE.where("threshold.significantSteps", 0);
    }

    @Test
    @Requirement({"DEV-2.12-2", "DEV-2.12-3", "DEV-2.12-4", "DEV-2.12-5", "DEV-2.12-6"})
    void wantsEvidenceAHealthProfessionalTechnologyAViewOnTheTimeAndAnEnd() {
        assertThat(rules("evidenceReferences", null)).isEqualTo("evidence");
        assertThat(rules("evidenceReferences", List.of())).isEqualTo("evidence");
        assertThat(rules("healthProfessionalInvolved", null)).isEqualTo("healthProfessional");
        assertThat(rules("healthProfessionalInvolved", false)).isEqualTo("healthProfessional");
        assertThat(rules("technologyExplored", null)).isEqualTo("technology");
        assertThat(rules("technologyExplored", "NOT_EXPLORED")).isEqualTo("technology");
        assertThat(rules("technologyExplored", "NONE_SUITABLE")).isEmpty();
        assertThat(rules("temporary", null, "supportEndDate", null)).isEqualTo("durationView");
        assertThat(rules("supportEndDate", null)).isEqualTo("endDate");
        assertThat(rules("temporary", false, "supportStartDate", null, "supportEndDate", null))
                .isEmpty();
    }

    @Test
    @Requirement("DEV-2.12-6")
    void limitsTheTime() {
        assertThat(rules("supportEndDate", "2026-04-02")).isEqualTo("endNotAfterStart");
        assertThat(rules("supportEndDate", "2026-04-03")).isEqualTo("endNotAfterStart");
        assertThat(rules("supportEndDate", "2026-05-01")).isEqualTo("tooLong");
    }

    @Test
    void isAboutSomebodyInAHomeWhoseAssistantDirectorIsKnown() {
        assertThat(rules("facts", Map.of("placementState", "NONE"))).isEqualTo("notPlaced");
        assertThat(rules("facts", Map.of("placementState", "CONFIRMED"))).isEqualTo("notPlaced");
        assertThat(rules("facts", Map.of("placementState", "IN_FORCE"))).isEmpty();
        assertThat(rules("facts", Map.of("placementState", "IN_FORCE"), "urgent", true))
                .isEqualTo("localityUnknown");
        assertThat(rules("urgent", true)).isEmpty();
    }
}
