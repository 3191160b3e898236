package org.carejourney.document.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carejourney.document.MadeDocument;
import org.carejourney.document.web.PackDesk.Listed;
import org.carejourney.document.web.PackDesk.Whole;
import org.carejourney.shared.CouncilTime;

/** What the page {@code document} shows, on the screen or as a file. */
final class DocumentPages {

    /** A page that is read on the screen and made into a file. */
    static final String PAGE = "document";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private DocumentPages() {}

    /** A fact about the document: name and value. */
    record Fact(String name, String value) {}

    static Map<String, Object> whole(MadeDocument document) {
        return of(document, List.of(new Fact("Version", document.version())));
    }

    /** @param sent what the sender called it */
    static Map<String, Object> sent(MadeDocument document, Listed sent) {
        return of(document, List.of(new Fact("Reference", sent.reference()), new Fact("Version", sent.version())));
    }

    /** A document of the file of a whole pack, with what tells its headings from those of the others. */
    record Bound(String prefix, Listed listed, String sent, Map<String, Object> page) {}

    static Map<String, Object> pack(Whole whole) {
        List<Bound> bound = whole.readable().stream()
                .map(each -> new Bound(
                        each.listed().type().toLowerCase(Locale.ROOT) + "-",
                        each.listed(),
                        day(each.listed().sentAt()),
                        sent(each.document(), each.listed())))
                .toList();
        List<String> elsewhere = whole.shown().documents().stream()
                .filter(document -> !document.readable())
                .map(document -> document.title() + ", " + document.reference())
                .toList();
        return Map.of("pack", whole.shown(), "bound", bound, "elsewhere", elsewhere);
    }

    private static Map<String, Object> of(MadeDocument document, List<Fact> named) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(document.about(), document.subject()));
        facts.add(new Fact("Council", document.council()));
        facts.add(new Fact("Date", day(document.at())));
        facts.addAll(named);
        return Map.of("made", document, "facts", facts);
    }

    static String day(Instant moment) {
        return DAY.format(CouncilTime.dayOf(moment));
    }
}
