package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2.4: what the NHS decides on continuing health care and nursing care, beside the journey. */
@ServiceTest
class NhsReferralProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Cases cases;

    @BeforeEach
    void theNhsIsAsked() {
        homes.enter();
        journey.opens()
                .does(Ways.TO_PLAN)
                .answers("score-descriptors", "continuingHealthCareRelevant", true)
                .does("complete-nhs-checklist");
    }

    @Test
    @Requirement("DEV-2.4-5")
    void takesTheResultFromTheNhsOnlyWithItsReferenceAndDate() {
        assertThatThrownBy(() -> journey.answers("record-nhs-outcome", "decisionReference", null, "decidedOn", null))
                .hasMessageContaining("[decisionReference]")
                .hasMessageContaining("[decidedOn]");
        assertThatThrownBy(() -> journey.receives("nhsOutcome", map("nhsOutcome", "FNC")))
                .hasMessageContaining("decisionReference");
        assertThatThrownBy(() -> journey.answers("record-nhs-outcome", "nhsOutcome", "PROBABLY"))
                .hasMessageContaining("[nhsOutcome]");

        journey.does("record-nhs-outcome");

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> assertThat(entry.content())
                .containsEntry("nhsOutcome", "NEITHER")
                .containsEntry("decisionReference", "NHS/decision-1")
                .containsKey("decidedOn"));
    }

    @Test
    void goesOnWhenTheNhsPaysNothing() {
        journey.does("record-nhs-outcome");

        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.OPEN);
        assertThat(journey.openForms()).contains("prepare-forum-pack").doesNotContain("record-nhs-outcome");
        assertThat(healthStep()).isEqualTo("CONTINUE");
    }

    @Test
    void goesOnWhenTheNhsPaysForNursing() {
        journey.receives(
                "nhsOutcome",
                map("nhsOutcome", "FNC", "decisionReference", "NHS/decision-1", "decidedOn", "2026-03-02"));

        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.OPEN);
        assertThat(journey.openForms()).contains("prepare-forum-pack").doesNotContain("record-nhs-outcome");
        assertThat(healthStep()).isEqualTo("CONTINUE_WITH_FNC");
    }

    @Test
    @Requirement("DEV-2.4-5")
    void endsTheJourneyAndGivesUpTheSearchWhenTheNhsPaysForAll() {
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum")
                .does(Ways.MONEY)
                .does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");

        journey.receives(
                "nhsOutcome",
                map("nhsOutcome", "CHC_ELIGIBLE", "decisionReference", "NHS/decision-1", "decidedOn", "2026-03-02"));

        assertThat(journey.theCase().result()).contains("NHS_FUNDED");
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.recorded(EntryKind.MARKET)).contains("SEARCH_CLOSED", "OFFER_RELEASED");
        assertThat(desk.told())
                .contains("PERSON NHS_FUNDING_GRANTED", "PROVIDER PLACEMENT_GIVEN_UP", "ast SEARCH_STOPPED");
    }

    @Test
    void endsWithTheCaseThatIsWithdrawn() {
        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(journey.openForms()).isEmpty();
        assertThatThrownBy(() -> journey.receives(
                        "nhsOutcome",
                        map("nhsOutcome", "FNC", "decisionReference", "NHS/decision-1", "decidedOn", "2026-03-02")))
                .isInstanceOf(Conflict.class);
    }

    private Object healthStep() {
        List<RecordEntry> decisions = journey.record(EntryKind.DECISION_TAKEN).stream()
                .filter(entry -> entry.subject().equals("health-route"))
                .toList();
        var outputs = (List<?>) decisions.get(decisions.size() - 1).content().get("outputs");
        return ((Map<?, ?>) outputs.get(0)).get("step");
    }
}
