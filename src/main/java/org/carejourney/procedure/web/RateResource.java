package org.carejourney.procedure.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.carejourney.procedure.LoadedRate;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.procedure.Procedures;
import org.carejourney.procedure.RateLoad;
import org.carejourney.procedure.Rates;
import org.carejourney.procedure.Rates.Held;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The weekly rates of a council: looking at them, and loading some. */
@RestController
@RequestMapping("/api/councils/{council}/rates")
class RateResource {

    private static final int USUAL_SIZE = 50;

    private final Rates rates;
    private final Procedures procedures;
    private final CurrentActor actor;

    RateResource(Rates rates, Procedures procedures, CurrentActor actor) {
        this.rates = rates;
        this.procedures = procedures;
        this.actor = actor;
    }

    enum Source {
        PROCEDURE,
        LOADED
    }

    /**
     * @param from the first day on which it holds
     * @param version counts the loads for the same level and day
     * @param replacedPence what held for that level and day before
     */
    record RateView(
            String level,
            long weeklyPence,
            LocalDate from,
            Source source,
            @Nullable Integer version,
            @Nullable Long replacedPence,
            @Nullable String decision,
            @Nullable String loadedBy,
            @Nullable String confirmedBy,
            @Nullable String caseReference,
            @Nullable Instant loadedAt) {

        static RateView of(Held held) {
            return held.loaded().map(RateView::of).orElseGet(() -> of(held.rate()));
        }

        private static RateView of(Rate rate) {
            return new RateView(
                    rate.level(),
                    rate.weekly().pence(),
                    rate.from(),
                    Source.PROCEDURE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        static RateView of(LoadedRate loaded) {
            return new RateView(
                    loaded.rate().level(),
                    loaded.rate().weekly().pence(),
                    loaded.rate().from(),
                    Source.LOADED,
                    loaded.version(),
                    loaded.replaced().map(Money::pence).orElse(null),
                    loaded.decision(),
                    loaded.loadedBy(),
                    loaded.confirmedBy().orElse(null),
                    loaded.caseReference().map(CaseReference::value).orElse(null),
                    loaded.loadedAt());
        }
    }

    /** @param decision reference of the decision that sets them */
    record Load(@Nullable String decision, @Nullable List<@Nullable RateEntry> rates) {}

    /** @param from the first day on which it holds */
    record RateEntry(
            @Schema(type = "string") @Nullable Object level,
            @Schema(type = "integer", format = "int64", minimum = "1") @Nullable Object weeklyPence,
            @Schema(type = "string", format = "date") @Nullable Object from) {}

    /** Every rate that holds from some day on; with {@code on} those in force on that day. */
    @GetMapping
    List<RateView> rates(
            @PathVariable Council council,
            @Parameter(schema = @Schema(type = "string", format = "date")) @RequestParam(required = false) @Nullable
                    String on) {
        List<Held> held = on == null ? rates.all(council) : rates.on(council, day(on));
        return held.stream().map(RateView::of).toList();
    }

    private static LocalDate day(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException wrong) {
            throw new InvalidEntry("on", "DATE", "This must be a date such as 2026-03-31");
        }
    }

    /** All that was ever loaded, what was corrected later too; the newest first. */
    @GetMapping("/loads")
    Page<RateView> loads(
            @PathVariable Council council,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        Page<LoadedRate> loads = rates.loads(council, PageAsked.of(page, size, USUAL_SIZE));
        return new Page<>(loads.items().stream().map(RateView::of).toList(), loads.page(), loads.size(), loads.total());
    }

    /** Loads rates, all or none; answers them as they hold now. The same again changes nothing. */
    @PostMapping
    List<RateView> load(@PathVariable Council council, @RequestBody Load asked) {
        if (procedures.of(council).rateLoaders().stream().noneMatch(actor.get().groups()::contains)) {
            throw new AccessDeniedException("Not in a group that loads rates");
        }
        List<@Nullable RateEntry> given = asked.rates();
        RateLoad load = new RateLoad(
                asked.decision(),
                given == null ? null : given.stream().map(RateResource::entry).toList(),
                actor.get().id(),
                Optional.empty(),
                Optional.empty());
        return rates.load(council, load).stream().map(RateView::of).toList();
    }

    private static RateLoad.@Nullable Entry entry(@Nullable RateEntry given) {
        return given == null ? null : new RateLoad.Entry(given.level(), given.weeklyPence(), given.from());
    }
}
