package org.carejourney.cases.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.Journeys;
import org.carejourney.cases.NewCase;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over REST: open, find, look at, withdraw. */
@RestController
@RequestMapping("/api/councils/{council}/cases")
class CaseResource {

    private static final int LONGEST_REASON = 2000;

    private final Cases cases;
    private final Journeys journeys;
    private final Deadlines deadlines;
    private final ObjectMapper json;

    CaseResource(Cases cases, Journeys journeys, Deadlines deadlines, ObjectMapper json) {
        this.cases = cases;
        this.journeys = journeys;
        this.deadlines = deadlines;
        this.json = json;
    }

    /**
     * @param person whom the case is about, or
     * @param home which home
     * @param data what the journey's start form asks for, without them
     */
    record OpenRequest(
            @Nullable String procedure,
            @Nullable Person person,
            @Nullable Home home,
            @Nullable String externalReference,
            @Nullable Map<String, Object> data) {

        record Person(@Nullable String reference) {}

        record Home(@Nullable String reference) {}
    }

    record WithdrawalRequest(@Nullable String reason, @Nullable String detail) {}

    record CaseSummary(
            String reference,
            @Nullable String person,
            @Nullable String home,
            @Nullable String externalReference,
            String procedure,
            String procedureVersion,
            String agreement,
            CareCase.State state,
            @Nullable String phase,
            @Nullable String result,
            @Nullable String namedAssessor,
            Instant openedAt,
            @Nullable Instant endedAt) {

        static CaseSummary of(CareCase shown) {
            return new CaseSummary(
                    shown.reference().value(),
                    shown.subject().person().orElse(null),
                    shown.subject().home().orElse(null),
                    shown.externalReference().orElse(null),
                    shown.journey(),
                    shown.procedureVersion(),
                    shown.agreement(),
                    shown.state(),
                    shown.phase().orElse(null),
                    shown.result().orElse(null),
                    shown.namedAssessor().orElse(null),
                    shown.openedAt(),
                    shown.endedAt().orElse(null));
        }
    }

    record CaseView(CaseSummary summary, List<Journeys.Task> tasks, List<ClockView> clocks) {}

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "Opened; the same request again under the same key gets the same answer",
            useReturnTypeSchema = true,
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = "string")))
    ResponseEntity<CaseView> open(
            @PathVariable Council council,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpenRequest request) {
        NewCase asked = new NewCase(
                council,
                Optional.ofNullable(request.procedure()).orElse(""),
                Optional.ofNullable(request.person()).map(OpenRequest.Person::reference),
                Optional.ofNullable(request.home()).map(OpenRequest.Home::reference),
                Optional.ofNullable(request.externalReference()),
                Optional.ofNullable(request.data()).orElse(Map.of()));
        checkLengths(request, key);
        CareCase opened = key == null ? cases.open(asked) : cases.openOnce(asked, key, digest(request));
        return ResponseEntity.created(URI.create("/api/councils/" + council + "/cases/" + opened.reference()))
                .body(view(opened));
    }

    private static void checkLengths(OpenRequest request, @Nullable String key) {
        List<FieldFault> faults = new ArrayList<>();
        if (request.externalReference() != null && !request.externalReference().matches("[A-Za-z0-9._:/-]{1,80}")) {
            faults.add(new FieldFault(
                    "externalReference",
                    "PATTERN",
                    "The external reference must be 1 to 80 letters, digits and . _ : / -"));
        }
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            faults.add(new FieldFault("Idempotency-Key", "PATTERN", "The key must be 1 to 200 printable characters"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
    }

    @GetMapping
    Page<CaseSummary> search(
            @PathVariable Council council,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String breached,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var found =
                cases.search(council, new CaseParameters(state, phase, breached, person, home, q, page, size).read());
        return new Page<>(
                found.items().stream().map(CaseSummary::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping("/{reference}")
    CaseView one(@PathVariable Council council, @PathVariable String reference) {
        return view(cases.require(council, known(reference)));
    }

    @PostMapping("/{reference}/withdrawal")
    CaseView withdraw(
            @PathVariable Council council, @PathVariable String reference, @RequestBody WithdrawalRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        if (request.reason() == null || !request.reason().matches("WITHDRAWN_BY_PERSON|DIED|MOVED_AWAY|OTHER")) {
            faults.add(new FieldFault(
                    "reason", "NOT_ALLOWED", "The reason must be WITHDRAWN_BY_PERSON, DIED, MOVED_AWAY or OTHER"));
        }
        if (request.detail() == null
                || request.detail().isBlank()
                || request.detail().length() > LONGEST_REASON) {
            faults.add(new FieldFault("detail", "LENGTH", "Say what happened, in at most 2000 characters"));
        } else if (!PlainText.isShowable(request.detail(), true)) {
            faults.add(new FieldFault("detail", "FORBIDDEN_CHARACTERS", "This has characters that cannot be shown"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return view(cases.withdraw(council, known(reference), request.reason(), request.detail()));
    }

    /** What is not even a reference is as unknown as one that does not exist. */
    static CaseReference known(String reference) {
        if (!CaseReference.isValid(reference)) {
            throw new NotFound("No such case");
        }
        return new CaseReference(reference);
    }

    private CaseView view(CareCase shown) {
        return new CaseView(
                CaseSummary.of(shown),
                journeys.openTasks(shown.council(), shown.reference()),
                deadlines.of(shown.reference()));
    }

    private String digest(OpenRequest request) {
        try {
            byte[] canonical = json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(request)
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
