package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carejourney.procedure.check.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The palette is what the field needs, not what one council asked for: whatever one council alone uses says why. */
class PaletteUseTest {

    private static final Path LISTS = Path.of("src/test/resources");

    @Test
    void everyStepAndSourceIsUsedBySeveralCouncilsOrSaysWhyNot() throws IOException {
        Vocabulary vocabulary = Vocabulary.ofService();
        Set<String> names = new TreeSet<>(vocabulary.palette().keySet());
        vocabulary.sources().forEach(source -> names.add(source + ":"));

        PaletteUse use = PaletteUse.below(Path.of(""), names);

        assertThat(use.councils().get("deadlines")).hasSizeGreaterThan(1);
        assertThat(use.councils().get("form:")).hasSizeGreaterThan(1);
        assertThat(use.faults(
                        reasons("palette-used-by-one-council.txt").keySet(),
                        reasons("palette-used-by-no-council.txt").keySet()))
                .isEmpty();
    }

    @Test
    void reasonsAreGivenInFullAndNameNoCouncil() throws IOException {
        Map<String, String> reasons = new TreeMap<>(reasons("palette-used-by-one-council.txt"));
        reasons.putAll(reasons("palette-used-by-no-council.txt"));

        assertThat(reasons.values())
                .allSatisfy(reason ->
                        assertThat(reason).hasSizeGreaterThan(20).doesNotContainPattern("(?i)devon|derby|council"));
    }

    private static Map<String, String> reasons(String file) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(LISTS.resolve(file))) {
            String[] parts = line.split(", ", 2);
            assertThat(parts).as(line).hasSize(2);
            assertThat(reasons.put(parts[0], parts[1])).as(line).isNull();
        }
        return reasons;
    }

    @Test
    void findsWhatIsUsedByOneOrByNoneAndWhatIsListedWrongly() {
        PaletteUse use = new PaletteUse(new TreeMap<>(Map.of(
                "agree", new TreeSet<>(Set.of("east", "west")),
                "ask", Set.of("east"),
                "tell", Set.of())));

        assertThat(use.faults(Set.of(), Set.of()))
                .containsExactly(
                        "ask is used by one council alone; expected a reason why it belongs to all",
                        "tell is used by no council; expected it to be used, or to go");
        assertThat(use.faults(Set.of("ask"), Set.of("tell"))).isEmpty();
        assertThat(use.faults(new TreeSet<>(Set.of("agree", "ask", "tell", "warn")), Set.of("tell")))
                .containsExactly(
                        "agree is listed as used by 1 of the councils, but is used by [east, west]",
                        "tell is listed as used by 1 of the councils, but is used by []",
                        "warn is listed, but is neither a step nor a source");
        assertThat(use.faults(Set.of(), new TreeSet<>(Set.of("ask", "tell"))))
                .contains("ask is listed as used by 0 of the councils, but is used by [east]");
    }

    @Test
    void readsModelsAndFormsAndCountsWhatIsSharedForAll(@TempDir Path root) throws IOException {
        write(root, "bpmn/east/visit.bpmn", "<task delegate=\"${ask}\" /> ${policy.text(execution, 'tell')} tell");
        write(root, "bpmn/west/visit.bpmn", "<userTask camunda:candidateGroups=\"worker\" />");
        write(root, "bpmn/common/late.bpmn", "#{late}");
        write(root, "forms/west/visit.form", "{ \"prefill\" : \"market:homes\", \"label\": \"case: which?\" }");

        PaletteUse use = PaletteUse.below(
                root, Set.of("ask", "tell", "policy", "groups", "late", "market:", "case:", "execution"));

        assertThat(use.councils())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ask", Set.of("east"),
                        "tell", Set.of(),
                        "policy", Set.of("east"),
                        "groups", Set.of("west"),
                        "late", Set.of("east", "west"),
                        "market:", Set.of("west"),
                        "case:", Set.of(),
                        "execution", Set.of("east")));
    }

    private static void write(Path root, String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
