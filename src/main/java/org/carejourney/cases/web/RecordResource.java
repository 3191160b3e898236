package org.carejourney.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.deadline.Deadlines;
import org.carejourney.procedure.Policy;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.RecordEntry;
import org.carejourney.record.Verification;
import org.carejourney.shared.Council;
import org.carejourney.shared.web.PdfPages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The record of a case: its entries, a timeline that people can read, and whether it is as it was written. */
@Controller
@RequestMapping("/api/councils/{council}/cases/{reference}")
class RecordResource {

    private static final String CHRONOLOGY = "chronology";

    private final Cases cases;
    private final CaseRecord record;
    private final Policy policy;
    private final Deadlines deadlines;
    private final PdfPages pdf;

    RecordResource(Cases cases, CaseRecord record, Policy policy, Deadlines deadlines, PdfPages pdf) {
        this.cases = cases;
        this.record = record;
        this.policy = policy;
        this.deadlines = deadlines;
        this.pdf = pdf;
    }

    @GetMapping(path = "/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<RecordEntry> entries(@PathVariable Council council, @PathVariable String reference) {
        return record.of(require(council, reference).reference());
    }

    @GetMapping(path = "/record/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Verification verify(@PathVariable Council council, @PathVariable String reference) {
        return record.verify(require(council, reference).reference());
    }

    /** The case and its entries in one bundle, in the words that people read. */
    @GetMapping(path = "/chronology", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Chronology chronology(@PathVariable Council council, @PathVariable String reference) {
        CareCase shown = require(council, reference);
        return new Chronology(CaseResource.CaseSummary.of(shown), timeline(council, shown));
    }

    record Chronology(CaseResource.CaseSummary summary, List<TimelineEntry> entries) {}

    @Operation
    @ApiResponse(
            responseCode = "200",
            description = "The timeline as a page",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/record.html", produces = MediaType.TEXT_HTML_VALUE)
    String timeline(
            @PathVariable Council council, @PathVariable String reference, @Parameter(hidden = true) Model model) {
        CareCase shown = require(council, reference);
        model.addAllAttributes(Map.of(
                "reference", shown.reference().value(),
                "about", TimelineEntry.words(shown.subject().about().name()),
                "subject", shown.subject().reference(),
                "state", TimelineEntry.words(shown.state().name()),
                "phase", shown.phase().orElse(""),
                "result", shown.result().map(TimelineEntry::words).orElse(""),
                "version", shown.procedureVersion(),
                "entries", timeline(council, shown),
                "sound", record.verify(shown.reference()).isSound()));
        return "record";
    }

    @Operation
    @ApiResponse(
            responseCode = "200",
            description = "Everything about the case in order, to be read or printed",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/chronology.html", produces = MediaType.TEXT_HTML_VALUE)
    String chronologyPage(
            @PathVariable Council council, @PathVariable String reference, @Parameter(hidden = true) Model model) {
        model.addAllAttributes(bundle(council, require(council, reference)));
        return CHRONOLOGY;
    }

    @Operation
    @ApiResponse(
            responseCode = "200",
            description = "The same as PDF/UA",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/chronology.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ResponseBody
    byte[] chronologyFile(@PathVariable Council council, @PathVariable String reference) {
        return pdf.of(CHRONOLOGY, bundle(council, require(council, reference)));
    }

    private Map<String, Object> bundle(Council council, CareCase shown) {
        Verification verified = record.verify(shown.reference());
        return ChronologyBundle.of(shown, verified, deadlines.of(shown.reference()), timeline(council, shown));
    }

    private List<TimelineEntry> timeline(Council council, CareCase shown) {
        return record.of(shown.reference()).stream()
                .map(entry -> TimelineEntry.of(entry, value -> policy.label(council, value)))
                .toList();
    }

    private CareCase require(Council council, String reference) {
        return cases.require(council, CaseResource.known(reference));
    }
}
