package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.api.Api.C;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.access.SignedLinks;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.api.Api.Answer;
import org.carejourney.document.Documents;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The documents of a case, made from its record, and the link on which a home opens what was sent to it. */
@ServiceTest
class PackTest {

    private static final String ASSESSMENT = "/CARE_ACT_ASSESSMENT";

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @Autowired
    SignedLinks links;

    private Api api;
    private Packs packs;

    @BeforeEach
    void aCaseIsAssessedAndPlanned() {
        api = new Api(service);
        packs = new Packs(service, api);
    }

    private String theCase() {
        return C + "/cases/" + packs.reference();
    }

    private Answer document(String file) {
        return api.get("rest-practitioner", theCase() + "/documents/" + file);
    }

    private JsonNode pack() {
        return api.get("rest-practitioner", theCase() + "/documents").body().get(0);
    }

    private String link() {
        return pack().path("link").asText();
    }

    private Answer list() {
        return api.get(null, link() + "/documents");
    }

    private List<JsonNode> opened() {
        List<JsonNode> opened = new ArrayList<>();
        api.get("rest-practitioner", theCase() + "/record").body().forEach(entry -> {
            if (entry.path("kind").asText().equals("DOCUMENT_OPENED")) {
                opened.add(entry);
            }
        });
        return opened;
    }

    private static byte[] bytes(Answer answer) {
        return answer.result().getResponse().getContentAsByteArray();
    }

