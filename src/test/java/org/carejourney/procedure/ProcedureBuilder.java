package org.carejourney.procedure;

import java.util.List;
import java.util.Optional;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;
import org.carejourney.procedure.folder.ProcedureReader;
import org.carejourney.shared.Council;

/** Builds the procedures of one council from a few lines of procedure.yaml. */
public final class ProcedureBuilder {

    private static final String REST =
            """
            council: newcouncil
            name: New Council
            procedure: { title: Visits, version: "1.0", effectiveFrom: 2026-04-01 }
            journeys: { visit: { label: Visit, startGroups: [practitioner], onePerPerson: true } }
            groups:
              practitioner: { label: Practitioner }
              locum: { label: Locum, sharesWorkOf: practitioner }
              provider: { label: Home, perHome: true }
              director: { label: Director, perLocality: true }
            calendar: { region: eng }
            deadlines: { visit: { amount: 2, unit: WORKING_DAYS, source: NEW-1 } }
            """;

    private ProcedureBuilder() {}

    /** @param more further sections, such as values or rates */
    public static Procedures proceduresWith(String more) {
        Findings findings = new Findings();
        ProcedureFile settings = new ProcedureFile("procedure.yaml", "procedure.yaml", (REST + more).getBytes());
        Procedure procedure = ProcedureReader.read(
                        new CouncilFolder(new Council("newcouncil"), Optional.of(settings), List.of()), findings)
                .orElseThrow();
        findings.refuse();
        return new Procedures() {
            @Override
            public List<Procedure> all() {
                return List.of(procedure);
            }

            @Override
            public Optional<Procedure> find(Council council) {
                return Optional.of(procedure).filter(known -> known.council().equals(council));
            }
        };
    }
}
