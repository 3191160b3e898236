package org.carejourney.market.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carejourney.market.web.AnswerForm.Problem;
import org.carejourney.market.web.InvitationDesk.Sender;
import org.carejourney.market.web.InvitationDesk.Shown;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.Gone;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.carejourney.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a home answers its invitation. It needs neither an account nor script. */
@Controller
@RequestMapping(path = "/invitations/{token}", produces = MediaType.TEXT_HTML_VALUE)
class InvitationPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("h:mma 'on' EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final InvitationDesk desk;

    InvitationPage(InvitationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        try {
            Shown shown = desk.show(token);
            return shown.answer() == null ? form(token, shown, AnswerForm.EMPTY, 0, List.of()) : answered(token, shown);
        } catch (NotFound | Gone over) {
            return closed(token, over);
        }
    }

    @GetMapping("/change")
    ModelAndView change(@PathVariable String token) {
        try {
            Shown shown = desk.show(token);
            AnswerForm form = shown.answer() == null ? AnswerForm.EMPTY : AnswerForm.of(shown.answer());
            return form(token, shown, form, 0, List.of());
        } catch (NotFound | Gone over) {
            return closed(token, over);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@PathVariable String token, @RequestParam Map<String, String> sent) {
        AnswerForm form = AnswerForm.of(sent);
        try {
            Shown shown = desk.show(token);
            if (sent.containsKey("anotherService")) {
                return form(token, shown, form, 1, List.of());
            }
            HomesAnswer answer = form.answer(shown.priceServices());
            List<Problem> problems = form.problems(desk.faults(token, answer));
            if (!problems.isEmpty()) {
                return form(token, shown, form, 0, problems);
            }
            try {
                desk.answer(token, answer);
            } catch (InvalidEntry refused) {
                return form(token, shown, form, 0, form.problems(refused.faults()));
            }
        } catch (NotFound | Gone over) {
            return closed(token, over);
        } catch (Conflict conflict) {
            return message(HttpStatus.CONFLICT, token);
        }
        RedirectView answered = new RedirectView(InvitationLinks.path(token));
        answered.setStatusCode(HttpStatus.SEE_OTHER);
        answered.setExposeModelAttributes(false);
        return new ModelAndView(answered);
    }

    /** @param more services to fill in */
    private ModelAndView form(String token, Shown shown, AnswerForm form, int more, List<Problem> problems) {
        ModelAndView page = page("invitation", token, shown)
                .addObject("form", form)
                .addObject("services", form.rows(more))
                .addObject("mostServices", AnswerForm.MOST_SERVICES)
                .addObject("problems", problems)
                .addObject("wrong", problems.stream().collect(Collectors.toMap(Problem::field, Problem::message)));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView answered(String token, Shown shown) {
        ModelAndView page = page("invitation-answered", token, shown);
        HomesAnswer answer = shown.answer();
        page.addObject("answeredAt", moment(shown.answeredAt()));
        if (answer.hasPlace()) {
            page.addObject("price", new Money(answer.weeklyPricePence()).toString());
            page.addObject("from", DAY.format(LocalDate.parse(answer.availableFrom())));
            page.addObject("meetsNeeds", answer.meetsAssessedNeeds());
            page.addObject(
                    "services",
                    Stream.ofNullable(answer.services())
                            .flatMap(List::stream)
                            .map(service -> service.priced().toString())
                            .toList());
        }
        return page;
    }

    private static ModelAndView page(String name, String token, Shown shown) {
        return new ModelAndView(name)
                .addObject("guest", true)
                .addObject("invitation", shown)
                .addObject("action", InvitationLinks.path(token))
                .addObject("startOn", shown.startOn() == null ? null : DAY.format(shown.startOn()))
                .addObject("answerBy", moment(shown.answerBy()));
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : MOMENT.format(moment.atZone(CouncilTime.ZONE))
                        .replace(":00", "")
                        .replace("AM on", "am on")
                        .replace("PM on", "pm on");
    }

    private ModelAndView closed(String token, RuntimeException over) {
        return over instanceof Gone
                ? message(HttpStatus.GONE, token)
                : new ModelAndView("invitation-closed", HttpStatus.NOT_FOUND)
                        .addObject("guest", true)
                        .addObject("status", HttpStatus.NOT_FOUND.value());
    }

    private ModelAndView message(HttpStatus status, String token) {
        return new ModelAndView("invitation-closed", status)
                .addObject("guest", true)
                .addObject("status", status.value())
                .addObject("action", InvitationLinks.path(token))
                .addObject(
                        "sender", desk.sender(token).map(InvitationPage::words).orElse("whoever sent it to you"));
    }

    private static String words(Sender sender) {
        return sender.contact().map(contact -> "the " + contact + " of ").orElse("") + sender.council();
    }
}
