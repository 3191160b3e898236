package org.carejourney.procedure;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.carejourney.procedure.check.EngineCheck;
import org.carejourney.procedure.check.FolderCheck;
import org.carejourney.procedure.check.Vocabulary;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.FoundFolders;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The command that checks a council's folder without starting the service: what the start would refuse, and what the
 * engine would. It needs no database and changes nothing.
 */
public final class ProcedureCheck {

    private static final String OPTION = "--care-journey.check=";
    private static final String BPMN = "bpmn";

    private ProcedureCheck() {}

    /** Whether the service was called for this and nothing else. */
    public static boolean isAskedFor(String... arguments) {
        return folder(arguments).isPresent();
    }

    private static Optional<Path> folder(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> Path.of(argument.substring(OPTION.length()))
                        .toAbsolutePath()
                        .normalize())
                .findFirst();
    }

    /**
     * Prints what is wrong, or what the folder holds.
     *
     * @return status for the operating system: 0 when nothing is wrong, else 1
     */
    public static int run(PrintStream out, String... arguments) {
        Path asked = folder(arguments).orElseThrow();
        if (!Files.isDirectory(asked)) {
            out.println(asked + ": no such folder; expected the folder of one council");
            return 1;
        }
        return quietly(() -> report(out, asked));
    }

    /** The engine's own log would hide the report in it. */
    private static int quietly(IntSupplier work) {
        LoggingSystem log = LoggingSystem.get(ProcedureCheck.class.getClassLoader());
        log.setLogLevel("org.camunda", LogLevel.OFF);
        try {
            return work.getAsInt();
        } finally {
            log.setLogLevel("org.camunda", null);
        }
    }

    private static int report(PrintStream out, Path asked) {
        String name = asked.getFileName().toString();
        FoundFolders found = Folders.read(List.of(place(asked).toUri().toString()));
        Findings findings = new Findings();
        findings.addAll(found.strays().stream()
                .filter(stray -> stray.file().equals(name))
                .toList());
        Optional<CouncilFolder> folder = found.councils().stream()
                .filter(each -> each.council().value().equals(name))
                .findFirst();
        Optional<Procedure> procedure = folder.flatMap(each -> check(each, findings));
        if (folder.isEmpty() && findings.all().isEmpty()) {
            findings.add(asked.toString(), "", "nothing here; expected procedure.yaml, models, decisions and forms");
        }
        if (findings.all().isEmpty()) {
            FolderReport.of(folder.orElseThrow(), procedure.orElseThrow()).forEach(out::println);
            return 0;
        }
        findings.all().forEach(out::println);
        out.println(FolderReport.count(findings.all().size(), "fault"));
        return 1;
    }

    /** Where the folder lies as one of several; its forms may lie in a folder of their own beside {@code bpmn}. */
    private static Path place(Path asked) {
        Path parent = asked.getParent();
        return parent.endsWith(BPMN) ? parent.getParent() : parent;
    }

    private static Optional<Procedure> check(CouncilFolder folder, Findings findings) {
        Optional<Procedure> procedure = FolderCheck.read(folder, Vocabulary.ofService(), findings);
        if (findings.all().isEmpty()) {
            EngineCheck.check(folder, findings);
        }
        return procedure;
    }
}
