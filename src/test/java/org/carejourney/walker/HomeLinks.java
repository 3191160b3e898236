package org.carejourney.walker;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.carejourney.TestActor;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.shared.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Homes that answer their invitations on the links they have: nobody signs in. */
final class HomeLinks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INVITATION = "/invitations/";
    private static final Set<Integer> REFUSED = Set.of(409, 410, 422);
    private static final int[] PRICES = {90_000, 90_000, 80_000, 98_500, 140_000};

    private final MockMvc http;
    private final Notices notices;
    private final TestActor actor;

    HomeLinks(ApplicationContext service) {
        this.http = MockMvcBuilders.webAppContextSetup((WebApplicationContext) service)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.notices = service.getBean(Notices.class);
        this.actor = service.getBean(TestActor.class);
    }

    /** An invitation that may be answered now. */
    record Invited(String home, String path) {}

    /** What came back: nothing wrong where it was taken, no fields where no answer is taken at all any more. */
    record Taken(boolean isTaken, List<FieldFault> faults) {}

    /** In the order of their invitations. */
    List<Invited> open(Walk walk) {
        actor.is(walk.council() + "-system", walk.council(), "system");
        try {
            Map<String, Invited> open = new LinkedHashMap<>();
            for (Notice notice : notices.toPassOn(walk.council(), walk.reference())) {
                notice.link()
                        .filter(link -> link.contains(INVITATION))
                        .map(link -> "/api" + link.substring(link.indexOf(INVITATION)))
                        .ifPresent(path -> open.put(notice.whom(), new Invited(notice.whom(), path)));
            }
            return List.copyOf(open.values());
        } finally {
            actor.isTheService();
        }
    }

    /**
     * A place from next week, unless it is drawn: then another price or day, no place, or an answer with something wrong.
     *
     * @param drawn absent where the home answers as usual
     */
    Map<String, Object> answer(Invited invited, LocalDate today, @Nullable Random drawn) {
        boolean priced = read(invited).path("priceServices").asBoolean();
        Map<String, Object> answer = place(today.plusDays(7), PRICES[0], true, priced);
        if (drawn == null) {
            return answer;
        }
        if (drawn.nextInt(4) == 0) {
            return new LinkedHashMap<>(Map.of("available", false));
        }
        answer = place(
                today.plusDays(drawn.nextInt(40)), PRICES[drawn.nextInt(PRICES.length)], drawn.nextInt(4) > 0, priced);
        if (drawn.nextBoolean()) {
            answer.put("features", "A garden. Fictional.");
        }
        switch (drawn.nextInt(12)) {
            case 0 -> answer.remove(new ArrayList<>(answer.keySet()).get(drawn.nextInt(answer.size())));
            case 1 -> answer.put("weeklyPricePence", 1);
            case 2 -> answer.put("availableFrom", today.minusDays(1).toString());
            default -> {}
        }
        return answer;
    }

    private static Map<String, Object> place(LocalDate from, int pence, boolean meetsNeeds, boolean priced) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("available", true);
        answer.put("weeklyPricePence", pence);
        answer.put("availableFrom", from.toString());
        answer.put("meetsAssessedNeeds", meetsNeeds);
        if (priced) {
            answer.put(
                    "services", List.of(service("Care by day", pence / 100), service("Nights", pence - pence / 100)));
            answer.put("pricingSheetReference", "DOC/walk-sheet");
        }
        return answer;
    }

    private static Map<String, Object> service(String name, int pence) {
        return Map.of("name", name, "hours", 1, "unitPricePence", pence);
    }

    private JsonNode read(Invited invited) {
        return body(perform(get(invited.path())).content());
    }

    /** Sends the answer; what no home should ever see is thrown. */
    Taken send(Invited invited, Map<String, Object> answer) {
        Reply reply = perform(put(invited.path() + "/answer")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.valueToTree(answer).toString()));
        if (reply.status() == 200) {
            return new Taken(true, List.of());
        }
        if (!REFUSED.contains(reply.status())) {
            throw new IllegalStateException("A home is answered " + reply.status() + " " + reply.content());
        }
        List<FieldFault> faults = new ArrayList<>();
        body(reply.content())
                .path("errors")
                .forEach(error -> faults.add(new FieldFault(
                        error.path("field").asText(),
                        error.path("code").asText(),
                        error.path("message").asText())));
        return new Taken(false, faults);
    }

    private record Reply(int status, String content) {}

    private Reply perform(RequestBuilder request) {
        try {
            var response = http.perform(request).andReturn().getResponse();
            return new Reply(response.getStatus(), response.getContentAsString());
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static JsonNode body(String content) {
        try {
            return JSON.readTree(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
