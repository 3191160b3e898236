package org.carejourney.procedure.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.procedure.Procedure.Span;
import org.carejourney.procedure.Procedure.Unit;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;

class ProcedureReaderTest {

    private final Findings findings = new Findings();

    @Test
    void readsEveryCouncilThatIsShipped() {
        List<CouncilFolder> folders = Folders.read(List.of()).councils();

        List<Procedure> procedures = folders.stream()
                .flatMap(folder -> ProcedureReader.read(folder, findings).stream())
                .toList();

        assertThat(findings.all()).isEmpty();
        assertThat(procedures).isNotEmpty();
    }

    @Test
    void readsWhatACouncilWrites() {
        Procedure procedure = read(
                """
                council: newcouncil
                name: New Council
                procedure: { title: Placing people, version: "1.0", effectiveFrom: 2026-04-01 }
                journeys: { placement-journey: { label: Placement, startGroups: [practitioner], onePerPerson: true } }
                groups: { practitioner: { label: Practitioner } }
                calendar: { region: eng, closures: [2026-12-24], endOfDay: "17:30" }
                deadlines:
                  searchA: { amount: 2, unit: WORKING_DAYS, source: NEW-1, onBreach: PATH }
                  initialReview: { opens: { amount: 42, unit: CALENDAR_DAYS }, amount: 56, unit: CALENDAR_DAYS, tell: [practitioner], source: NEW-2 }
                values: { scope.minAge: 65, search: { b: { radiusMiles: 15 } }, urgent: true, kinds: [A, B] }
                links: { choice: "https://www.example.org/choice" }
                retention: { caseRecord: { years: 8, from: END_OF_CARE } }
                """);

        assertThat(findings.all()).isEmpty();
        assertThat(procedure.calendar().closures()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(procedure.calendar().endOfDay()).isEqualTo(LocalTime.of(17, 30));
        assertThat(procedure.deadlines().get("searchA").onBreach()).containsExactly(OnBreach.PATH);
        assertThat(procedure.deadlines().get("searchA").label()).isEqualTo("Search a");
        assertThat(procedure.deadlines().get("initialReview").opens()).isEqualTo(new Span(42, Unit.CALENDAR_DAYS));
        assertThat(procedure.deadlines().get("initialReview").tell()).containsExactly("practitioner");
        assertThat(procedure.deadlines().get("searchA").tell()).isEmpty();
        assertThat(procedure.values())
                .containsEntry("scope.minAge", 65L)
                .containsEntry("search.b.radiusMiles", 15L)
                .containsEntry("urgent", true)
                .containsEntry("kinds", List.of("A", "B"));
        assertThat(procedure.links().get("choice").url()).isEqualTo("https://www.example.org/choice");
    }

    @Test
    void saysWhatIsWrongWithLimitsDeputiesAndDatedValues() {
        read(
                """
                council: newcouncil
                name: New Council
                procedure: { title: Placing people, version: "1.0", effectiveFrom: 2026-04-01 }
                journeys: { visit: { label: Visit, startGroups: [practitioner] } }
                groups: { practitioner: { label: Practitioner } }
                calendar: { region: eng }
                deadlines: { visit: { amount: 2, unit: WORKING_DAYS, source: NEW-1 } }
                limits:
                  - { group: practitioner, from: 2026-04-01 }
                  - { group: practitioner, upToWeeklyPence: 100, unlimited: true, from: 2026-04-01, until: 2026-03-31 }
                  - { group: nobody, upToRate: NURSING, from: 2026-04-01 }
                deputies:
                  - { person: somebody, group: nobody, from: 2026-04-01 }
                values:
                  first: [{ from: 2026-04-01 }]
                  second: [{ value: 1, from: 2026-04-01 }, { value: 2, from: 2026-04-01 }]
                """);

        assertThat(findings.all().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "procedure.yaml:9: limits.upToWeeklyPence: expected one of upToWeeklyPence, upToRate and unlimited: true",
                        "procedure.yaml:10: limits.upToWeeklyPence: expected one of upToWeeklyPence, upToRate and unlimited: true",
                        "procedure.yaml:10: limits.until: ends before it begins",
                        "procedure.yaml:9: limits: no group 'nobody' in groups",
                        "procedure.yaml:9: limits: no rate 'NURSING' in rates; name it in texts where none is known yet",
                        "procedure.yaml:13: deputies: no group 'nobody' in groups",
                        "procedure.yaml:13: deputies.until: missing",
                        "procedure.yaml:15: values.first.value: missing",
                        "procedure.yaml:16: values.second.from: expected each day once");
    }

    @Test
    void readsAValueWithAllThatItMayBe() {
        Procedure procedure = read(
                withValues(
                        """
                  order: { value: FIRST, oneOf: [FIRST, LATER] }
                  kinds: { value: [A, B], oneOf: [A, B, C] }
                  early: { value: true, oneOf: [true] }
                  first.deadline: { value: visit, oneOf: [visit] }
                  basis: { value: [{ value: NET, from: 2026-04-01 }, { value: GROSS, from: 2027-04-01 }], oneOf: [NET, GROSS] }
                """));

        assertThat(findings.all()).isEmpty();
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(procedure.value("order", day)).contains("FIRST");
        assertThat(procedure.value("kinds", day)).contains(List.of("A", "B"));
        assertThat(procedure.value("early", day)).contains(true);
        assertThat(procedure.value("basis", day)).contains("NET");
        assertThat(procedure.newestValue("basis")).contains("GROSS");
        assertThat(procedure.choices("order")).contains(List.of("FIRST", "LATER"));
        assertThat(procedure.choices("none")).isEmpty();
    }

    @Test
    void saysWhichValueIsNoneOfItsChoices() {
        read(
                withValues(
                        """
                  order: { value: FRIST, oneOf: [FIRST, LATER] }
                  kinds: { value: [A, D], oneOf: [A, B, C] }
                  early: { value: false, oneOf: [true] }
                  basis: { value: [{ value: NIT, from: 2026-04-01 }], oneOf: [NET, GROSS] }
                  none: { oneOf: [A] }
                  below: { value: { a: A }, oneOf: [A] }
                  more: { value: A, oneOf: [A], or: B }
                """));

        assertThat(findings.all().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "procedure.yaml:9: values.order.value: expected one of FIRST, LATER instead of FRIST",
                        "procedure.yaml:10: values.kinds.value: expected one of A, B, C instead of D",
                        "procedure.yaml:11: values.early.value: expected one of true instead of false",
                        "procedure.yaml:12: values.basis.value: expected one of NET, GROSS instead of NIT",
                        "procedure.yaml:13: values.none.value: missing",
                        "procedure.yaml:14: values.below.value: expected a text, true or false, or a list of texts",
                        "procedure.yaml:15: values.more.or: unknown; expected one of value, oneOf");
    }

    private static String withValues(String values) {
        return """
                council: newcouncil
                name: New Council
                procedure: { title: Placing people, version: "1.0", effectiveFrom: 2026-04-01 }
                journeys: { visit: { label: Visit, startGroups: [practitioner] } }
                groups: { practitioner: { label: Practitioner } }
                calendar: { region: eng }
                deadlines: { visit: { amount: 2, unit: WORKING_DAYS, source: NEW-1 } }
                values:
                """
                + values;
    }

    private Procedure read(String yaml) {
        ProcedureFile file = new ProcedureFile("procedure.yaml", "procedure.yaml", yaml.getBytes());
        return ProcedureReader.read(
                        new CouncilFolder(new Council("newcouncil"), Optional.of(file), List.of()), findings)
                .orElseThrow();
    }
}
