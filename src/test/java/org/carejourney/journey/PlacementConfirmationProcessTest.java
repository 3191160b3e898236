package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.api.Api;
import org.carejourney.cases.Cases;
import org.carejourney.market.Offer.Standing;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every path from the preferred offer to the confirmed placement (placement-confirmation). */
@ServiceTest
class PlacementConfirmationProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @Autowired
    Cases cases;

    @Autowired
    Placements placements;

    @Autowired
    RuntimeService engine;

    @Autowired
    WebApplicationContext service;

    @Test
    @Requirement({"DEV-2.7-9", "DEV-2.7-10", "DEV-2.7-11", "DEV-4.2-1"})
    void confirmsThePlacementTellsPersonAndHomeAndSharesThePlan() {
        search.isOpen();
        search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding");
        assertThat(journey.known(journey.task("confirm-placement")).get("preferredOffer"))
                .isEqualTo("Test house HOME-A, £900.00 a week, from 12 March 2026");
        journey.letPassUntil("2026-03-04T14:00:00Z");

        journey.does("confirm-placement");

        assertThat(search.clock("ycspByAst").dueAt()).isEqualTo(Instant.parse("2026-03-06T14:00:00Z"));
        assertThat(search.notices("PLACEMENT_CONFIRMED"))
                .extracting(Notice::whom, Notice::contact)
                .containsExactly(tuple("PERSON", Optional.empty()), tuple("PROVIDER", Optional.of("ast")));
        assertThat(placements.open(journey.reference()).map(Placement::current)).hasValueSatisfying(terms -> {
            assertThat(terms.descriptorLevel()).isEqualTo("R2");
            assertThat(terms.contractPrice().pence()).isEqualTo(90000);
        });
        assertThat(journey.openForms()).containsExactly("send-plan");
        journey.does("send-plan");
        assertThat(journey.record(EntryKind.NOTE))
                .filteredOn(entry -> entry.subject().equals("RECORD_CHECKED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("missing", ""));
        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .filteredOn(entry -> entry.subject().equals("send-plan"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.role()).isEqualTo("ast"));
        assertThat(journey.record(EntryKind.DOCUMENT_SENT)).singleElement().satisfies(sent -> {
            assertThat(sent.subject()).isEqualTo("YCSP");
            assertThat(sent.content())
                    .containsEntry("recipient", "HOME-A")
                    .containsEntry("version", "1")
                    .containsEntry("channel", "SECURE_EMAIL")
                    .containsEntry("deadline", "ycspByAst");
        });
    }

    @Test
    @Requirement({"DEV-3.5-4", "DEV-3.5-5", "DEV-3.5-6"})
    void tellsTheHomeLevelAndContractPriceAndWhereToTurnWithADisagreement() {
        search.isOpen();
        search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding");
        assertThat(search.notices("LEVEL_AND_CONTRACT_PRICE")).isEmpty();

        journey.does("confirm-placement");

        assertThat(search.notices("LEVEL_AND_CONTRACT_PRICE")).singleElement().satisfies(notice -> {
            assertThat(notice.whom()).isEqualTo("PROVIDER");
            assertThat(notice.regarding()).contains("HOME-A");
            assertThat(notice.contact()).contains("ast");
            assertThat(notice.escalationRoute().orElseThrow())
                    .contains("team manager", "community services manager", "practice lead");
        });
        JsonNode passedOn = new Api(service)
                .get("rest-system", "/api/councils/devon/cases/" + journey.reference() + "/placements")
                .body();
        assertThat(passedOn.findValuesAsText("home")).containsExactly("HOME-A");
        assertThat(passedOn.findValuesAsText("descriptorLevel")).containsExactly("R2");
        assertThat(passedOn.findValuesAsText("contractPrice")).containsExactly("90000");
    }

    @Test
    @Requirement("DEV-2.7-11")
    void showsWhichStepsAreMissingFromTheRecordWhateverWasDoneInAnotherSearch() {
        search.isOpen();
        engine.createProcessInstanceByKey("placement-confirmation")
                .processDefinitionTenantId(Driver.DEVON.value())
                .businessKey(journey.reference().value())
                .setVariables(map(
                        "homeReference",
                        "HOME-A",
                        "locality",
                        "east",
                        "weeklyPricePence",
                        90000L,
                        "entriesNeeded",
                        "userTask_openSearch,userTask_shareOffers,userTask_assessPerson"))
                .execute();

        journey.does("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");

        assertThat(journey.record(EntryKind.NOTE))
                .filteredOn(entry -> entry.subject().equals("RECORD_CHECKED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content())
                        .containsEntry("missing", "userTask_openSearch,userTask_shareOffers"));
    }

    @Test
    @Requirement("DEV-2.8-1")
    void letsNobodyConfirmBeforeTheHomeHasAssessedThePerson() {
        search.isOpen();
        search.optionIsPreferred();

        assertThat(journey.openForms()).containsExactly("assess-person");
        assertThatThrownBy(() -> journey.answers("assess-person", "assessedOn", "@today+1"))
                .hasMessageContaining("[assessedOn]");
        assertThatThrownBy(() -> journey.answers("assess-person", "providerAssessmentOutcome", "DECLINED"))
                .hasMessageContaining("[reasons]");
    }

    @Test
    @Requirement("DEV-2.8-1")
    void asksThePractitionerForWhatTheHomeStillNeedsToKnowAndThenTheHomeAgain() {
        search.isOpen();
        search.optionIsPreferred();

        journey.answers(
                "assess-person",
                "providerAssessmentOutcome",
                "MORE_INFORMATION",
                "reasons",
                "Which medicines are taken at night?");

        assertThat(journey.openForms()).containsExactly("supply-information");
        assertThat(journey.known(journey.task("supply-information")))
                .containsEntry("informationAsked", "Which medicines are taken at night?");
        journey.answers(
                "supply-information",
                "informationSupplied",
                "The list of medicines is with the documents, DOC/medicines-1",
                "suppliedOn",
                "@today");
        assertThat(journey.openForms()).containsExactly("assess-person");
        journey.does("assess-person");
        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
    }

    @Test
    @Requirement("DEV-2.5-6")
    void asksAgainWhetherTheCommitmentsAreUnderstood() {
        search.isOpen();
        search.optionIsPreferred();
        journey.does("assess-person");

        assertThatThrownBy(() -> journey.answers("reconfirm-understanding", "understoodBy", list()))
                .hasMessageContaining("[understoodBy]");
        assertThatThrownBy(() -> journey.answers("reconfirm-understanding", "questionsOpen", true))
                .hasMessageContaining("[questionsOpen]");
        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
        journey.does("reconfirm-understanding");
        assertThat(journey.openForms()).containsExactly("confirm-placement");
    }

    @Test
    @Requirement("DEV-X-10")
    void returnsToTheSearchWhenTheHomeDeclines() {
        search.isOpen();
        String offer = search.optionIsPreferred();

        search.homeDeclines();

        assertThat(search.offer(offer).standing()).isEqualTo(Standing.RELEASED);
        assertThat(journey.openForms()).containsExactly("share-offers");
    }

    @Test
    @Requirement("DEV-2.5-5")
    void asksTheTeamManagerWhenTheFundingIsRefused() {
        search.isOpenWithoutFunding();
        search.optionIsPreferred();
        journey.does("assess-person");
        assertThat(journey.openForms()).doesNotContain("reconfirm-understanding", "confirm-placement");

        search.fundingIsRefused();

        assertThat(journey.openForms()).containsExactly("decide-after-refused-funding");
        assertThat(placements.open(journey.reference())).isEmpty();
    }

    @Test
    @Requirement("DEV-2.5-5")
    void confirmsNothingWhenTheFundingIsTakenBackAtTheLastMoment() {
        search.isOpen();
        search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding");
        cases.note(journey.reference(), "fundingDecision", "REFUSED");

        journey.does("confirm-placement");

        assertThat(placements.open(journey.reference())).isEmpty();
        assertThat(search.notices("PLACEMENT_CONFIRMED")).isEmpty();
        assertThat(journey.openForms()).containsExactly("decide-after-refused-funding");
    }

    @Test
    @Requirement({"DEV-2.6-4", "DEV-5.1-1"})
    void confirmsNothingAtAHomeWhoseAgreementIsNotInForceAnyMore() {
        search.isOpen();
        String offer = search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding");
        homes.homeAHasNotReturnedItsAgreement();

        journey.does("confirm-placement");

        assertThat(placements.open(journey.reference())).isEmpty();
        assertThat(search.offer(offer).failures()).containsExactly("NO_AGREEMENT");
        assertThat(search.offer(offer).preferred()).isFalse();
        assertThat(journey.openForms()).containsExactly("share-offers");
    }

    @Test
    @Requirement("DEV-X-8")
    void returnsToTheSearchWhenTheHomeWithdrawsItsOffer() {
        search.isOpen();
        String offer = search.optionIsPreferred();
        journey.does("assess-person");

        journey.receives("offerWithdrawn", map("offerReference", offer, "reason", "The room is taken"));

        assertThat(search.offer(offer).failures()).containsExactly("NOT_AVAILABLE");
        assertThat(search.offer(offer).preferred()).isFalse();
        assertThat(journey.openForms()).containsExactly("share-offers");
    }

    @Test
    @Requirement({"DEV-2.8-2", "DEV-2.8-3"})
    void recordsThatHomeAndPersonMetAndThatTheArrangementsWereExplained() {
        search.isOpen();
        search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z").does("introduce-home-and-person");

        assertThatThrownBy(() -> journey.answers("support-understanding", "explainedTo", list(), "explainedOn", null))
                .hasMessageContaining("[explainedTo]")
                .hasMessageContaining("[explainedOn]");
        journey.answers("support-understanding", "explainedTo", list("PERSON", "FAMILY"));

        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .filteredOn(entry -> entry.subject().equals("support-understanding"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.role()).isEqualTo("practitioner");
                    assertThat(entry.content())
                            .containsEntry("explainedTo", list("PERSON", "FAMILY"))
                            .containsEntry("explainedOn", "2026-03-16");
                });
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).contains("introduce-home-and-person");
    }

    @Test
    void doesNotEndTheJourneyBeforeTheArrangementsWereExplained() {
        search.isOpen();
        search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z").does("introduce-home-and-person", "confirm-start");
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");

        assertThat(journey.theCase().result()).isEmpty();
        journey.does("support-understanding");
        assertThat(journey.theCase().result()).contains("PLACED");
    }
}
