package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeNextStageDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.of("dispute-next-stage", "stage", "agreed", "topic", "binding", "practiceLeadAfter");

    private static final String USUAL =
            "agreed=false topic=DESCRIPTOR_LEVEL binding=NOT_ASKED practiceLeadAfter=COMMUNITY_SERVICES_MANAGER ";

    @Requirement({"DEV-2.11-3", "DEV-2.11-4", "DEV-4.3-1", "DEV-4.3-2"})
    @ParameterizedTest
    @CsvSource({
        "stage=EVIDENCE, TEAM_MANAGER",
        "stage=EVIDENCE topic=OTHER, TEAM_MANAGER",
        "stage=TEAM_MANAGER, COMMUNITY_SERVICES_MANAGER",
        "stage=TEAM_MANAGER topic=OTHER, COMMUNITY_SERVICES_MANAGER",
        "stage=TEAM_MANAGER topic=OTHER practiceLeadAfter=TEAM_MANAGER, COMMUNITY_SERVICES_MANAGER"
    })
    void goesUpOneStageAfterTheOther(String facts, String next) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "stage=EVIDENCE agreed=true, CLOSE_AGREED",
        "stage=TEAM_MANAGER agreed=true, CLOSE_AGREED",
        "stage=TEAM_MANAGER agreed=true practiceLeadAfter=TEAM_MANAGER, CLOSE_AGREED",
        "stage=COMMUNITY_SERVICES_MANAGER agreed=true, CLOSE_AGREED",
        "stage=COMMUNITY_SERVICES_MANAGER agreed=true topic=OTHER, CLOSE_AGREED"
    })
    void endsWhereTheyAgree(String facts, String next) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo(next);
    }

    @Requirement({"DEV-2.11-5", "DEV-2.11-6", "DEV-4.3-3"})
    @ParameterizedTest
    @CsvSource({
        "binding=NOT_ASKED, AGREE_TO_BE_BOUND",
        "binding=ALL_BOUND, PRACTICE_LEAD",
        "binding=NOT_ALL_BOUND, CLOSE_NOT_AGREED",
        "topic=OTHER binding=NOT_ASKED, CLOSE_NOT_AGREED",
        "topic=OTHER binding=ALL_BOUND, CLOSE_NOT_AGREED"
    })
    void reachesThePracticeLeadOnTheLevelAndOnlyWhenEverybodyIsBound(String facts, String next) {
        assertThat(TABLE.answersOf(USUAL, "stage=COMMUNITY_SERVICES_MANAGER " + facts))
                .isEqualTo(next);
    }

    @Requirement("DEV-2.11-5")
    @ParameterizedTest
    @CsvSource({
        "binding=NOT_ASKED, AGREE_TO_BE_BOUND",
        "binding=ALL_BOUND, PRACTICE_LEAD",
        "binding=NOT_ALL_BOUND, COMMUNITY_SERVICES_MANAGER"
    })
    void reachesThePracticeLeadAfterTheFirstManagersWhereTheCouncilSaysSo(String facts, String next) {
        assertThat(TABLE.answersOf(USUAL, "stage=TEAM_MANAGER practiceLeadAfter=TEAM_MANAGER " + facts))
                .isEqualTo(next);
    }

    @Requirement("DEV-2.11-7")
    @ParameterizedTest
    @CsvSource({"stage=PRACTICE_LEAD", "stage=PRACTICE_LEAD agreed=true binding=ALL_BOUND"})
    void isFinalWhenThePracticeLeadHasDecided(String facts) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo("CLOSE_FINAL");
    }
}
