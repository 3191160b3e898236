package org.carejourney.procedure.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.ProcedureFaults;
import org.carejourney.procedure.folder.ProcedurePlaces;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedProceduresTest {

    private static final String SETTINGS =
            """
            council: newcouncil
            name: New Council
            procedure: { title: Looking after deadlines, version: "1.0", effectiveFrom: 2026-04-01 }
            journeys: { missed-deadline: { label: Look at a missed deadline, startGroups: [manager] } }
            groups: { manager: { label: Manager } }
            calendar: { region: eng }
            deadlines: { visit: { amount: 2, unit: WORKING_DAYS, source: NEW-1 } }
            """;

    @TempDir
    Path root;

    @Test
    void readsACouncilFromAPlaceOutsideAndGivesItWhatAllShare() throws IOException {
        write("newcouncil/procedure.yaml", SETTINGS);

        LoadedProcedures procedures = load();

        assertThat(procedures.of(new Council("newcouncil")).version()).isEqualTo("1.0");
        assertThat(folder(procedures, "newcouncil"))
                .contains("bpmn/missed-deadline.bpmn", "forms/look-at-missed-deadline.form");
        assertThat(procedures.all()).extracting(Procedure::council).contains(new Council("devon"));
    }

    @Test
    void takesFormsFromAFolderOfTheirOwnToo() throws IOException {
        write("bpmn/newcouncil/procedure.yaml", SETTINGS);
        write("forms/newcouncil/look-again.form", "{\"id\": \"look-again\", \"components\": []}");

        assertThat(folder(load(), "newcouncil")).contains("forms/look-again.form");
    }

    @Test
    void letsAPlaceOutsideReplaceAFigureOfAShippedCouncil() throws IOException {
        String shipped = Files.readString(Path.of("bpmn/devon/procedure.yaml"));
        write("devon/procedure.yaml", shipped.replace("scope.minAge: 65", "scope.minAge: 70"));

        assertThat(load().of(new Council("devon")).values()).containsEntry("scope.minAge", 70L);
    }

    @Test
    void stopsTheFaultyCouncilAloneAndKnowsEveryFaultByFileAndElement() throws IOException {
        write("newcouncil/procedure.yaml", SETTINGS.replace("amount: 2", "amount: two"));
        write(
                "newcouncil/missed-deadline.bpmn",
                Files.readString(Path.of("bpmn/common/missed-deadline.bpmn"))
                        .replace("candidateGroups=\"manager\"", "candidateGroups=\"nobody\""));
        write("newcouncil/notes.txt", "");

        LoadedProcedures procedures = load();

        assertThat(procedures.stopped()).containsExactly(new Council("newcouncil"));
        assertThat(procedures.all()).extracting(Procedure::council).contains(new Council("devon"));
        assertThat(procedures.faults())
                .hasSize(3)
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.contains("newcouncil/notes.txt: not a kind of file that belongs here"))
                .anyMatch(fault ->
                        fault.contains("newcouncil/procedure.yaml:7: deadlines.visit.amount: expected a whole number"))
                .anyMatch(fault ->
                        fault.matches(".*newcouncil/missed-deadline.bpmn:\\d+: userTask_\\w+: no group 'nobody'"));
    }

    @Test
    void doesNotFallBackToWhatIsShippedWhenACouncilsOwnFileIsFaulty() throws IOException {
        String shipped = Files.readString(Path.of("bpmn/devon/procedure.yaml"));
        write("devon/procedure.yaml", shipped.replace("scope.minAge: 65", "scope.minAge: 6.5"));

        assertThat(load().stopped()).containsExactly(new Council("devon"));
    }

    @Test
    void leavesAFolderOutThatCanBeNoCouncils() throws IOException {
        write("newcouncil/procedure.yaml", SETTINGS);
        write("New_Council/procedure.yaml", SETTINGS);

        LoadedProcedures procedures = load();

        assertThat(procedures.stopped()).isEmpty();
        assertThat(procedures.faults())
                .extracting(Fault::toString)
                .containsExactly("New_Council: the name of a council's folder is in small letters, digits and hyphens");
    }

    @Test
    void refusesToStartWhenNoCouncilCanBeLoaded() throws IOException {
        write("newcouncil/procedure.yaml", SETTINGS);
        write(
                "common/missed-deadline.bpmn",
                Files.readString(Path.of("bpmn/common/missed-deadline.bpmn"))
                        .replace("candidateGroups=\"manager\"", "candidateGroups=\"nobody\""));

        ProcedureFaults refused = catchThrowableOfType(ProcedureFaults.class, this::load);

        String told = new ProcedureFaultsAnalyzer().analyze(refused, refused).getDescription();
        assertThat(told)
                .startsWith("3 faults in the procedures")
                .containsPattern("common/missed-deadline.bpmn for newcouncil:\\d+: userTask_\\w+: no group 'nobody'");
    }

    @Test
    void refusesAPlaceWithoutProcedures() {
        ProcedureFaults refused = catchThrowableOfType(ProcedureFaults.class, this::load);

        assertThat(refused.faults())
                .extracting(Fault::expected)
                .containsExactly("no procedures here; expected a folder for each council");
    }

    private LoadedProcedures load() {
        return new LoadedProcedures(new ProcedurePlaces(List.of("file:" + root + "/")));
    }

    private static List<String> folder(LoadedProcedures procedures, String council) {
        return procedures.folders().stream()
                .filter(folder -> folder.council().value().equals(council))
                .flatMap(folder -> folder.files().stream())
                .map(file -> file.name())
                .toList();
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
