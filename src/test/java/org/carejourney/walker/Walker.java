package org.carejourney.walker;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.walker.Picture.OneCase;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes cases on random ways, in every role, and checks them after each step. A walk depends on nothing but its seed, or on
 * its steps. What breaks a check, and what the service or the engine throws, ends the walk and is what it found.
 */
final class Walker {

    /** When nothing runs any more, somebody may still report or send something. */
    private static final int STEPS_AFTERWARDS = 4;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final JdbcClient database;
    private final Procedures procedures;
    private final TestActor actor;
    private final TestClock clock;
    private final WalkHomes homes;
    private final Camera camera;
    private final Passing time;
    private final Hands hands;
    private final Checks checks;

    Walker(ApplicationContext service) {
        this.runtime = service.getBean(RuntimeService.class);
        this.jobs = service.getBean(ManagementService.class);
        this.database = service.getBean(JdbcClient.class);
        this.procedures = service.getBean(Procedures.class);
        this.actor = service.getBean(TestActor.class);
        this.clock = service.getBean(TestClock.class);
        this.homes = new WalkHomes(service);
        this.camera = new Camera(service);
        this.time = new Passing(service, camera);
        this.hands = new Hands(service, time);
        this.checks = new Checks(service);
    }

    /** A new case on a way that is drawn from the seed. */
    Walk walk(long seed, int mostSteps) {
        return walk(seed, mostSteps, Opening.draw(new Random(seed)));
    }

    /** The same with a case of one kind. */
    Walk walk(long seed, int mostSteps, Opening opening) {
        Random random = new Random(~seed);
        Chooser chooser = new Chooser(random, opening, reports(opening.council()));
        return run(seed, opening, walk -> {
            int afterwards = 0;
            for (int step = 0; step < mostSteps && afterwards < STEPS_AFTERWARDS; step++) {
                take(chooser.next(walk, clock.instant()), walk);
                afterwards += walk.now().processes().isEmpty() ? 1 : 0;
            }
        });
    }

    /** A new case on a way that is known; what cannot be done is left out. */
    Walk replay(long seed, Opening opening, List<Step> steps) {
        return run(seed, opening, walk -> steps.forEach(step -> take(step, walk)));
    }

    private List<String> reports(Council council) {
        return procedures.of(council).reports().keySet().stream().sorted().toList();
    }

    private Walk run(long seed, Opening opening, Consumer<Walk> way) {
        Walk walk = new Walk(opening);
        clock.reset();
        checks.beginAnew();
        try {
            homes.enter();
            walk.begins(hands.open(opening, new Random(seed), walk), camera);
            time.runWhatIsDue();
            checks.check(walk.look());
            way.accept(walk);
            checks.checkRecords(walk.now());
            end(walk);
        } catch (Broken broken) {
            broken(broken, walk);
        } catch (RuntimeException thrown) {
            broken(Broken.by("Opening or ending a case fails", thrown), walk);
        } finally {
            cleanUp(walk);
        }
        return walk;
    }

    private static void broken(Broken broken, Walk walk) {
        walk.tell("// " + broken.getMessage());
        walk.breaks(broken);
    }

    private void take(Step step, Walk walk) {
        walk.add(step);
        try {
            if (!hands.does(step, walk)) {
                walk.leaveOut();
                return;
            }
        } catch (RuntimeException thrown) {
            throw Broken.by(step.kind() + " " + step.what() + " fails", thrown);
        }
        walk.count(step.kind().name());
        checks.check(walk.look());
    }

    /** The case ends, if it has not yet: withdrawn, with a name. */
    private void end(Walk walk) {
        if (walk.now().cases().get(0).isOpen()) {
            walk.count("left open by " + walk.opening().journey());
            if (hands.does(new Step(Step.Kind.WITHDRAWAL, "", 0), walk)) {
                checks.check(walk.look());
                checks.checkRecords(walk.now());
            }
        }
        walk.now().cases().forEach(one -> walk.count("end of " + one.journey() + ": " + one.result()));
    }

    /** Leaves nothing that could stand in the way of the next walk, whatever this one has broken. */
    private void cleanUp(Walk walk) {
        actor.isTheService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(process ->
                        runtime.deleteProcessInstanceIfExists(process.getId(), "walk over", true, true, true, false));
        new ArrayList<>(jobs.createJobQuery().list())
                .stream()
                        .filter(job -> job.getTenantId() != null && job.getProcessDefinitionId() == null)
                        .forEach(alarm -> jobs.deleteJob(alarm.getId()));
        if (walk.hasBegun()) {
            walk.look().cases().stream().filter(OneCase::isOpen).forEach(left -> database.sql(
                            "update care_case set state = 'WITHDRAWN' where reference = ?")
                    .param(left.reference())
                    .update());
        }
        database.sql("delete from loaded_rate").update();
        clock.reset();
    }
}
