package org.carejourney.demo;

import java.util.List;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills an empty service with synthetic data at start. */
@Component
@Profile("demo")
class DemoData {

    private final Procedures procedures;
    private final DemoHomes homes;
    private final DemoPeople people;
    private final DemoCases cases;

    DemoData(Procedures procedures, DemoHomes homes, DemoPeople people, DemoCases cases) {
        this.procedures = procedures;
        this.homes = homes;
        this.people = people;
        this.cases = cases;
    }

    @EventListener
    void fill(ApplicationReadyEvent ready) {
        procedures.all().forEach(procedure -> {
            List<String> references = homes.enter(procedure.council());
            people.enter(procedure, references);
        });
        // people can sign in now, while the cases come
        procedures.all().stream()
                .map(Procedure::council)
                .filter(Story.Book::exists)
                .filter(cases::haveNotCome)
                .forEach(cases::enter);
    }
}
