package org.carejourney.access.web;

import java.util.List;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.CurrentActor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: where to go, and in the demonstration who to sign in as. */
@Controller
class StartPage {

    private final Procedures procedures;
    private final CurrentActor actor;
    private final boolean demo;

    StartPage(Procedures procedures, CurrentActor actor, Environment environment) {
        this.procedures = procedures;
        this.actor = actor;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @param theirs whether who is signed in belongs to it */
    record CouncilShown(String key, String name, String title, boolean theirs, List<Person> people) {}

    record Person(String id, String label) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("demo", demo);
        model.addAttribute(
                "signedIn", actor.get().isService() ? null : actor.get().id());
        model.addAttribute(
                "councils", procedures.all().stream().map(this::shown).toList());
        model.addAttribute(
                "stopped",
                procedures.stopped().stream()
                        .filter(council -> demo || actor.get().councils().contains(council))
                        .toList());
        return "index";
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("demo", demo);
        return "login";
    }

    private CouncilShown shown(Procedure procedure) {
        List<Person> people = demo
                ? procedure.groups().entrySet().stream()
                        .map(group -> new Person(
                                procedure.council() + "-" + group.getKey(),
                                group.getValue().label()))
                        .toList()
                : List.of();
        return new CouncilShown(
                procedure.council().value(),
                procedure.name(),
                procedure.title(),
                actor.get().councils().contains(procedure.council()),
                people);
    }
}
