package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.DEVON;

import java.time.LocalDate;
import java.util.List;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.panel.Panels;
import org.carejourney.panel.SittingList;
import org.carejourney.panel.SittingList.State;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forum does not sit: its cases go to the next sitting, and nothing is lost. */
@ServiceTest
class CancelledSittingProcessTest {

    private static final String PRESENT = "present-to-forum";
    private static final String DECIDE = "decide-at-forum";

    @Autowired
    Driver journey;

    @Autowired
    Processes processes;

    @Autowired
    Panels panels;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCaseIsListed() {
        journey.opens();
        processes.start(
                journey.reference(),
                "pqf-decision",
                "requestKind",
                "ANNUAL_REVIEW",
                "setting",
                "RESIDENTIAL",
                "descriptorLevel",
                "R2",
                "weeklyBudgetPence",
                95000L,
                "singleAreaAboveTop",
                false);
        journey.does("prepare-forum-pack");
    }

    /** Other tests of this service find every sitting again. */
    @AfterEach
    void letEverySittingTakePlace() {
        jdbc.sql("delete from cancelled_sitting").update();
    }

    private LocalDate listedFor() {
        return CouncilTime.dayOf(
                panels.latest(journey.reference()).orElseThrow().sitting().at());
    }

    private List<String> panelEntries() {
        return journey.record(EntryKind.PANEL).stream()
                .map(RecordEntry::subject)
                .toList();
    }

    private SittingList list(LocalDate day) {
        return panels.lists(DEVON, "pqf", day, 1).get(0);
    }

    @Test
    void listsItsCasesForTheNextSitting() {
        LocalDate first = listedFor();
        journey.does(PRESENT);

        SittingList cancelled = panels.cancel(DEVON, "pqf", first, "The chair is ill");

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.cancelledBecause()).contains("The chair is ill");
        assertThat(listedFor()).isEqualTo(first.plusWeeks(1));
        assertThat(panelEntries()).containsExactly("LISTED", "SITTING_CANCELLED", "LISTED");
        assertThat(journey.openForms()).contains(PRESENT).doesNotContain(DECIDE);
        journey.does(PRESENT, DECIDE);
        assertThat(processes.end(journey.reference(), "pqf-decision")).contains("VALIDATED");
    }

    @Test
    void listsThoseOfTheEnhancedAuthorisationForItsNextSittingToo() {
        processes.start(
                journey.reference(), "eap-decision", "requestKind", "AD_URGENT_REVIEW", "weeklyPricePence", null);
        LocalDate first = listedFor();

        panels.cancel(DEVON, "eap", first, "No quorum");

        assertThat(listedFor()).isEqualTo(first.plusWeeks(2));
        assertThat(journey.openForms()).contains("present-to-enhanced-authorisation", PRESENT);
    }

    @Test
    void takesNoMoreCasesForIt() {
        LocalDate first = listedFor();
        panels.cancel(DEVON, "pqf", first, "Snow");

        assertThat(panels.next(DEVON, "pqf", 3))
                .noneMatch(sitting -> CouncilTime.dayOf(sitting.at()).equals(first));
    }

    @Test
    void saysHowFarASittingHasCome() {
        LocalDate day = listedFor();
        assertThat(list(day).state()).isEqualTo(State.OPEN);

        clock.letPassUntil(list(day).sitting().papersUntil().plusSeconds(1));
        assertThat(list(day).state()).isEqualTo(State.CLOSED);

        clock.letPassUntil(list(day).sitting().at());
        assertThat(list(day).state()).isEqualTo(State.SITTING);

        journey.does(PRESENT, DECIDE);
        assertThat(list(day).items()).anyMatch(item -> item.caseReference().equals(journey.reference()));
        assertThat(list(day).items().stream()
                        .filter(item -> item.caseReference().equals(journey.reference()))
                        .map(item -> item.decision().orElseThrow()))
                .containsExactly("VALIDATED");
    }

    @Test
    void isCancelledOnceAndNotWhenItIsOver() {
        LocalDate day = listedFor();
        panels.cancel(DEVON, "pqf", day, "Snow");

        assertThatThrownBy(() -> panels.cancel(DEVON, "pqf", day, "Snow")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> panels.cancel(DEVON, "pqf", day.plusDays(1), "Snow"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> panels.cancel(DEVON, "pqf", day.minusWeeks(4), "Snow"))
                .isInstanceOf(Conflict.class);
    }
}
