package org.carejourney.walker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.carejourney.cases.NewCase;
import org.carejourney.shared.Council;

/**
 * A case that a walk may begin with.
 *
 * @param form the journey's start form
 * @param group who opens it
 * @param home the home that it is about, if it is about one
 * @param share so many of a hundred walks begin with it
 */
record Opening(Council council, String journey, String form, String group, Optional<String> home, int share) {

    private static final Council DEVON = new Council("devon");
    private static final Council DERBY = new Council("derby");

    static final List<Opening> ALL = List.of(
            of(DEVON, "placement-journey", "start-placement", 62),
            of(DERBY, "adult-support", "start-support", 14),
            of(DERBY, "funding-authorisation", "start-request", 11),
            of(DERBY, "hos-advice", "start-request", 1),
            aboutHome("provider-agreement", "ask-for-agreement", "system", "HOME-C", 2),
            aboutHome("provider-contact-change", "receive-contact-change", "system", "HOME-A", 2),
            aboutHome("indicator-return", "ask-for-indicators", "system", "HOME-A", 2),
            aboutHome("private-resident-notice", "report-private-resident", "provider-HOME-A", "HOME-A", 1),
            of(DEVON, "feedback", "give-feedback", 2),
            of(DEVON, "indicator-round", "plan-indicator-round", 1),
            new Opening(DEVON, "load-rates", "load-rates", "finance", Optional.empty(), 1),
            of(DEVON, "procedure-review", "launch-procedure", 2));

    private static int people = 7_000_000;

    private static Opening of(Council council, String journey, String form, int share) {
        return new Opening(council, journey, form, "system", Optional.empty(), share);
    }

    private static Opening aboutHome(String journey, String form, String group, String home, int share) {
        return new Opening(DEVON, journey, form, group, Optional.of(home), share);
    }

    static Opening draw(Random random) {
        List<Opening> drum = new ArrayList<>();
        ALL.forEach(one -> drum.addAll(Collections.nCopies(one.share(), one)));
        return drum.get(random.nextInt(drum.size()));
    }

    /** A way of many steps before it comes to its middle. */
    boolean isLong() {
        return journey.equals("placement-journey");
    }

    boolean isOfPerson() {
        return form.startsWith("start-");
    }

    /** @param data as the start form asks for it */
    NewCase newCase(Map<String, Object> data) {
        Map<String, Object> fields = new LinkedHashMap<>(data);
        fields.remove("personReference");
        fields.remove("homeReference");
        return new NewCase(
                council,
                journey,
                isOfPerson() ? Optional.of("PERSON-" + ++people) : Optional.empty(),
                home,
                Optional.empty(),
                fields);
    }
}
