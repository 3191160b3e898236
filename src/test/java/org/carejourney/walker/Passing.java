package org.carejourney.walker;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.carejourney.TestClock;
import org.carejourney.walker.Picture.Pending;
import org.springframework.context.ApplicationContext;

/** Lets time pass as the test clock does, but in an order that does not depend on the engine's ids. */
final class Passing {

    private static final int MOST_JOBS = 3000;

    private final ManagementService jobs;
    private final TestClock clock;
    private final Camera camera;

    Passing(ApplicationContext service, Camera camera) {
        this.jobs = service.getBean(ManagementService.class);
        this.clock = service.getBean(TestClock.class);
        this.camera = camera;
    }

    void runWhatIsDue() {
        until(clock.instant());
    }

    void until(Instant end) {
        for (int ran = 0; ran < MOST_JOBS; ran++) {
            Optional<Pending> next =
                    Picture.first(camera.jobs()).filter(job -> !job.due().isAfter(end));
            if (next.isEmpty()) {
                clock.set(end);
                return;
            }
            if (next.get().due().isAfter(clock.instant())) {
                clock.set(next.get().due());
            }
            try {
                jobs.executeJob(next.get().id());
            } catch (RuntimeException failed) {
                throw Broken.by("The service's own step fails: " + next.get().name(), failed);
            }
        }
        throw new Broken("The service's own steps never end", camera.jobs().toString());
    }
}
