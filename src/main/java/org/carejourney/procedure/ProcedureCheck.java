package org.carejourney.procedure;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.carejourney.procedure.check.FolderCheck;
import org.carejourney.procedure.check.Vocabulary;
import org.carejourney.procedure.deploy.ProcedureDeployment;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.ProcedureReader;

/**
 * The command that checks a council's folder without starting the service: what the start would refuse, and what the
 * engine would. It needs no database and changes nothing.
 */
public final class ProcedureCheck {

    private static final String OPTION = "--care-journey.check=";

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
        Findings findings = new Findings();
        Optional<CouncilFolder> council = Folders.read(
                        List.of(asked.getParent().toUri().toString()), findings)
                .stream()
                .filter(folder ->
                        folder.council().value().equals(asked.getFileName().toString()))
                .findFirst();
        council.ifPresent(folder -> check(folder, findings));
        List<String> faults = findings.all().stream()
                .filter(fault -> isOf(asked, fault))
                .map(Fault::toString)
                .toList();
        faults.forEach(out::println);
        if (council.isEmpty() && faults.isEmpty()) {
            out.println(asked + ": nothing here; expected procedure.yaml, models, decisions and forms");
            return 1;
        }
        out.println(faults.isEmpty() ? holds(council.orElseThrow()) : faults.size() + " faults");
        return faults.isEmpty() ? 0 : 1;
    }

    /** What stands beside the folder is not asked about; what it shares with all councils is. */
    private static boolean isOf(Path asked, Fault fault) {
        return !fault.file().startsWith(asked.getParent() + "/") || fault.file().startsWith(asked + "/");
    }

    private static void check(CouncilFolder folder, Findings findings) {
        Optional<Procedure> read = ProcedureReader.read(folder, findings);
        read.ifPresent(procedure -> FolderCheck.check(folder, procedure, Vocabulary.ofService(), findings));
        if (findings.all().isEmpty()) {
            askEngine(folder, findings);
        }
    }

    /** The engine reads models more closely than our own check; an engine of its own in memory does it here. */
    private static void askEngine(CouncilFolder folder, Findings findings) {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("check-" + UUID.randomUUID())
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setJobExecutorActivate(false)
                .setHistory(ProcessEngineConfiguration.HISTORY_NONE)
                .buildProcessEngine();
        try {
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            folder.files()
                    .forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
            deployment.deploy();
        } catch (ParseException refused) {
            ProcedureDeployment.faults(refused, folder)
                    .forEach(fault -> findings.add(fault.file(), fault.line(), fault.element(), fault.expected()));
        } finally {
            engine.close();
        }
    }

    private static String holds(CouncilFolder folder) {
        return "%s: no faults. %d processes, %d decisions, %d forms, those shared with all councils included"
                .formatted(
                        folder.council(),
                        folder.files("bpmn").size(),
                        folder.files("dmn").size(),
                        folder.files("form").size());
    }
}
