package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.CaseSearch;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the quarterly indicators (indicator-return, indicator-round). */
@ServiceTest
class ProviderIndicatorsProcessTest {

    private static final String PILOT = "HOME-0001";

    /** The manager looks at every missed deadline, whatever became of the work. */
    private static final String MISSED = "look-at-missed-deadline";

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Test
    @Requirement("DEV-5.2-4")
    void getsTheReturnThatTheCouncilAsksAHomeFor() {
        String home = homes.fresh();
        journey.opensAs("commissioning", asked(home, "2026-03-31"));
        assertThat(desk.told()).containsExactly("PROVIDER INDICATORS_DUE");
        assertThat(clock().dueAt()).isEqualTo(Instant.parse("2026-04-16T16:00:00Z"));

        assertThatThrownBy(() -> journey.answers(
                        "send-indicators", "indicators", list(map("indicator", "FALLS", "indicatorValue", 2))))
                .hasMessageContaining("[indicators] Not every indicator has a value");
        assertThatThrownBy(() -> journey.answers(
                        "send-indicators",
                        "submittedBy",
                        null,
                        "indicators",
                        list(map("indicator", "WEATHER", "indicatorValue", -1), map("indicator", "FALLS"))))
                .hasMessageContaining("[indicators/0/indicator]")
                .hasMessageContaining("[indicators/0/indicatorValue]")
                .hasMessageContaining("[indicators/1/indicatorValue]")
                .hasMessageContaining("[submittedBy]");
        journey.does("send-indicators");

        assertThat(journey.theCase().result()).contains("RECEIVED");
        assertThat(clock().status()).isEqualTo(ClockStatus.MET);
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.by())
                .isEqualTo("devon-provider-" + home + "-person"));
    }

    @Test
    void isOverdueWhenNothingComesAnyMore() {
        journey.opensAbout(homes.fresh(), "indicator-return", "quarterEnd", "2026-03-31", "councilRequested", true);
        journey.letPassUntil("2026-04-16T16:00:01Z");

        journey.does("chase-indicators");

        assertThat(journey.theCase().result()).contains("OVERDUE");
        assertThat(journey.openForms()).containsExactly(MISSED);
    }

    @Test
    void endsAtOnceWhenNothingIsDue() {
        journey.opensAbout(homes.fresh(), "indicator-return", "quarterEnd", "2026-03-31", "councilRequested", false);

        assertThat(journey.theCase().result()).contains("NOT_DUE");
        assertThat(desk.told()).isEmpty();
    }

    @Test
    void refusesADayThatEndsNoQuarterAndAHomeThatAsksItself() {
        String home = homes.fresh();

        assertThatThrownBy(() -> journey.opensAs("commissioning", asked(home, "2026-04-30")))
                .hasMessageContaining("data/quarterEnd: A quarter ends on 31 March");
        assertThatThrownBy(() -> journey.opensAs("provider-" + home, asked(home, "2026-03-31")))
                .hasMessageContaining("There is no such procedure that you may start");
        assertThatThrownBy(() -> journey.opensOwnWork("indicator-round", "quarterEnd", "2026-03-30"))
                .hasMessageContaining("data/quarterEnd");
    }

    @Test
    @Requirement({"DEV-4.1-5", "DEV-4.1-6"})
    void asksPilotHomesEachQuarterAndFromApril2027EveryHome() {
        homes.another(PILOT, "EX4 6NQ");
        homes.another("HOME-0003", "EX4 6NQ");
        String without = homes.fresh();
        journey.opensOwnWork("indicator-round", "quarterEnd", "2026-12-31");
        journey.letPassUntil("2026-12-31T23:00:00Z");
        assertThat(returns(PILOT)).isEmpty();

        journey.letPassUntil("2027-01-01T00:00:01Z");
        assertThat(journey.theCase().result()).contains("RETURNS_OPENED");
        assertThat(returns(PILOT)).hasSize(1);
        assertThat(returns("HOME-0003")).isEmpty();

        journey.letPassUntil("2027-04-01T00:00:01Z");
        assertThat(returns(PILOT)).hasSize(2);
        assertThat(returns("HOME-0003")).isEmpty();

        journey.letPassUntil("2027-07-01T00:00:01Z");
        assertThat(returns(PILOT)).hasSize(3);
        assertThat(returns("HOME-0003")).hasSize(1);
        assertThat(returns(without)).isEmpty();

        journey.opensOwnWork("indicator-round", "quarterEnd", "2027-06-30");
        assertThat(journey.theCase().result()).contains("RETURNS_OPENED");
        assertThat(returns(PILOT)).hasSize(3);
        journey.turnsTo(returns("HOME-0003").get(0).reference()).does("send-indicators");
        assertThat(journey.theCase().result()).contains("RECEIVED");
    }

    private List<CareCase> returns(String home) {
        return cases
                .search(
                        Driver.DEVON,
                        new CaseSearch(null, null, null, null, new HomeReference(home), null, new PageAsked(0, 50)))
                .items()
                .stream()
                .filter(found -> found.journey().equals("indicator-return"))
                .toList();
    }

    private static NewCase asked(String home, String quarterEnd) {
        return new NewCase(
                Driver.DEVON,
                "indicator-return",
                Optional.empty(),
                Optional.of(home),
                Optional.empty(),
                map("quarterEnd", quarterEnd, "councilRequested", true));
    }

    private ClockView clock() {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals("kpiReturn"))
                .findFirst()
                .orElseThrow();
    }
}
