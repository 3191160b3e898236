package org.carejourney.procedure.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.Link;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The council's policies and public information on a page: what is in force, and who keeps it right. */
@Controller
class PolicyLibrary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Procedures procedures;

    PolicyLibrary(Procedures procedures) {
        this.procedures = procedures;
    }

    /** A link as people read it; empty where the council does not say. */
    record Shown(String title, String url, String version, String effectiveFrom, String owner, String lastChecked) {

        static Shown of(Link link) {
            return new Shown(
                    link.title(),
                    link.url(),
                    link.version() == null ? "" : link.version(),
                    day(link.effectiveFrom()),
                    link.owner(),
                    day(link.lastChecked()));
        }

        private static String day(@Nullable LocalDate date) {
            return date == null ? "" : DAY.format(date);
        }
    }

    @GetMapping(path = "/api/councils/{council}/policies.html", produces = MediaType.TEXT_HTML_VALUE)
    String policies(@PathVariable Council council, Model model) {
        Procedure procedure = procedures.of(council);
        model.addAttribute("procedure", procedure.title() + ", version " + procedure.version());
        model.addAttribute("policies", shown(procedure, true));
        model.addAttribute("pages", shown(procedure, false));
        model.addAttribute("terms", procedure.terms());
        return "policies";
    }

    /** A policy has a version; other pages are information. */
    private static List<Shown> shown(Procedure procedure, boolean policies) {
        return procedure.links().values().stream()
                .filter(link -> (link.version() != null) == policies)
                .map(Shown::of)
                .toList();
    }
}
