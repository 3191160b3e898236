package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer.Standing;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of one stage of the search (search-market). */
@ServiceTest
class SearchMarketProcessTest {

    private static final String GARDEN =
            "Test house HOME-DEARER, £950.00 a week, from 12 March 2026: A room to the garden";

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @Autowired
    TaskService tasks;

    @Test
    @Requirement("DEV-4.2-1")
    void invitesEachHomeThatTheSearchReachesWithAstAsTheContact() {
        search.isOpen();

        List<Notice> invitations = search.notices("OFFER_INVITATION");
        assertThat(invitations).extracting(Notice::whom).contains("HOME-A").doesNotContain("HOME-B", "HOME-C");
        assertThat(invitations).allSatisfy(invitation -> {
            assertThat(invitation.contact()).contains("ast");
            assertThat(invitation.regarding()).contains(journey.searchReference());
        });
        List<RecordEntry> recorded = journey.record(EntryKind.NOTICE_SENT).stream()
                .filter(entry -> entry.subject().equals("OFFER_INVITATION"))
                .toList();
        assertThat(recorded).singleElement().satisfies(entry -> assertThat(
                        (List<?>) entry.content().get("whom"))
                .hasSameSizeAs(invitations)
                .anyMatch("HOME-A"::equals));
    }

    @Test
    @Requirement({"DEV-2.7-1", "DEV-2.7-2", "DEV-2.7-3"})
    void invitesFurtherHomesInEachStageAndShowsThemToAst() {
        search.isOpen();
        Map<String, Object> inA = journey.known(journey.task("share-offers"));

        journey.letPassUntil("2026-03-04T17:00:01Z");
        Map<String, Object> inB = journey.known(journey.task("share-offers"));
        String searchB = journey.searchReference();
        journey.letPassUntil("2026-03-06T17:00:01Z");
        Map<String, Object> inC = journey.known(journey.task("share-offers"));

        assertThat(inA).containsEntry("searchStage", "A");
        assertThat(inA.get("homes").toString()).contains("Test house HOME-A (").doesNotContain("HOME-B", "HOME-C");
        assertThat((Double) inA.get("radiusMiles")).isBetween(5.0, 7.0);
        assertThat(inB).containsEntry("searchStage", "B").containsEntry("radiusMiles", 15.0);
        assertThat(inB.get("homes").toString()).contains("HOME-A", "HOME-B").doesNotContain("HOME-C");
        assertThat(inC).containsEntry("searchStage", "C").doesNotContainKey("radiusMiles");
        assertThat(search.notices("OFFER_INVITATION"))
                .filteredOn(invitation -> invitation.regarding().equals(Optional.of(searchB)))
                .extracting(Notice::whom)
                .contains("HOME-A", "HOME-B")
                .doesNotContain("HOME-C");
    }

    @Test
    void invitesOnlyThoseAfreshWhoWereNotInvitedBeforeTheSearchCameBack() {
        search.isOpen();
        int invited = search.notices("OFFER_INVITATION").size();
        search.optionIsPreferred();
        homes.another("HOME-NEW-" + journey.reference(), "EX4 6NQ");

        search.homeDeclines();

        assertThat(search.notices("OFFER_INVITATION"))
                .hasSize(invited)
                .extracting(Notice::whom)
                .doesNotHaveDuplicates();
    }

    @Test
    @Requirement({"DEV-2.7-4", "DEV-2.7-7"})
    void hasAstShareAndThePractitionerDiscuss() {
        search.isOpen();
        journey.offers("HOME-A", 90000);

        List<String> share = groups("share-offers");
        journey.does("share-offers");
        List<String> discuss = groups("discuss-offers");

        assertThat(share).containsExactly("devon-ast");
        assertThat(discuss).containsExactly("devon-practitioner");
        assertThat(journey.openForms()).doesNotContain("share-offers");
    }

