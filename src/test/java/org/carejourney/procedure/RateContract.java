package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.market.MarketWorld;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.procedure.store.RateStore;
import org.carejourney.procedure.store.RateStores;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of rates that are loaded, on every database that the service runs on. */
abstract class RateContract {

    private static final Council COUNCIL = new Council("newcouncil");
    private static final Council OTHER = new Council("othercouncil");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String WRITTEN =
            """
            limits:
              - { group: practitioner, for: URGENT, upToRate: NURSING, from: 2026-04-01 }
            values: { rates.levels: [R9] }
            rates:
              - { level: R1, weeklyPence: 80000, from: 2026-02-01 }
              - { level: R1, weeklyPence: 85000, from: 2026-06-01 }
            texts: { NURSING: Standard nursing care }
            """;

    private RateStore store;
    private Rates rates;

    abstract MarketWorld world();

    @BeforeEach
    void nothingIsLoaded() {
        world().the(JdbcClient.class).sql("delete from loaded_rate").update();
        store = RateStores.of(world().the(JdbcClient.class));
        rates = at(NOW);
    }

    private Rates at(Instant moment) {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        Procedures procedures = ProcedureBuilder.proceduresWith(WRITTEN);
        return new Rates(procedures, new Policy(procedures, clock), store, clock);
    }

    private List<LoadedRate> load(Object... levelsPenceAndDays) {
        return load(rates, "somebody", levelsPenceAndDays);
    }

    private List<LoadedRate> load(Rates by, String who, Object... parts) {
        List<RateLoad.Entry> entries = new java.util.ArrayList<>();
        for (int at = 0; at < parts.length; at += 3) {
            entries.add(new RateLoad.Entry(parts[at], parts[at + 1], parts[at + 2]));
        }
        RateLoad load = new RateLoad("MIN/17", entries, who, Optional.empty(), Optional.empty());
        return world().inTransaction(() -> by.load(COUNCIL, load));
    }

    private Optional<Long> pence(String level, String day) {
        return rates.find(COUNCIL, level, LocalDate.parse(day))
                .map(Rate::weekly)
                .map(Money::pence);
    }

    @Test
    @Requirement("DER-X-1")
    void aLoadedRateHoldsFromItsFirstDay() {
        load("NURSING", 78000, "2026-04-01", "NURSING", 79000, "2027-04-01");

        assertThat(pence("NURSING", "2026-03-31")).isEmpty();
        assertThat(pence("NURSING", "2026-04-01")).contains(78000L);
        assertThat(pence("NURSING", "2027-03-31")).contains(78000L);
        assertThat(pence("NURSING", "2027-04-01")).contains(79000L);
        assertThat(store.find(OTHER, "NURSING", LocalDate.parse("2027-04-01"))).isEmpty();
    }

    @Test
    void theNewestFirstDayHoldsWhetherItWasLoadedOrWritten() {
        load("R1", 81000, "2026-04-01");

        assertThat(pence("R1", "2026-01-31")).isEmpty();
        assertThat(pence("R1", "2026-02-01")).contains(80000L);
        assertThat(pence("R1", "2026-03-31")).contains(80000L);
        assertThat(pence("R1", "2026-04-01")).contains(81000L);
        assertThat(pence("R1", "2026-05-31")).contains(81000L);
        assertThat(pence("R1", "2026-06-01")).contains(85000L);
    }

    @Test
    void ofTheSameDayTheLoadedRateHoldsAndSaysWhatItReplaced() {
        List<LoadedRate> loaded = load("R1", 86000, "2026-06-01");

        assertThat(pence("R1", "2026-06-01")).contains(86000L);
        assertThat(loaded).singleElement().satisfies(rate -> {
            assertThat(rate.replaced()).contains(new Money(85000));
            assertThat(rate.version()).isEqualTo(1);
            assertThat(rate.loadedBy()).isEqualTo("somebody");
            assertThat(rate.loadedAt()).isEqualTo(NOW);
        });
        assertThat(rates.all(COUNCIL))
                .extracting(held ->
                        held.rate().weekly().pence() + " " + held.loaded().isPresent())
                .containsExactly("80000 false", "86000 true");
    }

    @Test
    void aLaterLoadCorrectsAndKeepsWhatWasThere() {
        load("R9", 70000, "2026-04-01");
        load(at(NOW.plusSeconds(60)), "somebody else", "R9", 71000, "2026-04-01");

        assertThat(pence("R9", "2026-04-01")).contains(71000L);
        assertThat(rates.loads(COUNCIL, new PageAsked(0, 10)).items())
                .extracting(rate -> rate.version() + " " + rate.rate().weekly().pence() + " "
                        + rate.replaced().map(Money::pence).orElse(0L) + " " + rate.loadedBy() + " "
                        + rate.loadedAt())
                .containsExactly(
                        "2 71000 70000 somebody else 2026-03-02T09:01:00Z", "1 70000 0 somebody 2026-03-02T09:00:00Z");
        assertThat(rates.loads(OTHER, new PageAsked(0, 10)).total()).isZero();
        assertThat(rates.on(COUNCIL, LocalDate.parse("2026-04-01")))
                .extracting(held -> held.rate().level() + " " + held.rate().weekly())
                .containsExactly("R1 £800.00", "R9 £710.00");
    }

