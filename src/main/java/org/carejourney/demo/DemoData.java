package org.carejourney.demo;

import java.util.List;
import org.carejourney.procedure.Procedures;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty service with synthetic data at start. */
@Component
@Profile("demo")
class DemoData {

    private final Procedures procedures;
    private final DemoHomes homes;
    private final DemoPeople people;

    DemoData(Procedures procedures, DemoHomes homes, DemoPeople people) {
        this.procedures = procedures;
        this.homes = homes;
        this.people = people;
    }

    @EventListener
    @Order(20)
    void fill(ApplicationStartedEvent started) {
        procedures.all().forEach(procedure -> {
            List<String> references = homes.enter(procedure.council());
            people.enter(procedure, references);
        });
    }
}
