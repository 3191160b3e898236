package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carejourney.Requirement;
import org.junit.jupiter.api.Test;

/** Who does what, where Devon's procedure says so. */
class RolesTest {

    @Test
    @Requirement("DEV-2.7-4")
    void searchingIsForTheArrangingSupportTeam() throws IOException {
        assertThat(groups()).containsEntry("open-search", List.of("ast")).containsEntry("share-offers", List.of("ast"));
    }

    @Test
    @Requirement("DEV-2.7-8")
    void thePractitionerConfirmsThePreferredOption() throws IOException {
        assertThat(groups()).containsEntry("confirm-preferred-option", List.of("practitioner"));
    }

    @Test
    @Requirement("DEV-2.7-9")
    void theArrangingSupportTeamConfirmsThePlacement() throws IOException {
        assertThat(groups()).containsEntry("confirm-placement", List.of("ast"));
    }

    @Test
    @Requirement("DEV-4.2-3")
    void practitionersTellTheOutcomesOfAssessments() throws IOException {
        for (String outcome : List.of("discuss-sharing", "give-advice", "communicate-outcome")) {
            assertThat(groups()).containsEntry(outcome, List.of("practitioner"));
        }
    }

    @Test
    @Requirement("DEV-4.4-3")
    void thePractitionerDiscussesAMove() throws IOException {
        assertThat(groups()).containsEntry("discuss-move", List.of("practitioner"));
    }

    @Test
    @Requirement("DEV-A2-3")
    void practitionersAndTeamManagersPresentToTheForum() throws IOException {
        assertThat(groups()).containsEntry("present-to-forum", List.of("practitioner", "team-manager"));
    }

    @Test
    @Requirement({"DEV-2.13-3", "DEV-2.13-7", "DEV-2.13-11", "DEV-2.13-14"})
    void practitionersHomesAndFinanceEachHaveTheirPartInBespokeCare() throws IOException {
        assertThat(groups())
                .containsEntry("describe-bespoke-needs", List.of("practitioner"))
                .containsEntry("complete-invitation", List.of("ast"))
                .containsEntry("answer-invitation", List.of("provider"))
                .containsEntry("validate-costings", List.of("finance"))
                .containsEntry("fill-part-a", List.of("practitioner"))
                .containsEntry("fill-part-b", List.of("provider"));
    }

    @Test
    @Requirement("DEV-2.10-5")
    void practitionersTalkTheOutcomeOfTheAnnualReviewThrough() throws IOException {
        assertThat(groups()).containsEntry("discuss-outcome", List.of("practitioner"));
    }

    @Test
    @Requirement({"DEV-3.1-6", "DEV-3.1-7", "DEV-3.4-2"})
    void practitionersPointToGuidanceAndClientFinancialServicesLooksAtWhatIsReferredToIt() throws IOException {
        assertThat(groups())
                .containsEntry("refer-top-up", List.of("practitioner"))
                .containsEntry("judge-top-up-sustainability", List.of("client-finance"))
                .containsEntry("signpost-deferral", List.of("practitioner"));
    }

    /** The candidate groups of each task, by its form. */
    private static Map<String, List<String>> groups() throws IOException {
        Map<String, List<String>> groups = new HashMap<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn", "devon"))) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .forEach(task -> groups.merge(
                            task.getCamundaFormRef(),
                            task.getCamundaCandidateGroupsList(),
                            (one, other) -> Stream.concat(one.stream(), other.stream())
                                    .distinct()
                                    .toList()));
        }
        return groups;
    }
}