    private List<String> groups(String form) {
        return tasks.getIdentityLinksForTask(journey.task(form).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    @Test
    @Requirement("DEV-2.7-5")
    void tellsThePractitionerOfEveryOfferAtTheBudgetAndOfNoOtherUnasked() {
        search.isOpen();
        String first = journey.offers("HOME-A", 90000);
        String second = journey.offers("HOME-A", 89000);
        String dearer = journey.offers("HOME-A", 95000);

        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", list(first)))
                .hasMessageContaining("[offersAtBudget]");
        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", list(first, second, dearer)))
                .hasMessageContaining("[offersAtBudget]");
        journey.answers("share-offers", "offersAtBudget", null);

        assertThat(search.offer(first).shared()).isTrue();
        assertThat(search.offer(second).shared()).isTrue();
        assertThat(search.offer(dearer).shared()).isFalse();
        assertThat(search.choices("discuss-offers", "offerReference")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Requirement("DEV-2.7-6")
    void doesNotLetAnOfferAboveTheBudgetPassForOneAtIt() {
        search.isOpen();
        String above = journey.offers("HOME-A", 90001);

        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", list(above)))
                .hasMessageContaining("[offersAtBudget]");

        assertThat(search.choices("share-offers", "offersAtBudget")).isEmpty();
        assertThat(search.choices("share-offers", "offersNeedingTopUp")).containsExactly(above);
    }

    @Test
    @Requirement("DEV-2.6-5")
    void showsDearerHomesBesideThoseAtTheBudgetWhenThereIsMoneyForATopUp() {
        homes.another("HOME-DEARER", "EX4 6NQ");
        search.isOpen();
        String atBudget = journey.offers("HOME-A", 90000);
        String dearer = journey.offers("HOME-DEARER", 95000, "features", "A room to the garden");

        assertThatThrownBy(() -> journey.answers("share-offers", "offersNeedingTopUp", list(dearer)))
                .hasMessageContaining("[offersNeedingTopUp]");
        assertThat(journey.known(journey.task("share-offers"))).containsEntry("features", GARDEN);
        journey.answers("share-offers", "topUpMoneyExists", true, "offersNeedingTopUp", list(dearer));

        Map<String, Object> discussed = journey.known(journey.task("discuss-offers"));
        assertThat(discussed)
                .containsEntry("offersAtBudget", List.of(atBudget))
                .containsEntry("offersNeedingTopUp", List.of(dearer))
                .containsEntry("features", GARDEN);
        assertThat(search.choices("discuss-offers", "offerReference")).containsExactlyInAnyOrder(atBudget, dearer);
    }

    @Test
    @Requirement({"DEV-2.7-7", "DEV-2.7-8"})
    void asksForOneAnswerToEachOfferAndForOneAcceptedAtMost() {
        search.isOpen();
        String first = journey.offers("HOME-A", 90000);
        String second = journey.offers("HOME-A", 89000);
        journey.does("share-offers");

        assertThatThrownBy(() -> journey.answers("discuss-offers", "offers", list(answer(first, "ACCEPTED", null))))
                .hasMessageContaining("Give an answer for every offer");
        assertThatThrownBy(() -> journey.answers(
                        "discuss-offers",
                        "offers",
                        list(answer(first, "ACCEPTED", null), answer(second, "ACCEPTED", null))))
                .hasMessageContaining("Only one offer can be accepted");
        assertThatThrownBy(() -> journey.answers(
                        "discuss-offers",
                        "offers",
                        list(answer(first, "ACCEPTED", null), answer(second, "DECLINED", null))))
                .hasMessageContaining("[offers/1/reason]");
        assertThat(journey.openForms()).contains("discuss-offers");
    }

    private static Map<String, Object> answer(String offer, String answer, String reason) {
        Map<String, Object> row =
                map("offerReference", offer, "discussedWith", "PERSON", "discussedOn", "@today", "answer", answer);
        if (reason != null) {
            row.put("reason", reason);
        }
        return row;
    }

    @Test
    @Requirement("DEV-X-8")
    void goesOnInTheSameStageWhenThePersonTakesNone() {
        search.isOpen();
        String declined = journey.offers("HOME-A", 90000);
        String undecided = journey.offers("HOME-A", 89000);
        journey.does("share-offers");

        journey.answers(
                "discuss-offers",
                "offers",
                list(answer(declined, "DECLINED", "Too far from friends"), answer(undecided, "UNDECIDED", null)));

        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("share-offers").doesNotContain("confirm-preferred-option");
        assertThat(search.offer(declined).answer()).contains("DECLINED");
        assertThat(search.offer(undecided).answer()).contains("UNDECIDED");
        String later = journey.offers("HOME-A", 88000);
        journey.does("share-offers");
        assertThat(search.choices("discuss-offers", "offerReference")).contains(later, undecided);
    }

    @Test
    @Requirement("DEV-2.6-2")
    void doesNotTakeUpAnAcceptedOfferWhoseTopUpIsNotArranged() {
        search.isOpen();
        String dearer = journey.offers("HOME-A", 95000);
        journey.answers(
                "share-offers", "offersAtBudget", null, "topUpMoneyExists", true, "offersNeedingTopUp", list(dearer));

        journey.answers("discuss-offers", "offersAtBudget", null, "offers", list(answer(dearer, "ACCEPTED", null)));

        assertThat(search.offer(dearer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
        assertThat(journey.openForms()).contains("share-offers").doesNotContain("confirm-preferred-option");
    }

    @Test
    @Requirement("DEV-X-8")
    void takesBackAnAcceptedOfferThatItsHomeWithdrawsWhileTheSearchRuns() {
        search.isOpen();
        String dearer = journey.offers("HOME-A", 95000);
        journey.answers(
                "share-offers", "offersAtBudget", null, "topUpMoneyExists", true, "offersNeedingTopUp", list(dearer));
        journey.answers("discuss-offers", "offersAtBudget", null, "offers", list(answer(dearer, "ACCEPTED", null)));

        journey.receives("offerWithdrawn", map("offerReference", dearer, "reason", "The room is taken"));

        assertThat(search.offer(dearer).failures()).containsExactly("NOT_AVAILABLE");
        assertThat(search.offer(dearer).answer()).isEmpty();
        assertThat(search.choices("share-offers", "offersNeedingTopUp")).isEmpty();
        assertThat(journey.openForms()).contains("share-offers");
    }

    @Test
    @Requirement("DEV-2.6-3")
    void takesAnOfferOffTheListWhenItsHomeWithdrawsItBeforeAnyAnswer() {
        search.isOpen();
        String gone = journey.offers("HOME-A", 90000);
        String stays = journey.offers("HOME-A", 89000);

        journey.receives("offerWithdrawn", map("offerReference", gone, "reason", "The room is taken"));

        assertThat(search.offer(gone).standing()).isEqualTo(Standing.NOT_ELIGIBLE);
        assertThat(search.choices("share-offers", "offersAtBudget")).containsExactly(stays);
    }
}
