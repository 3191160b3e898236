package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What the procedure leaves open about targeted support is answered by figures: here each is another than the shipped one. */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class TargetedSupportFiguresProcessTest {

    private static final Object[] FORTNIGHT = {"supportStartDate", "2026-03-17", "supportEndDate", "2026-03-30"};

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    private void asks(Object... changes) {
        Object[] all = Stream.concat(Stream.of(FORTNIGHT), Stream.of(changes)).toArray();
        desk.reportsAsUsual("short-term-escalation", "request-targeted-support", all);
    }

    /** A rise from R1; whether it is ticked as significant does not count here. */
    private static Map<String, Object> rise(String category, String to) {
        return map("category", category, "fromLevel", "R1", "toLevel", to);
    }

    @Test
    @Requirement("DEV-2.12-1")
    void severalAreAsManyAsTheCouncilSaysAndSignificantIsARiseByAsManyLevels() {
        assertThatThrownBy(() -> asks("categoriesIncreased", list(rise("CAT01", "R3"), rise("CAT02", "R3"))))
                .hasMessageContaining("[categoriesIncreased]");
        assertThatThrownBy(() -> asks(
                        "categoriesIncreased", list(rise("CAT01", "R3"), rise("CAT02", "R3"), rise("CAT03", "R2"))))
                .hasMessageContaining("[categoriesIncreased]");

        asks("categoriesIncreased", list(rise("CAT01", "R3"), rise("CAT02", "R3"), rise("CAT03", "R3")));

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    @Requirement("DEV-2.12-6")
    void supportLastsAsLongAsTheCouncilSaysWhoeverDecides() {
        Object areas = list(rise("CAT01", "R3"), rise("CAT02", "R3"), rise("CAT03", "R3"));
        assertThatThrownBy(() -> asks("categoriesIncreased", areas, "supportEndDate", "2026-03-31"))
                .hasMessageContaining("[supportEndDate] The support is longer");
        asks("categoriesIncreased", areas, "urgent", true, "urgentReason", "The person falls every night");

        assertThatThrownBy(() -> journey.answers("agree-urgent-support", "supportEndDate", "2026-03-31"))
                .hasMessageContaining("[supportEndDate] The support is longer");
        journey.does("agree-urgent-support", "present-to-enhanced-authorisation");
        assertThatThrownBy(() -> journey.answers("decide-at-enhanced-authorisation", "supportEndDate", "2026-03-31"))
                .hasMessageContaining("[supportEndDate] The support is longer");
        journey.does("decide-at-enhanced-authorisation");

        assertThat(journey.openForms()).containsExactlyInAnyOrder("keep-care-notes", "review-targeted-support");
    }

    @Test
    @Requirement("DEV-A2-13")
    void theForumAloneDecidesWhatTheCouncilDoesNotListForEnhancedAuthorisation() {
        asks("categoriesIncreased", list(rise("CAT01", "R3"), rise("CAT02", "R3"), rise("CAT03", "R3")));
        journey.answers("prepare-forum-pack", "scoredCategories", null);

        journey.does("present-to-forum", "decide-at-forum");

        assertThat(journey.openForms()).containsExactlyInAnyOrder("keep-care-notes", "review-targeted-support");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_AGREED");
    }

    @Test
    void remindsWhenTheCouncilSays() {
        Object areas = list(rise("CAT01", "R3"), rise("CAT02", "R3"), rise("CAT03", "R3"));
        asks("categoriesIncreased", areas, "urgent", true, "urgentReason", "The person falls every night");
        desk.reportsAsUsual("ad-hoc-review", "request-review");
        desk.reportsAs("provider-HOME-A", "outcome-dispute", Disagreement.DISPUTE);

        journey.letPassUntil("2026-03-16T11:00:00Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("urgentSupportDecision");
        journey.letPassUntil("2026-03-19T17:00:00Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("reviewTriage", "disputeStage");
    }
}
