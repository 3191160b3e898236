package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.messaging.Notices;
import org.carejourney.panel.PanelItem;
import org.carejourney.panel.Panels;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code pqf-decision}: what the forum is shown, who takes part, and what it may answer. */
@ServiceTest
class PqfDecisionProcessTest {

    private static final String DECIDE = "decide-at-forum";

    @Autowired
    Driver journey;

    @Autowired
    Processes processes;

    @Autowired
    Panels panels;

    @Autowired
    Cases cases;

    @Autowired
    Notices notices;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void askTheForum() {
        journey.opens();
        processes.start(
                journey.reference(),
                "pqf-decision",
                "requestKind",
                "DESCRIPTOR_AND_BUDGET",
                "setting",
                "RESIDENTIAL",
                "descriptorLevel",
                "R2",
                "weeklyBudgetPence",
                90000L,
                "singleAreaAboveTop",
                false);
    }

    private void toDecision() {
        journey.does("prepare-forum-pack", "present-to-forum");
    }

    private String end() {
        return processes.end(journey.reference(), "pqf-decision").orElse("not ended");
    }

    private PanelItem item() {
        return panels.latest(journey.reference()).orElseThrow();
    }

    private RecordEntry submitted(String form) {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> groups(String form) {
        return tasks.getIdentityLinksForTask(journey.task(form).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    @Test
    @Requirement({"DEV-2.4-6", "DEV-A2-5"})
    void validatesLevelAndBudgetAtTheNextSittingAndTellsThePractitioner() {
        journey.does("prepare-forum-pack");
        assertThat(item().sitting().at()).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(item().decision()).isEmpty();

        journey.does("present-to-forum", DECIDE);

        assertThat(end()).isEqualTo("VALIDATED");
        assertThat(item().decision()).contains("VALIDATED");
        assertThat(item().descriptorLevel()).contains("R2");
        assertThat(item().decidedBy()).contains("devon-pqf-person");
        assertThat(cases.fact(journey.reference(), "forumDecision")).contains("DESCRIPTOR_AND_BUDGET VALIDATED");
        assertThat(notices.of(journey.reference()))
                .anyMatch(notice ->
                        notice.about().equals("FORUM_DECISION") && notice.whom().equals("PRACTITIONER"));
    }

    @Test
    @Requirement("DEV-A2-10")
    void keepsTheDecisionsOfASittingSideBySide() {
        toDecision();
        journey.does(DECIDE);
        CaseReference first = journey.reference();
        askTheForum();
        toDecision();
        journey.answers(DECIDE, Forum.changed("R3", 98500));

        Instant sitting = item().sitting().at();
        assertThat(panels.items(Driver.DEVON, "pqf", sitting, sitting.plusSeconds(1)))
                .filteredOn(listed -> List.of(first, journey.reference()).contains(listed.caseReference()))
                .extracting(
                        listed -> listed.decision().orElseThrow(),
                        listed -> listed.descriptorLevel().orElseThrow(),
                        listed -> listed.weeklyBudget().orElseThrow().pence())
                .containsExactlyInAnyOrder(tuple("VALIDATED", "R2", 90000L), tuple("VALIDATED_CHANGED", "R3", 98500L));
    }

    @Test
    void validatesSomethingElseThanProposedWithReasons() {
        toDecision();

        assertThatThrownBy(() -> journey.answers(DECIDE, "descriptorLevel", "R3"))
                .hasMessageContaining("[panelDecision]");
        journey.answers(DECIDE, Forum.changed("R3", 98500));

        assertThat(end()).isEqualTo("VALIDATED_CHANGED");
        assertThat(item().descriptorLevel()).contains("R3");
        assertThat(item().weeklyBudget().orElseThrow().pence()).isEqualTo(98500);
    }

    @Test
    void sendsBackWithReasons() {
        toDecision();

        assertThatThrownBy(() -> journey.answers(DECIDE, "panelDecision", "RETURNED", "reasons", null))
                .hasMessageContaining("[reasons]");
        journey.answers(DECIDE, Forum.notValidated("RETURNED"));

        assertThat(end()).isEqualTo("RETURNED");
        assertThat(item().descriptorLevel()).isEmpty();
        assertThat(submitted(DECIDE).content()).containsEntry("reasons", Forum.REASONS);
    }

    @Test
    void doesNotAgree() {
        toDecision();

        journey.answers(DECIDE, Forum.notValidated("NOT_AGREED"));

        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(cases.fact(journey.reference(), "forumDecision")).contains("DESCRIPTOR_AND_BUDGET NOT_AGREED");
    }

    @Test
    @Requirement({"DEV-2.4-2", "DEV-A2-7"})
    void doesNotListAPackWithGaps() {
        journey.answers(
                "prepare-forum-pack", "technologyConsidered", "NO", "technologyFindings", null, "scoredCategories", 10);

        assertThat(end()).isEqualTo("PACK_INCOMPLETE");
        assertThat(panels.latest(journey.reference())).isEmpty();
        assertThat(journey.openForms()).doesNotContain("present-to-forum");
    }

    @Test
    @Requirement("DEV-A2-1")
    void isChairedByTheCommunityServicesManagerOrADeputyWhomTheCouncilHasNamed() {
        toDecision();

        assertThat(groups(DECIDE)).containsExactly("devon-pqf");
        assertThatThrownBy(() -> journey.answers(DECIDE, "chairedBy", null)).hasMessageContaining("[chairedBy]");
        assertThatThrownBy(() -> journey.answers(DECIDE, "chairedBy", "PRACTITIONER"))
                .hasMessageContaining("[chairedBy]");
        assertThatThrownBy(() -> journey.answers(DECIDE, "chairedBy", "DEPUTY")).hasMessageContaining("[deputy]");
        assertThatThrownBy(() -> journey.answers(DECIDE, "chairedBy", "DEPUTY", "deputy", "PRACTITIONER"))
                .hasMessageContaining("[deputy]");
        journey.does(DECIDE);

        assertThat(submitted(DECIDE).content()).containsEntry("chairedBy", "COMMUNITY_SERVICES_MANAGER");
        assertThat(submitted(DECIDE).role()).isEqualTo("pqf");
    }

    @Test
    @Requirement("DEV-A2-2")
    void isAttendedByMembersOfCouncilAndNhsOrSaysWhyNot() {
        toDecision();
        Object council = map("role", "Occupational therapist", "organisation", "COUNCIL");
        Object nhs = map("role", "Community nurse", "organisation", "NHS");

        assertThatThrownBy(() -> journey.answers(DECIDE, "attendees", list(nhs)))
                .hasMessageContaining("[attendees]");
        assertThatThrownBy(() -> journey.answers(DECIDE, "attendees", list(council)))
                .hasMessageContaining("[nhsAbsenceReason]");
        journey.answers(DECIDE, "attendees", list(council, nhs));

        assertThat(item().attendance()).contains("COUNCIL Occupational therapist, NHS Community nurse");
    }

    @Test
    @Requirement("DEV-A2-3")
    void isPresentedByAPractitionerOrATeamManager() {
        journey.does("prepare-forum-pack");

        assertThat(groups("present-to-forum")).containsExactly("devon-practitioner", "devon-team-manager");
        assertThatThrownBy(() -> journey.answers("present-to-forum", "presentedBy", "PROVIDER"))
                .hasMessageContaining("[presentedBy]");
        assertThatThrownBy(() -> journey.answers("present-to-forum", "presentedBy", null))
                .hasMessageContaining("[presentedBy]");
        journey.answers("present-to-forum", "presentedBy", "TEAM_MANAGER");

        assertThat(submitted("present-to-forum").content()).containsEntry("presentedBy", "TEAM_MANAGER");
    }

    @Test
    @Requirement("DEV-A2-6")
    void validatesOnlyWhenEveryCheckOfTheListWasMade() {
        toDecision();
        List<String> checks = List.of(
                "CARE_ACT",
                "PLAN_REVIEWED",
                "RESOURCES_FIT_OUTCOMES",
                "INDEPENDENCE",
                "WELLBEING",
                "RIGHTS",
                "DEPENDENCY");

        for (String left : checks) {
            List<String> made =
                    checks.stream().filter(check -> !check.equals(left)).toList();
            assertThatThrownBy(() -> journey.answers(DECIDE, "checks", made)).hasMessageContaining("[checks]");
        }
        journey.answers(DECIDE, "checks", checks);

        assertThat(submitted(DECIDE).content()).containsEntry("checks", checks);
    }

    @Test
    @Requirement("DEV-A2-4")
    void decidesAComplexCaseWithAPracticeLead() {
        toDecision();

        assertThatThrownBy(() -> journey.answers(DECIDE, "complexCase", true))
                .hasMessageContaining("[practiceLeadSupport]");
        journey.answers(DECIDE, "complexCase", true, "practiceLeadSupport", true);

        assertThat(end()).isEqualTo("VALIDATED");
        assertThat(submitted(DECIDE).content()).containsEntry("practiceLeadSupport", true);
    }

    @Test
    @Requirement("DEV-A2-11")
    void flagsACaseWhoseBudgetIsLargeOrUnique() {
        toDecision();

        journey.answers(DECIDE, "largeOrUnique", true);

        assertThat(item().largeOrUnique()).isTrue();
        assertThat(journey.record(EntryKind.PANEL))
                .filteredOn(entry -> entry.subject().equals("DECIDED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("largeOrUnique", true));
    }

    @Test
    void flagsNoOtherCase() {
        toDecision();

        journey.does(DECIDE);

        assertThat(item().largeOrUnique()).isFalse();
    }
}
