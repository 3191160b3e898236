package org.carejourney.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carejourney.procedure.Procedure.Link;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The council's public pages and policies as the texts of forms show them: <code>{{links.chargingPolicy}}</code> stands
 * for the page with a link, its version, and who keeps it right (DEV-1.4-2, DEV-2.1-2).
 */
@Component
class PublicLinks {

    /** Name under which a form's texts ask for them. */
    static final String NAME = "links";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Procedures procedures;

    PublicLinks(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Each as a line of Markdown, by its key. */
    Map<String, String> of(Council council) {
        Map<String, String> lines = new LinkedHashMap<>();
        procedures.of(council).links().forEach((key, link) -> lines.put(key, line(link)));
        return lines;
    }

    private static String line(Link link) {
        List<String> parts = new ArrayList<>();
        parts.add("[" + link.title() + "](" + link.url() + ")");
        add(parts, "version", link.version());
        add(parts, "in force from", day(link.effectiveFrom()));
        add(parts, "kept by", link.owner());
        add(parts, "last checked", day(link.lastChecked()));
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.add(what + " " + text);
        }
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