    private static String words(Answer pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(bytes(pdf))) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    /** Where the files are kept to be looked at. */
    private static void keep(String name, Answer pdf) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "screenshots")).resolve(name);
        Files.write(kept, bytes(pdf));
    }

    private static void isAccessible(Answer pdf) throws Exception {
        assertThat(pdf.status()).isEqualTo(200);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser read =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes(pdf)), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(read);
            assertThat(result.getTestAssertions())
                    .filteredOn(found -> found.getStatus() != TestAssertion.Status.PASSED)
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    // --- documents made from the record

    @Test
    void makesThePlanFromTheAnswersInTheWordsOfItsForms() throws Exception {
        packs.planned("S4");
        String person =
                api.get("rest-system", theCase()).body().at("/summary/person").asText();

        Answer page = document("YCSP.html");
        Answer file = document("YCSP.pdf");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("lang=\"en-GB\"", "<h1 class=\"govuk-heading-l\">Your Care and Support Plan</h1>");
        for (String text : List.of(page.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "), words(file))) {
            assertThat(text)
                    .contains(person, "Devon County Council", "2 March 2026")
                    .containsSubsequence("Version", "1", "Alternatives to a care home")
                    .containsSubsequence("Which alternative?", "Care at home", "What did you find?", "Not suitable")
                    .containsSubsequence("What is planned?", "A care home", "Money", "who will pay?", "The council")
                    .doesNotContain("NOT_SUITABLE", "PUBLIC", "Is council money needed?", "_task", "left out");
        }
        isAccessible(file);
        try (PDDocument read = Loader.loadPDF(bytes(file))) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Your Care and Support Plan, " + person);
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void showsAWholeAssessmentToThoseWhoMayReadTheCaseWithAListOfItsContents() throws Exception {
        packs.planned("S4");

        Answer page = document("CARE_ACT_ASSESSMENT.html");

        assertThat(page.text())
                .contains("Contents", "href=\"#part-1\"", "id=\"part-1\"", "1 of 2", "Help to wash and dress")
                .contains("No health need beyond those assessed")
                .doesNotContain("I confirm that the evidence");
        Answer file = document("CARE_ACT_ASSESSMENT.pdf");
        isAccessible(file);
        keep("assessment.pdf", file);
    }

    @Test
    void makesNoDocumentThatItDoesNotKnowOrHasNoAnswersFor() {
        packs.opens();

        for (String file : List.of("YCSP.html", "YCSP.pdf", "OTHER_ESSENTIAL.pdf", "NONE.html", "link.html")) {
            assertThat(document(file).status()).as(file).isEqualTo(404);
        }
    }

    // --- the link to a pack

    @Test
    @Requirement("DEV-2.2-9")
    void opensForTheHomeWithoutTheWithheldParts() throws Exception {
        packs.sent("S4");

        Answer page = list();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Devon County Council", "Care Act assessment", "DOC/assessment-1-without-s4", "DOC/pack-1")
                .contains("This link opens until 30 March 2026", ASSESSMENT + ".html", ASSESSMENT + ".pdf", "/YCSP.pdf")
                .doesNotContain("held back", packs.reference(), "S4<", "/OTHER_ESSENTIAL.pdf");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");

        Answer assessment = api.get(null, link() + ASSESSMENT + ".html");
        Answer file = api.get(null, link() + ASSESSMENT + ".pdf");
        for (String text : List.of(assessment.text(), words(file))) {
            assertThat(text)
                    .contains("Help to wash and dress", "Parts of this document are left out at the person")
                    .contains("DOC/assessment-1-without-s4")
                    .doesNotContain("multi-disciplinary", "No health need", packs.reference());
        }
        isAccessible(file);
        keep("pack-assessment.pdf", file);
        isAccessible(api.get(null, link() + "/YCSP.pdf"));
        assertThat(api.get(null, link() + "/YCSP.html").text()).doesNotContain("left out");
        assertThat(api.get(null, link() + "/OTHER_ESSENTIAL.html").status()).isEqualTo(404);
    }

    @Test
    @Requirement("DEV-2.2-9")
    void makesNoAssessmentWhenNobodyCanSayThatTheWithheldPartIsLeftOut() {
        packs.sent("What my daughter said");

        assertThat(list().text()).contains("DOC/assessment-1-without-s4").doesNotContain(ASSESSMENT + ".pdf");
        assertThat(api.get(null, link() + ASSESSMENT + ".pdf").status()).isEqualTo(404);
        assertThat(api.get(null, link() + ASSESSMENT + ".html").status()).isEqualTo(404);
    }

    @Test
    @Requirement("DEV-2.2-9")
    void saysOnlyThatSomethingIsHeldBack() {
        packs.sentWithConsent("NO");

        assertThat(list().text())
                .contains("Something of this pack is held back", "Your Care and Support Plan")
                .doesNotContain("assessment");
        assertThat(api.get(null, link() + ASSESSMENT + ".html").status()).isEqualTo(404);
    }

    @Test
    @Requirement("DEV-2.2-9")
    void closesAssessmentsWhenConsentIsWithdrawn() {
        packs.sent("S4");
        assertThat(api.get(null, link() + ASSESSMENT + ".html").status()).isEqualTo(200);

        packs.consents("NO");

        assertThat(list().text())
                .contains("Something of this pack is held back", "Your Care and Support Plan")
                .doesNotContain("assessment");
        assertThat(api.get(null, link() + ASSESSMENT + ".html").status()).isEqualTo(410);
        assertThat(api.get(null, link() + ASSESSMENT + ".pdf").status()).isEqualTo(410);
    }

    @Test
    void isOverAfterItsTimeAndNothingWhenTamperedWith() {
        packs.sent("S4");
        String link = link();
        String signature = link.substring(link.lastIndexOf('.') + 1);
        String invitation = links.sign("invitation", new Signed(Api.DEVON, 1, Instant.parse("2027-01-01T00:00:00Z")))
                .orElseThrow();
        String unknown = links.sign("pack", new Signed(Api.DEVON, 99_999_999, Instant.parse("2027-01-01T00:00:00Z")))
                .orElseThrow();

        for (String wrong : List.of(
                link + "x", link.replace(signature, "A".repeat(43)), "/packs/" + invitation, "/packs/" + unknown)) {
            assertThat(api.get(null, wrong).status()).as(wrong).isEqualTo(404);
            for (String page : List.of("/documents", "/pack.pdf", "/YCSP.pdf")) {
                assertThat(api.get(null, wrong + page).status())
                        .as(wrong + page)
                        .isEqualTo(404);
            }
            assertThat(api.send(null, MockMvcRequestBuilders.post(wrong)).status())
                    .as(wrong)
                    .isEqualTo(404);
        }

        clock.letPass(Duration.ofDays(27));
        assertThat(api.get(null, link).status()).isEqualTo(200);
        clock.letPass(Duration.ofDays(1));
        Answer over = api.get(null, link);
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.text()).contains("These documents are closed", "contact Devon County Council");
        for (String page : List.of("/documents", "/pack.pdf", "/YCSP.pdf")) {
            assertThat(api.get(null, link + page).status()).as(page).isEqualTo(410);
        }
        assertThat(api.send(null, MockMvcRequestBuilders.post(link)).status()).isEqualTo(410);
        assertThat(pack().path("link").isNull()).isTrue();
    }

    @Test
    void isShownToThoseWhoPassItOn() {
        packs.sent("S4");

        for (String account : List.of("rest-practitioner", "rest-ast", "rest-system")) {
            assertThat(link(account).isTextual()).as(account).isTrue();
        }
        assertThat(link("rest-manager").isNull()).isTrue();
    }

    private JsonNode link(String account) {
        return api.get(account, theCase() + "/documents").body().get(0).path("link");
    }

    @Test
    @Requirement("DEV-2.2-9")
    void holdsTheWholePackInOneFileWithoutWhatIsWithheld() throws Exception {
        packs.sent("S4");

        Answer file = api.get(null, link() + "/pack.pdf");

        isAccessible(file);
        keep("pack.pdf", file);
        assertThat(words(file))
                .containsSubsequence("Documents about", "Sent by Devon County Council")
                .containsSubsequence("Care Act assessment", "DOC/assessment-1-without-s4", "Your Care and Support Plan")
                .containsSubsequence(
                        "Sent in another way", "Other assessment, DOC/", "Parts of this document are left out")
                .contains("Help to wash and dress", "Alternatives to a care home")
                .doesNotContain("multi-disciplinary", "No health need", "held back", packs.reference());
        assertThat(opened()).hasSize(1);

        packs.consents("NO");

        assertThat(words(api.get(null, link() + "/pack.pdf")))
                .contains("Something of this pack is held back", "Alternatives to a care home")
                .doesNotContain("assessment", "Help to wash and dress");
    }

    @Test
    void tellsTheHomeThatDocumentsWereSentWithTheLink() {
        packs.sent("S4");

        JsonNode notice = notice("rest-ast");

        assertThat(notice.path("whom").asText()).isEqualTo("HOME-REST-PACK");
        assertThat(notice.path("link").asText()).isEqualTo(link());
        assertThat(notice("rest-manager").path("link").isNull()).isTrue();
        clock.letPass(Duration.ofDays(28));
        assertThat(notice("rest-ast").path("link").isNull()).isTrue();
    }

    private JsonNode notice(String account) {
        List<JsonNode> found = new ArrayList<>();
        api.get(account, theCase() + "/notices").body().forEach(notice -> {
            if (notice.path("about").asText().equals("DOCUMENTS_SENT")) {
                found.add(notice);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    // --- the receipt

    @Test
    void opensOnlyWhenSomebodyWantsItToSoThatAGuardOfMailLeavesNoReceipt() {
        packs.sent("S4");

        Answer cover = api.get(null, link());

        assertThat(cover.status()).isEqualTo(200);
        assertThat(cover.text())
                .contains("Devon County Council has sent you documents", "Open the documents", "30 March 2026")
                .doesNotContain("DOC/", "/documents\"", ".pdf", "Care Act assessment");
        assertThat(opened()).isEmpty();

        Answer opens = api.send(null, MockMvcRequestBuilders.post(link()));

        assertThat(opens.status()).isEqualTo(303);
        assertThat(opens.header("Location")).isEqualTo(link().substring(link().indexOf("/packs/")) + "/documents");
        assertThat(list().status()).isEqualTo(200);
        assertThat(opened()).hasSize(1);
    }

    @Test
    void keepsAReceiptOfTheFirstOpeningAlone() {
        packs.sent("S4");
        String link = link();
        assertThat(pack().path("openedAt").isNull()).isTrue();
        for (String page : List.of("", "/documents", "/pack.pdf", "/YCSP.html")) {
            api.send(null, MockMvcRequestBuilders.head(link + page));
        }
        assertThat(opened()).isEmpty();

        clock.letPass(Duration.ofHours(5));
        api.get(null, link + "/YCSP.html");
        assertThat(opened()).hasSize(1);
        assertThat(opened().get(0).at("/content/documents").findValuesAsText("documentType"))
                .containsExactly("YCSP");

        clock.letPass(Duration.ofHours(1));
        api.get(null, link + "/documents");
        api.get(null, link + "/documents");
        api.get(null, link + "/pack.pdf");
        api.get(null, link + "/YCSP.pdf");
        api.get(null, link + ASSESSMENT + ".pdf");

        assertThat(opened()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.path("by").asText()).isEqualTo("HOME-REST-PACK by link");
            assertThat(entry.path("subject").asText()).isEqualTo("MOVE_IN");
            assertThat(entry.at("/content/recipient").asText()).isEqualTo("HOME-REST-PACK");
        });
        JsonNode rest = opened().get(1).at("/content/documents");
        assertThat(rest.findValuesAsText("documentType"))
                .containsExactly("CARE_ACT_ASSESSMENT", "OTHER_ASSESSMENT", "OTHER_ESSENTIAL");
        assertThat(rest.get(0).path("reference").asText()).isEqualTo("DOC/assessment-1-without-s4");
        assertThat(rest.get(0).path("version").asText()).isEqualTo("1");

        assertThat(pack().path("openedAt").asText()).isEqualTo("2026-03-02T15:00:00Z");
        Map<String, String> each = new HashMap<>();
        pack().path("documents")
                .forEach(document -> each.put(
                        document.path("type").asText(),
                        document.path("openedAt").asText()));
        assertThat(each)
                .containsEntry("YCSP", "2026-03-02T15:00:00Z")
                .containsEntry("CARE_ACT_ASSESSMENT", "2026-03-02T16:00:00Z");
        assertThat(api.get("rest-practitioner", theCase() + "/chronology.html").text())
                .contains("Document opened: Move in", "HOME-REST-PACK by link");
        assertThat(documents.of(new CaseReference(packs.reference()))).hasSize(1);
    }
}
