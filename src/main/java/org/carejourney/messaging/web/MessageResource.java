package org.carejourney.messaging.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.cases.Cases;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.messaging.Notices;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages to a case, and the notices that went out for it. */
@RestController
@RequestMapping("/api/councils/{council}/cases/{reference}")
class MessageResource {

    private final MessageDesk desk;
    private final Notices notices;
    private final Cases cases;

    MessageResource(MessageDesk desk, Notices notices, Cases cases) {
        this.desk = desk;
        this.notices = notices;
        this.cases = cases;
    }

    record MessageRequest(@Nullable String id, @Nullable String name, @Nullable Map<String, Object> data) {}

    /** @param duplicate whether the message had come before and had no effect now */
    record Receipt(boolean duplicate) {}

    @PostMapping("/messages")
    Receipt receive(
            @PathVariable Council council, @PathVariable String reference, @RequestBody MessageRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        if (request.id() == null || !request.id().matches("[\\x21-\\x7e]{1,120}")) {
            faults.add(new FieldFault("id", "PATTERN", "The id must be 1 to 120 printable characters without spaces"));
        }
        if (request.name() == null || !request.name().matches("[a-z][A-Za-z]{1,79}")) {
            faults.add(new FieldFault("name", "PATTERN", "The name of the message must be letters only"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        boolean duplicate = desk.receive(
                council,
                known(reference),
                new InboundMessage(
                        request.id(),
                        request.name(),
                        Optional.ofNullable(request.data()).orElse(Map.of())));
        return new Receipt(duplicate);
    }

    @GetMapping("/notices")
    List<Notices.Notice> notices(@PathVariable Council council, @PathVariable String reference) {
        return notices.toPassOn(
                council, cases.require(council, known(reference)).reference());
    }

    private static CaseReference known(String reference) {
        if (!CaseReference.isValid(reference)) {
            throw new NotFound("No such case");
        }
        return new CaseReference(reference);
    }
}
