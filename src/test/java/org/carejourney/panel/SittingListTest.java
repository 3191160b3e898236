package org.carejourney.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carejourney.panel.SittingList.State;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingListTest {

    private static final Sitting SITTING =
            new Sitting("pqf", Instant.parse("2026-03-05T14:00:00Z"), Instant.parse("2026-03-03T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T12:00:00Z, '', OPEN",
        "2026-03-03T12:00:01Z, '', CLOSED",
        "2026-03-05T13:59:59Z, '-', CLOSED",
        "2026-03-05T14:00:00Z, '', EMPTY",
        "2026-03-05T14:00:00Z, TAKEN_OFF, EMPTY",
        "2026-03-05T14:00:00Z, VALIDATED -, SITTING",
        "2026-03-06T00:00:00Z, VALIDATED TAKEN_OFF, HELD",
    })
    void saysHowFarItHasCome(Instant now, String decisions, State expected) {
        assertThat(SittingList.of(SITTING, items(decisions), Optional.empty(), now)
                        .state())
                .isEqualTo(expected);
    }

    private static List<PanelItem> items(String decisions) {
        return Optional.of(decisions).filter(text -> !text.isEmpty()).stream()
                .flatMap(text -> List.of(text.split(" ")).stream())
                .map(decision -> new PanelItem(
                        1,
                        SITTING,
                        new CaseReference("CASE-000001"),
                        "ANNUAL_REVIEW",
                        Optional.of(decision).filter(text -> !text.equals("-")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()))
                .toList();
    }
}
