package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.deadline.Deadlines;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 1: from first contact to a place in a care home, found in Search A, and through both reviews. */
@ServiceTest
class HappyPathJourneyTest {

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    CaseRecord record;

    @Autowired
    Deadlines deadlines;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    @Requirement({"DEV-1.1-1", "DEV-2.7-1", "DEV-2.7-9", "DEV-2.8-6", "DEV-X-1"})
    void takesAPersonFromFirstContactToAPlaceAndThroughTheFirstAnnualReview() {
        journey.opens()
                .does(
                        "record-contact",
                        "gather-information",
                        "name-assessor",
                        "assess-needs",
                        "discuss-sharing",
                        "plan-support");
        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("assess-finances", "explain-finance", "confirm-commitments", "confirm-funding");

        journey.does("open-search");
        assertThat(due("searchA")).isEqualTo("2026-03-04T17:00:00Z");
        journey.letPassUntil("2026-03-03T11:00:00Z");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");
        journey.letPassUntil("2026-03-04T14:00:00Z");
        assertThat(journey.known(journey.task("assess-person"))).containsKeys("namedAssessor", "assessorContact");
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement");
        assertThat(due("ycspByAst")).isEqualTo("2026-03-06T14:00:00Z");
        journey.letPassUntil("2026-03-05T09:30:00Z").does("send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("introduce-home-and-person", "support-understanding", "confirm-start");
        assertThat(due("packToProvider")).isEqualTo("2026-03-18T23:59:59Z");
        journey.letPassUntil("2026-03-17T10:00:00Z");
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");

        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.ENDED);
        assertThat(journey.theCase().result()).contains("PLACED");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
        assertThat(journey.theCase().procedureVersion()).isEqualTo("1");
        assertThat(journey.theCase().agreement())
                .isEqualTo("2025 pre-placement agreement for residential and nursing homes");
        assertThat(journey.recorded(EntryKind.CLOCK_MET)).contains("searchA", "ycspByAst", "packToProvider");
        assertThat(journey.record(EntryKind.DOCUMENT_SENT)).anySatisfy(sent -> {
            assertThat(sent.subject()).isEqualTo("CARE_ACT_ASSESSMENT");
            assertThat(sent.content())
                    .containsEntry("reference", "DOC/assessment-1-without-s4")
                    .containsEntry("deadline", "packToProvider");
        });
        assertThat(journey.record(EntryKind.DECISION_TAKEN)).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.procedureVersion()).isEqualTo("1");
            assertThat(decision.content()).containsKeys("tableVersion", "inputs", "rules");
        });
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(form -> {
            assertThat(form.subject()).isEqualTo("confirm-placement");
            assertThat(form.role()).isEqualTo("ast");
        });
        assertThat(journey.record(EntryKind.PLACEMENT)).anySatisfy(placement -> {
            assertThat(placement.subject()).isEqualTo("CONFIRMED");
            assertThat(placement.content())
                    .containsEntry("homeReference", "HOME-A")
                    .containsEntry("plannedStart", "2026-03-16");
        });
        assertThat(journey.record(EntryKind.PLACEMENT)).anySatisfy(placement -> {
            assertThat(placement.subject()).isEqualTo("STARTED");
            assertThat(placement.content())
                    .containsEntry("actualStart", "2026-03-16")
                    .containsEntry("contractTermsReference", "CON/terms-1")
                    .containsEntry("contractPricePence", 90000);
        });

        journey.letPassUntil("2026-04-28T09:00:00Z").does("hold-initial-review");
        journey.letPassUntil("2027-02-10T09:00:00Z");
        journey.does("review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("communicate-outcome", "update-care-and-support-plan", "send-plan", "agree-contract-price");

        assertThat(journey.recorded(EntryKind.CLOCK_MET)).contains("initialReview", "annualReview");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
        assertThat(journey.openForms()).isEqualTo(List.of());
        assertThat(record.verify(journey.reference()).faults()).isEmpty();
    }

    private String due(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .map(clock -> clock.dueAt().toString())
                .findFirst()
                .orElseThrow();
    }
}
