package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {

    private static final Council COUNCIL = new Council("newcouncil");
    private static final String LIMITS =
            """
            limits:
              - { group: practitioner, upToWeeklyPence: 20000, from: 2025-04-01, until: 2026-03-31 }
              - { group: practitioner, upToWeeklyPence: 25000, from: 2026-04-01 }
              - { group: practitioner, for: URGENT, upToRate: NURSING, from: 2026-04-01 }
              - { group: director, unlimited: true, from: 2026-04-01 }
            deputies:
              - { person: somebody, group: director, from: 2026-04-02, until: 2026-04-03 }
            texts: { NURSING: Standard nursing care }
            """;

    @Test
    void theLimitInForceTodayHolds() {
        assertThat(pence("2026-03-31T22:59:59Z", "practitioner", Optional.empty()))
                .isEqualTo(20000);
        assertThat(pence("2026-03-31T23:00:00Z", "practitioner", Optional.empty()))
                .isEqualTo(25000);
    }

    @Test
    void coversItsAmountAndNotAPennyMore() {
        var reach = on("2026-04-01T12:00:00Z", "")
                .of(COUNCIL, "practitioner", Optional.empty())
                .orElseThrow();

        assertThat(reach.covers(new Money(25000))).isTrue();
        assertThat(reach.covers(new Money(25001))).isFalse();
    }

    @Test
    void whoHasNoLimitInForceHasNoAuthority() {
        assertThat(on("2026-04-01T12:00:00Z", "").of(COUNCIL, "provider", Optional.empty()))
                .isEmpty();
        assertThat(on("2026-03-31T12:00:00Z", "").of(COUNCIL, "director", Optional.empty()))
                .isEmpty();
    }

    @Test
    void aLimitWithoutUpperEndCoversEverything() {
        var reach = on("2026-04-01T12:00:00Z", "")
                .of(COUNCIL, "director", Optional.empty())
                .orElseThrow();

        assertThat(reach.covers(new Money(Long.MAX_VALUE))).isTrue();
    }

    @Test
    void aKindOfAuthorityReachesAsFarAsTheRateThatItNames() {
        String rates = "rates: [{ level: NURSING, weeklyPence: 78000, from: 2026-04-01 }]\n";
        Authorities authorities = on("2026-04-01T12:00:00Z", rates);

        assertThat(authorities
                        .of(COUNCIL, "practitioner", Optional.of("URGENT"))
                        .orElseThrow()
                        .upToWeekly())
                .isEqualTo(new Money(78000));
        assertThat(authorities
                        .of(COUNCIL, "practitioner", Optional.empty())
                        .orElseThrow()
                        .upToWeekly())
                .isEqualTo(new Money(25000));
    }

    @Test
    void aRateThatIsMissingLeavesTheOrdinaryLimit() {
        assertThat(pence("2026-04-01T12:00:00Z", "practitioner", Optional.of("URGENT")))
                .isEqualTo(25000);
    }

    @Test
    void aDeputyStandsInFromTheFirstDayToTheLast() {
        assertThat(on("2026-04-01T22:59:59Z", "").deputyGroups(COUNCIL, "somebody"))
                .isEmpty();
        assertThat(on("2026-04-01T23:00:00Z", "").deputyGroups(COUNCIL, "somebody"))
                .containsExactly("newcouncil-director");
        assertThat(on("2026-04-03T22:59:59Z", "").isDeputy(COUNCIL, "somebody", "director"))
                .isTrue();
        assertThat(on("2026-04-03T23:00:00Z", "").isDeputy(COUNCIL, "somebody", "director"))
                .isFalse();
        assertThat(on("2026-04-03T12:00:00Z", "").isDeputy(COUNCIL, "somebody else", "director"))
                .isFalse();
    }

    private static long pence(String moment, String group, Optional<String> kind) {
        return on(moment, "")
                .of(COUNCIL, group, kind)
                .orElseThrow()
                .upToWeekly()
                .pence();
    }

    private static Authorities on(String moment, String more) {
        return AuthoritiesAt.moment(
                ProcedureBuilder.proceduresWith(LIMITS + more), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