    @Test
    void theSameAgainChangesNothing() {
        List<LoadedRate> first = load("R9", 70000, "2026-04-01");
        List<LoadedRate> again = load(at(NOW.plusSeconds(60)), "somebody else", "R9", 70000, "2026-04-01");

        assertThat(again).isEqualTo(first);
        assertThat(rates.loads(COUNCIL, new PageAsked(0, 10)).total()).isEqualTo(1);
    }

    @Test
    @Requirement("DEV-X-25")
    void namesEveryFieldAtFaultAndLoadsNothing() {
        assertThat(faults(
                        null,
                        entry("R9", 70000, "2026-04-01"),
                        entry("R7", 0, "2026-02-30"),
                        entry(null, -1, null),
                        entry("NURSING", 700.5, "1 April"),
                        entry(9, "70000", 20260401),
                        entry("R9", null, "2026-04-01"),
                        entry("R1", 10_000_001L, "1999-12-31"),
                        null,
                        entry("R1", 10_000_000L, "2100-01-01")))
                .containsExactly(
                        "decision REQUIRED",
                        "rates/1/level UNKNOWN",
                        "rates/1/weeklyPence RANGE",
                        "rates/1/from DATE",
                        "rates/2/level REQUIRED",
                        "rates/2/weeklyPence RANGE",
                        "rates/2/from REQUIRED",
                        "rates/3/weeklyPence RANGE",
                        "rates/3/from DATE",
                        "rates/4/level UNKNOWN",
                        "rates/4/weeklyPence RANGE",
                        "rates/4/from DATE",
                        "rates/5/weeklyPence REQUIRED",
                        "rates/5/from REPEATED",
                        "rates/6/weeklyPence RANGE",
                        "rates/6/from DATE",
                        "rates/7 REQUIRED",
                        "rates/8/from DATE");
        assertThat(rates.loads(COUNCIL, new PageAsked(0, 10)).total()).isZero();
    }

    @Test
    void wantsADecisionThatCanBeShownAndAHandfulOfRates() {
        assertThat(faults("x".repeat(201))).containsExactly("decision TOO_LONG", "rates LENGTH");
        assertThat(faults("a\u0007b", entry("R9", 1, "2026-04-01"))).containsExactly("decision FORBIDDEN_CHARACTERS");
        assertThat(faults(
                        "MIN/17",
                        Collections.nCopies(501, entry("R9", 1, "2026-04-01")).toArray(RateLoad.Entry[]::new)))
                .startsWith("rates LENGTH")
                .hasSize(500);
        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> rates.load(
                        COUNCIL, new RateLoad("MIN/17", null, "somebody", Optional.empty(), Optional.empty())))
                .withMessageContaining("rates");
    }

    private static RateLoad.Entry entry(Object level, Object pence, Object from) {
        return new RateLoad.Entry(level, pence, from);
    }

    private List<String> faults(String decision, RateLoad.Entry... entries) {
        RateLoad load = new RateLoad(decision, Arrays.asList(entries), "somebody", Optional.empty(), Optional.empty());
        try {
            world().inTransaction(() -> rates.load(COUNCIL, load));
        } catch (InvalidEntry refused) {
            return refused.faults().stream().map(RateContract::told).toList();
        }
        throw new AssertionError("Loaded");
    }

    private static String told(FieldFault fault) {
        return fault.field() + " " + fault.code();
    }

    @Test
    void refusesWhatSomebodyElseLoadsAtTheSameMoment() {
        List<LoadedRate> first = load("R9", 70000, "2026-04-01");
        RateStore late = RateStores.seesNothing(world().the(JdbcClient.class));
        Procedures procedures = ProcedureBuilder.proceduresWith(WRITTEN);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Rates elsewhere = new Rates(procedures, new Policy(procedures, clock), late, clock);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> load(elsewhere, "somebody else", "R9", 71000, "2026-04-01"));
        assertThat(store.newest(COUNCIL)).isEqualTo(first);
    }

    @Test
    void knowsTheLevelsThatTheProcedureNames() {
        assertThat(rates.levels(COUNCIL)).containsExactly("R9", "R1", "NURSING");
    }

    @Test
    @Requirement("DER-X-1")
    void aLimitReachesAsFarAsTheLoadedRateFromItsFirstDay() {
        load("NURSING", 78000, "2026-04-02");

        assertThat(urgentReach("2026-04-01T12:00:00Z")).isEmpty();
        assertThat(urgentReach("2026-04-01T23:00:00Z")).contains(new Money(78000));
    }

    private Optional<Money> urgentReach(String moment) {
        Instant now = Instant.parse(moment);
        return new Authorities(ProcedureBuilder.proceduresWith(WRITTEN), at(now), Clock.fixed(now, ZoneOffset.UTC))
                .of(COUNCIL, "practitioner", Optional.of("URGENT"))
                .map(Authorities.Reach::upToWeekly);
    }
}
