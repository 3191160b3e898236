package org.carejourney.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which councils use which steps of the palette and which sources of forms' values.
 *
 * @param councils by the name of the step, or of the source with its colon; none for what nobody uses
 */
record PaletteUse(Map<String, Set<String>> councils) {

    private static final String COMMON = "common";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-z]\\w*");
    private static final Pattern SOURCE = Pattern.compile("\"(?:prefill|options)\"\\s*:\\s*\"(\\w+:)");

    /** Reads the folders below a root; what all councils share is used by all of them. */
    static PaletteUse below(Path root, Collection<String> names) throws IOException {
        Set<String> all;
        try (Stream<Path> folders = Files.list(root.resolve("bpmn"))) {
            all = folders.map(folder -> folder.getFileName().toString())
                    .filter(folder -> !folder.equals(COMMON))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Map<String, Set<String>> councils = new TreeMap<>();
        names.forEach(name -> councils.put(name, new TreeSet<>()));
        for (Path file : files(root)) {
            String folder = file.getParent().getFileName().toString();
            used(file).filter(councils::containsKey).forEach(name -> councils.get(name)
                    .addAll(folder.equals(COMMON) ? all : Set.of(folder)));
        }
        return new PaletteUse(councils);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(root.resolve("bpmn")), Files.walk(root.resolve("forms")))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|form)"))
                    .toList();
        }
    }

    private static Stream<String> used(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".form")) {
            return SOURCE.matcher(text).results().map(source -> source.group(1));
        }
        Stream<String> named = EXPRESSION
                .matcher(text)
                .results()
                .map(expression -> TEXT.matcher(expression.group(1)).replaceAll(""))
                .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group));
        // the engine asks this bean who may do a task
        return text.contains("camunda:candidateGroups=") ? Stream.concat(named, Stream.of("groups")) : named;
    }

    /** What is used by fewer councils than it should be, and what is listed as such wrongly. */
    List<String> faults(Set<String> listedForOne, Set<String> listedForNone) {
        List<String> faults = new ArrayList<>();
        councils.forEach((name, users) -> {
            if (users.isEmpty() && !listedForNone.contains(name)) {
                faults.add(name + " is used by no council; expected it to be used, or to go");
            }
            if (users.size() == 1 && !listedForOne.contains(name)) {
                faults.add(name + " is used by one council alone; expected a reason why it belongs to all");
            }
        });
        listed(faults, listedForOne, 1);
        listed(faults, listedForNone, 0);
        return faults;
    }

    private void listed(List<String> faults, Set<String> listed, int expected) {
        for (String name : listed) {
            if (!councils.containsKey(name)) {
                faults.add(name + " is listed, but is neither a step nor a source");
            } else if (councils.get(name).size() != expected) {
                faults.add("%s is listed as used by %d of the councils, but is used by %s"
                        .formatted(name, expected, councils.get(name)));
            }
        }
    }
}
