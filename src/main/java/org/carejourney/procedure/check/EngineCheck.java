package org.carejourney.procedure.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;

/** What only the engine itself finds in a folder: it reads models more closely than our own check. */
public final class EngineCheck {

    private static final Pattern EXPRESSION = Pattern.compile("Error parsing '(.*)': (.*)", Pattern.DOTALL);

    private EngineCheck() {}

    /** Has an engine of its own, in memory, read a folder that is sound otherwise. */
    public static void check(CouncilFolder folder, Findings findings) {
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
        } catch (ProcessEngineException refused) {
            findings.addAll(faults(refused, folder));
        } finally {
            engine.close();
        }
    }

    /** The engine says of an expression that it cannot read only how it is written. */
    private static Optional<Fault> expression(ProcessEngineException refused, CouncilFolder folder) {
        Matcher unread = EXPRESSION.matcher(String.valueOf(refused.getMessage()));
        return !unread.find()
                ? Optional.empty()
                : folder.files("bpmn").stream()
                        .flatMap(file -> XmlText.of(file).expressions().stream()
                                .filter(each -> each.text().equals(unread.group(1)))
                                .map(each -> new Fault(
                                        file.origin(),
                                        each.line(),
                                        each.id(),
                                        "not readable as an expression: " + unread.group(2))))
                        .findFirst();
    }

    /** What the engine says of a folder that it refuses. */
    public static List<Fault> faults(ProcessEngineException refused, CouncilFolder folder) {
        if (!(refused instanceof ParseException parse)) {
            return List.of(expression(refused, folder)
                    .orElseGet(() -> new Fault(
                            folder.council().value(), 0, "", "refused by the engine: " + refused.getMessage())));
        }
        List<Fault> faults = new ArrayList<>();
        for (ResourceReport report : parse.getResorceReports()) {
            String file = folder.files().stream()
                    .filter(each -> each.name().equals(report.getResourceName()))
                    .map(ProcedureFile::origin)
                    .findFirst()
                    .orElse(report.getResourceName());
            for (Problem problem : report.getErrors()) {
                String element = problem.getMainElementId() == null ? "" : problem.getMainElementId();
                faults.add(new Fault(file, problem.getLine(), element, problem.getMessage()));
            }
        }
        return faults;
    }
}
