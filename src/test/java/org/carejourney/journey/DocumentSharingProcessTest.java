package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.Documents;
import org.carejourney.document.PackedDocument;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of sharing documents with a home (document-sharing). */
@ServiceTest
class DocumentSharingProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Autowired
    Documents documents;

    @Autowired
    RuntimeService engine;

    @Test
    @Requirement({"DEV-2.2-9", "DEV-2.8-4", "DEV-4.1-2"})
    void sendsAssessmentsWithoutTheWithheldPartsAndKeepsReceipts() {
        sharesTheMoveInPack("shareConsent", "YES");
        assertThat(journey.known(journey.task("strip-withheld-parts"))).containsEntry("withheldPartsList", "S4");
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");

        assertThat(pack().result()).contains("SENT");
        assertThat(outcome("CARE_ACT_ASSESSMENT").reference()).contains("DOC/assessment-1-without-s4");
        assertThat(outcome("YCSP").reference()).contains("DOC/pack-1");
        assertThat(pack().documents()).allSatisfy(document -> {
            assertThat(document.outcome()).contains("SENT");
            assertThat(document.channel()).contains("SECURE_EMAIL");
            assertThat(document.sentAt()).isPresent();
        });
        assertThat(search.clock("packToProvider").status()).isEqualTo(ClockStatus.MET);
    }

    @Test
    void asksAnewForEachDocumentWhetherThePartsAreGone() {
        sharesTheMoveInPack("shareConsent", "YES");

        journey.does("strip-withheld-parts");

        Map<String, Object> shown = journey.known(journey.task("strip-withheld-parts"));
        assertThat(shown).containsEntry("documentType", "Other assessment").containsEntry("withheldPartsList", "S4");
        assertThat(Stream.of("strippedReference", "partsRemoved").map(shown::get))
                .containsOnlyNulls();
    }

    @Test
    @Requirement("DEV-2.2-9")
    void sendsAssessmentsWholeWhenNothingIsWithheld() {
        sharesTheMoveInPack("shareConsent", "YES", "withheldParts", null, "nothingWithheld", true);

        assertThat(journey.openForms()).contains("send-documents").doesNotContain("strip-withheld-parts");
        journey.does("send-documents");

        assertThat(pack().result()).contains("SENT");
        assertThat(outcome("CARE_ACT_ASSESSMENT").reference()).contains("DOC/pack-1");
    }

    @Test
    @Requirement({"DEV-2.2-9", "DEV-2.8-5"})
    void sendsThePlanAndWithholdsTheAssessmentsWhenThePersonSaysNo() {
        sharesTheMoveInPack("shareConsent", "NO", "withheldParts", null);

        Map<String, Object> shown = journey.known(journey.task("send-documents"));
        assertThat(shown).containsEntry("missing", List.of("OTHER_ESSENTIAL", "YCSP"));
        assertThat(shown.get("heldBack").toString())
                .contains("Care Act assessment: withheld by the person's wish", "Other assessment: withheld");
        journey.does("send-documents");

        assertThat(pack().result()).contains("PARTLY_WITHHELD");
        assertThat(outcome("YCSP").outcome()).contains("SENT");
        assertThat(outcome("CARE_ACT_ASSESSMENT").outcome()).contains("WITHHELD");
        assertThat(outcome("CARE_ACT_ASSESSMENT").reference()).isEmpty();
        assertThat(journey.record(EntryKind.DOCUMENT_WITHHELD))
                .extracting(RecordEntry::subject)
                .containsExactlyInAnyOrder("CARE_ACT_ASSESSMENT", "OTHER_ASSESSMENT");
        assertThat(journey.theCase().result()).contains("PLACED");
    }

    @Test
    @Requirement({"DEV-2.8-4", "DEV-2.8-5"})
    void keepsTheTaskAndItsDeadlineOpenUntilEveryDocumentIsAccountedFor() {
        sharesTheMoveInPack("shareConsent", "NO", "withheldParts", null);

        assertThatThrownBy(() -> journey.answers("send-documents", "documents", list(now("YCSP"))))
                .hasMessageContaining("[documents]");
        assertThatThrownBy(() -> journey.answers(
                        "send-documents", "documents", list(later("OTHER_ESSENTIAL", null), now("YCSP"))))
                .hasMessageContaining("[documents/0/reason]");
        journey.answers(
                "send-documents", "documents", list(later("OTHER_ESSENTIAL", "It is being copied"), now("YCSP")));

        assertThat(pack().sentAt()).isEmpty();
        assertThat(outcome("YCSP").outcome()).contains("SENT");
        assertThat(outcome("OTHER_ESSENTIAL").outcome()).contains("TO_FOLLOW");
        assertThat(search.clock("packToProvider").status()).isIn(ClockStatus.RUNNING, ClockStatus.DUE_SOON);
        assertThat(journey.known(journey.task("send-documents"))).containsEntry("missing", List.of("OTHER_ESSENTIAL"));
        journey.letPassUntil("2026-03-19T09:00:00Z");
        assertThat(search.clock("packToProvider").status()).isEqualTo(ClockStatus.OVERDUE);

        journey.does("send-documents");

        assertThat(pack().result()).contains("PARTLY_WITHHELD");
        assertThat(outcome("OTHER_ESSENTIAL").outcome()).contains("SENT");
        assertThat(outcome("OTHER_ESSENTIAL").sentAt())
                .isNotEqualTo(outcome("YCSP").sentAt());
        assertThat(search.clock("packToProvider").status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(journey.record(EntryKind.DOCUMENT_SENT))
                .extracting(RecordEntry::subject)
                .containsExactly("YCSP", "YCSP", "OTHER_ESSENTIAL");
    }

    @Test
    void takesItThatADocumentDoesNotExistButNeverThatThereIsNoPlan() {
        sharesTheMoveInPack("shareConsent", "NO", "withheldParts", null);

        assertThatThrownBy(() -> journey.answers(
                        "send-documents",
                        "documents",
                        list(now("OTHER_ESSENTIAL"), notThere("YCSP", "Nobody has written one"))))
                .hasMessageContaining("There is always a care and support plan");
        journey.answers(
                "send-documents",
                "documents",
                list(notThere("OTHER_ESSENTIAL", "There is nothing else to hand over"), now("YCSP")));

        assertThat(outcome("OTHER_ESSENTIAL").outcome()).contains("NOT_THERE");
        assertThat(journey.record(EntryKind.DOCUMENT_WITHHELD))
                .filteredOn(entry -> entry.subject().equals("OTHER_ESSENTIAL"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content())
                        .containsEntry("outcome", "NOT_THERE")
                        .containsEntry("reason", "There is nothing else to hand over"));
        assertThat(journey.openForms()).doesNotContain("send-documents");
    }

    @Test
    @Requirement({"DEV-2.2-7", "DEV-2.2-9"})
    void asksThePractitionerWhenConsentIsNotRecordedAndThenSends() {
        sharesBeforeAnybodyAsked();
        assertThat(openOfSharing()).containsExactly("record-consent");

        journey.answers(
                "record-consent",
                "sharingDiscussed",
                true,
                "shareConsent",
                "YES",
                "nothingWithheld",
                true,
                "decisionMaker",
                "PERSON");

        assertThat(openOfSharing()).containsExactly("send-documents");
        journey.does("send-documents");
        assertThat(pack().result()).contains("SENT");
    }

    @Test
    @Requirement({"DEV-2.2-9", "DEV-2.8-5"})
    void blocksWhatNobodyHasConsentedToAndTellsTheTeamManager() {
        sharesBeforeAnybodyAsked();

        stillNoAnswer();
        stillNoAnswer();
        assertThat(journey.known(journey.task("send-documents")).get("heldBack").toString())
                .contains("Care Act assessment: consent is not recorded");
        journey.does("send-documents");

        assertThat(pack().result()).contains("BLOCKED");
        assertThat(outcome("YCSP").outcome()).contains("SENT");
        assertThat(outcome("CARE_ACT_ASSESSMENT").outcome()).contains("BLOCKED");
        assertThat(outcome("CARE_ACT_ASSESSMENT").reference()).isEmpty();
        assertThat(search.notices("DOCUMENTS_BLOCKED")).extracting(Notice::whom).containsExactly("team-manager");
        assertThat(journey.record(EntryKind.DOCUMENT_SENT))
                .extracting(RecordEntry::subject)
                .doesNotContain("CARE_ACT_ASSESSMENT", "OTHER_ASSESSMENT");
    }

    private void stillNoAnswer() {
        journey.answers(
                "record-consent",
                "sharingDiscussed",
                false,
                "shareConsent",
                "NOT_RECORDED",
                "noAnswerReason",
                "The person is in hospital and cannot be asked");
    }

    /** The person has moved in, and the pack for the home is made, with this answer on sharing. */
    private void sharesTheMoveInPack(Object... consent) {
        search.mayOpen(consent);
        search.money();
        journey.does("open-search");
        search.optionIsPreferred();
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("introduce-home-and-person", "support-understanding", "confirm-start");
    }

    /** The pack is asked for in a case where nobody has talked about sharing yet. */
    private void sharesBeforeAnybodyAsked() {
        journey.opens();
        engine.createProcessInstanceByKey("document-sharing")
                .processDefinitionTenantId(Driver.DEVON.value())
                .businessKey(journey.reference().value())
                .setVariables(Map.of("pack", "MOVE_IN", "recipient", "HOME-A"))
                .execute();
    }

    private List<String> openOfSharing() {
        return journey.openForms().stream()
                .filter(form -> !form.equals("record-contact"))
                .toList();
    }

    private static Map<String, Object> now(String type) {
        return map("documentType", type, "sending", "SEND_NOW", "documentReference", "DOC/" + type, "version", "1");
    }

    private static Map<String, Object> later(String type, String reason) {
        return left(type, "TO_FOLLOW", reason);
    }

    private static Map<String, Object> notThere(String type, String reason) {
        return left(type, "NOT_THERE", reason);
    }

    private static Map<String, Object> left(String type, String sending, String reason) {
        Map<String, Object> row = map("documentType", type, "sending", sending);
        if (reason != null) {
            row.put("reason", reason);
        }
        return row;
    }

    private DocumentPack pack() {
        return documents.of(journey.reference()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private PackedDocument outcome(String type) {
        return pack().documents().stream()
                .filter(document -> document.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
