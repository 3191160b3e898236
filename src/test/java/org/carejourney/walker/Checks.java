package org.carejourney.walker;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.RecordTail;
import org.carejourney.shared.CaseReference;
import org.carejourney.walker.Picture.OneCase;
import org.carejourney.walker.Picture.Process;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is true of every case at any time. After each step all that runs is looked at, and of each record what the step
 * has added: that it follows from what was there, and comes in a legal order. The whole chain of each record is verified
 * when its case ends.
 */
final class Checks {

    /** Goes on by itself in every case, and moves nothing. */
    private static final String REMINDER = "contact-reminder";
    /** Names of end events by council and journey. */
    private static final Map<String, Set<String>> ENDS = new HashMap<>();

    private final CaseRecord record;
    private final JdbcClient database;
    private final Map<String, RecordTail> tails = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();

    Checks(ApplicationContext service) {
        this.record = service.getBean(CaseRecord.class);
        this.database = service.getBean(JdbcClient.class);
    }

    /** Other cases from now on. */
    void beginAnew() {
        tails.clear();
        orders.clear();
    }

    /** After each step. */
    void check(Picture now) {
        standing(now);
        now.cases().forEach(this::grown);
    }

    /** Whether things may stand as they do, whatever has led there. */
    static void standing(Picture now) {
        for (OneCase known : now.cases()) {
            named(known);
            goesOn(known, now);
        }
        moves(now);
    }

    /** When no more is done. */
    void checkRecords(Picture last) {
        for (OneCase known : last.cases()) {
            List<String> faults =
                    record.verify(new CaseReference(known.reference())).faults();
            if (!faults.isEmpty()) {
                throw new Broken("The record does not verify", faults.toString());
            }
        }
    }

    /** What a refused entry must leave as it is: everything. */
    static void nothingChanged(Picture before, Picture now, String refused) {
        if (!now.equals(before)) {
            throw new Broken("A refusal changes something", refused + " " + before + " " + now);
        }
    }

    private static void named(OneCase known) {
        if (!known.isOpen()
                && !(known.state().equals("WITHDRAWN") && "WITHDRAWN".equals(known.result()))
                && !ends(known).contains(String.valueOf(known.result()))) {
            throw new Broken(
                    "A case ends without a named result", known.journey() + " " + known.state() + " " + known.result());
        }
    }

    private static Set<String> ends(OneCase known) {
        return ENDS.computeIfAbsent(
                known.council() + "/" + known.journey(),
                journey -> Bpmn.readModelFromFile(model(known)).getModelElementsByType(EndEvent.class).stream()
                        .map(end -> Optional.ofNullable(end.getName()).orElse(""))
                        .map(end -> end.strip().replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** The council's own, or that of all councils. */
    private static File model(OneCase known) {
        String file = known.journey() + ".bpmn";
        File own = new File("bpmn/" + known.council(), file);
        return own.exists() ? own : new File("bpmn/common", file);
    }

    private static void goesOn(OneCase known, Picture now) {
        List<String> running = now.processes().stream()
                .filter(one -> known.reference().equals(one.caseReference()))
                .map(Process::key)
                .sorted()
                .toList();
        if (known.isOpen() && running.isEmpty()) {
            throw new Broken("An open case has no process", known.journey());
        }
        if (known.state().equals("WITHDRAWN") && !running.isEmpty()) {
            throw new Broken("A withdrawn case goes on", running.toString());
        }
    }

    private void grown(OneCase known) {
        List<String> faults = new ArrayList<>();
        RecordTail tail = tails.computeIfAbsent(known.reference(), reference -> new RecordTail(database, reference));
        Order order = orders.computeIfAbsent(known.reference(), reference -> new Order());
        tail.grown(faults).forEach(order::read);
        if (!faults.isEmpty()) {
            throw new Broken("The record does not verify", faults.toString());
        }
    }

    /** Whether each process, and each case as a whole, waits for something that can come. */
    private static void moves(Picture now) {
        Map<String, Process> byId = now.byId();
        Set<String> moving = new HashSet<>();
        Set<String> fromOutside = new HashSet<>(now.incidents());
        now.tasks().forEach(task -> fromOutside.add(task.process()));
        now.jobs().stream()
                .filter(job -> job.process() != null)
                .forEach(job -> (reminds(byId, job.process()) ? moving : fromOutside).add(job.process()));
        now.waits().stream()
                .filter(wait -> !wait.element().startsWith("startEvent"))
                .forEach(wait -> (Messages.comesFromOutside(wait.event()) && !reminds(byId, wait.process())
                                ? fromOutside
                                : moving)
                        .add(wait.process()));
        moving.addAll(fromOutside);
        now.processes().stream()
                .filter(one -> one.calledBy() != null)
                .forEach(one -> moving.add(now.executions().get(one.calledBy())));
        now.processes().stream()
                .filter(one -> !moving.contains(one.id()))
                .findFirst()
                .ifPresent(stuck -> {
                    throw new Broken("Nothing can move " + stuck.key(), "case " + stuck.caseReference());
                });
        for (OneCase known : now.cases()) {
            if (known.isOpen()
                    && now.processes().stream()
                            .filter(one -> known.reference().equals(one.caseReference()))
                            .noneMatch(one -> fromOutside.contains(one.id()))) {
                throw new Broken("Everything in the case waits for itself", known.journey());
            }
        }
    }

    private static boolean reminds(Map<String, Process> byId, String process) {
        return byId.containsKey(process) && byId.get(process).key().equals(REMINDER);
    }
}
