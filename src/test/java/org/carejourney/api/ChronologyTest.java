package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A case as one bundle, to be read on the screen, printed, or heard. */
@ServiceTest
class ChronologyTest {

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    private Api api;
    private String theCase;

    @BeforeEach
    void aCaseHasOffersAndDeadlines() {
        api = new Api(service);
        api.home("HOME-REST-A");
        String reference = api.searches();
        theCase = Api.C + "/cases/" + reference;
        api.post("rest-system", theCase + "/offers", api.offer(reference, "HOME-REST-A"));
        clock.letPass(Duration.ofDays(3));
    }

    private byte[] file() {
        return api.get("rest-practitioner", theCase + "/chronology.pdf")
                .result()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void isAFileThatAScreenReaderCanRead() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser read =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(file()), PDFAFlavour.PDFUA_1)) {
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

    @Test
    void holdsEverythingInOrderWithDeadlinesOffersAndWhetherTheRecordIsSound() throws IOException {
        String page = api.get("rest-practitioner", theCase + "/chronology.html").text();
        String text;
        try (PDDocument file = Loader.loadPDF(file())) {
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Chronology of CASE-");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }

        for (String shown : List.of(page.replaceAll("\\s+", " "), text)) {
            assertThat(shown)
                    .contains("entries are as they were written", "Ended, ", "1. Case opened: Placement journey")
                    .containsSubsequence("Form completed: Record contact", "Market: Search opened", "Market: Offer");
        }
    }

    @Test
    void saysNothingOfACaseOfAnotherCouncil() {
        assertThat(api.get("rest-system", theCase.replace("devon", "derby") + "/chronology.pdf")
                        .status())
                .isEqualTo(404);
    }
}
