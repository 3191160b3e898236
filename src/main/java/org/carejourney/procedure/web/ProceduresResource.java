package org.carejourney.procedure.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.ProcedureVersions;
import org.carejourney.procedure.ProcedureVersions.ProcessInVersions;
import org.carejourney.procedure.ProcedureVersions.Version;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A council's procedure: what may be started, and its processes in their versions. */
@RestController
class ProceduresResource {

    private final Procedures procedures;
    private final ProcedureVersions versions;

    ProceduresResource(Procedures procedures, ProcedureVersions versions) {
        this.procedures = procedures;
        this.versions = versions;
    }

    record ProcedureView(
            String council,
            String name,
            String title,
            String version,
            LocalDate effectiveFrom,
            String agreement,
            List<JourneyView> journeys,
            List<ReportView> reports,
            List<LinkView> links,
            List<Version> versions,
            List<ProcessInVersions> processes) {}

    record JourneyView(
            String procedure,
            String label,
            Collection<String> startGroups,
            Procedure.About about,
            boolean oneAtATime) {}

    record ReportView(String procedure, String label, Collection<String> startGroups) {}

    /**
     * @param owner who keeps it right
     * @param version of the policy, where it is one
     */
    record LinkView(
            String key,
            String title,
            String url,
            String owner,
            @Nullable LocalDate lastChecked,
            @Nullable String version,
            @Nullable LocalDate effectiveFrom) {}

    @GetMapping("/api/councils/{council}/procedures")
    ProcedureView procedures(@PathVariable Council council) {
        Procedure procedure = procedures.of(council);
        return new ProcedureView(
                council.value(),
                procedure.name(),
                procedure.title(),
                procedure.version(),
                procedure.effectiveFrom(),
                procedure.agreement(),
                procedure.journeys().entrySet().stream()
                        .map(entry -> new JourneyView(
                                entry.getKey(),
                                entry.getValue().label(),
                                entry.getValue().startGroups(),
                                entry.getValue().about(),
                                entry.getValue().oneAtATime()))
                        .toList(),
                procedure.reports().entrySet().stream()
                        .map(entry -> new ReportView(
                                entry.getKey(),
                                entry.getValue().label(),
                                entry.getValue().startGroups()))
                        .toList(),
                links(procedure),
                versions.versions(council),
                versions.of(council));
    }

    private static List<LinkView> links(Procedure procedure) {
        return procedure.links().entrySet().stream()
                .map(entry -> new LinkView(
                        entry.getKey(),
                        entry.getValue().title(),
                        entry.getValue().url(),
                        entry.getValue().owner(),
                        entry.getValue().lastChecked(),
                        entry.getValue().version(),
                        entry.getValue().effectiveFrom()))
                .toList();
    }
}
