package org.carejourney.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carejourney.access.People;
import org.carejourney.procedure.Procedure;
import org.carejourney.shared.Council;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One user for each group of a council, named as the group; their password is the same for all. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "demo";

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    /** @param homes references of the homes that the demonstration's provider runs */
    void enter(Procedure procedure, List<String> homes) {
        procedure.groups().forEach((key, group) -> {
            Set<String> groups = new LinkedHashSet<>(List.of(id(procedure.council(), key)));
            if (group.perHome()) {
                homes.forEach(home -> groups.add(id(procedure.council(), key) + "-" + home));
            }
            if (group.perLocality()) {
                procedure.localities().forEach(locality -> groups.add(id(procedure.council(), key) + "-" + locality));
            }
            people.enter(id(procedure.council(), key), "Demo", group.label(), PASSWORD, procedure.council(), groups);
        });
    }

    static String id(Council council, String group) {
        return council + "-" + group;
    }
}
