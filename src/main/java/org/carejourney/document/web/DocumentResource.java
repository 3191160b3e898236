package org.carejourney.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.Documents;
import org.carejourney.document.MadeDocument;
import org.carejourney.document.MadeDocuments;
import org.carejourney.document.PackedDocument;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.web.PdfPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The documents of a case: what went to whom, what was held back, and those that are made from its record. */
@Controller
@RequestMapping("/api/councils/{council}/cases/{reference}/documents")
class DocumentResource {

    private final Documents documents;
    private final MadeDocuments made;
    private final Cases cases;
    private final PackLinks links;
    private final PdfPages pdf;

    DocumentResource(Documents documents, MadeDocuments made, Cases cases, PackLinks links, PdfPages pdf) {
        this.documents = documents;
        this.made = made;
        this.cases = cases;
        this.links = links;
        this.pdf = pdf;
    }

    /**
     * A pack with its receipts.
     *
     * @param openedAt when the recipient first opened the link to it
     * @param link on which the recipient opens it; only for those who may pass it on, while it opens
     */
    record Pack(
            String reference,
            CaseReference caseReference,
            String pack,
            Optional<String> recipient,
            Optional<String> channel,
            Optional<String> result,
            Optional<Instant> sentAt,
            Optional<String> sentBy,
            Optional<Instant> openedAt,
            List<PackedDocument> documents,
            @Nullable String link) {

        static Pack of(DocumentPack pack, @Nullable String link) {
            return new Pack(
                    pack.reference(),
                    pack.caseReference(),
                    pack.pack(),
                    pack.recipient(),
                    pack.channel(),
                    pack.result(),
                    pack.sentAt(),
                    pack.sentBy(),
                    pack.openedAt(),
                    pack.documents(),
                    link);
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Pack> packs(@PathVariable Council council, @PathVariable String reference) {
        return documents.of(require(council, reference).reference()).stream()
                .map(pack -> Pack.of(pack, links.of(council, pack).orElse(null)))
                .toList();
    }

    @Operation
    @ApiResponse(
            responseCode = "200",
            description = "A document of the case as a page, made from the newest answers on its record",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/{type}.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable Council council,
            @PathVariable String reference,
            @PathVariable String type,
            @Parameter(hidden = true) Model model) {
        model.addAllAttributes(DocumentPages.whole(document(council, reference, type)));
        return DocumentPages.PAGE;
    }

    @Operation
    @ApiResponse(
            responseCode = "200",
            description = "The same as PDF/UA",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{type}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ResponseBody
    byte[] file(@PathVariable Council council, @PathVariable String reference, @PathVariable String type) {
        return pdf.of(DocumentPages.PAGE, DocumentPages.whole(document(council, reference, type)));
    }

    private MadeDocument document(Council council, String reference, String type) {
        return made.whole(require(council, reference), type).orElseThrow(() -> new NotFound("No such document"));
    }

    private CareCase require(Council council, String reference) {
        if (!CaseReference.isValid(reference)) {
            throw new NotFound("No such case");
        }
        return cases.require(council, new CaseReference(reference));
    }
}
