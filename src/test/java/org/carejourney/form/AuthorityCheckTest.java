package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.engine.ModelProperties;
import org.carejourney.engine.OpenTask;
import org.carejourney.procedure.Authorities;
import org.carejourney.procedure.AuthoritiesAt;
import org.carejourney.procedure.ProcedureBuilder;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.junit.jupiter.api.Test;

/** Who may authorise which amount when a task is completed. */
class AuthorityCheckTest {

    private static final Council COUNCIL = new Council("newcouncil");
    private static final String LIMITS =
            """
            limits:
              - { group: practitioner, upToWeeklyPence: 25000, from: 2026-01-01 }
              - { group: practitioner, for: URGENT, upToWeeklyPence: 40000, from: 2026-01-01 }
            deputies: [{ person: somebody, group: practitioner, from: 2026-01-01, until: 2026-12-31 }]
            """;

    private static final Map<String, Object> KNOWN = Map.of("agreedPence", 10_000L);

    private final Procedures procedures = ProcedureBuilder.proceduresWith(LIMITS);
    private final Authorities authorities =
            AuthoritiesAt.moment(procedures, Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC));
    private final AuthorityCheck check = new AuthorityCheck(authorities, new Roles(procedures));

    private AuthorityCheck.Used used(String person, String group, Map<String, String> properties, Object amount) {
        String engineGroup = "newcouncil-" + group;
        OpenTask task = new OpenTask(
                "1",
                "userTask_decide",
                "Decide",
                null,
                "1",
                "visit",
                "1",
                "1",
                "1",
                COUNCIL,
                new CaseReference("CASE-000001"),
                new ModelProperties(properties),
                Set.of(engineGroup),
                Set.of("1"));
        return check.check(
                task, new Actor(person, Set.of(engineGroup), Set.of(COUNCIL)), Map.of("weeklyPence", amount), KNOWN);
    }

    private List<String> codes(String person, String group, Map<String, String> properties, Object amount) {
        return used(person, group, properties, amount).faults().stream()
                .map(FieldFault::code)
                .toList();
    }

    private static Map<String, String> limit() {
        return Map.of("limit", "weeklyPence");
    }

    @Test
    void anAmountUpToTheLimitIsAcceptedAndTheLimitIsKept() {
        var used = used("anybody", "practitioner", limit(), 25_000L);

        assertThat(used.faults()).isEmpty();
        assertThat(used.authority())
                .containsEntry("group", "practitioner")
                .containsEntry("limitPence", 25_000L)
                .containsEntry("limitFrom", "2026-01-01")
                .doesNotContainKey("deputy");
    }

    @Test
    void aPennyMoreIsRefusedAtItsField() {
        var used = used("anybody", "practitioner", limit(), 25_001L);

        assertThat(used.faults())
                .containsExactly(new FieldFault(
                        "weeklyPence", "OVER_LIMIT", "You may authorise up to £250.00 a week, and this is £250.01."));
    }

    @Test
    void aKindOfAuthorityReachesFartherWhereTheTaskNamesIt() {
        Map<String, String> urgent = Map.of("limit", "weeklyPence", "limitFor", "URGENT");

        assertThat(codes("anybody", "practitioner", urgent, 40_000L)).isEmpty();
        assertThat(codes("anybody", "practitioner", urgent, 40_001L)).containsExactly("OVER_LIMIT");
    }

    @Test
    void whatDoesNotCountIsTakenOffTheAmount() {
        Map<String, String> more = Map.of("limit", "weeklyPence", "limitLess", "agreedPence");

        assertThat(codes("anybody", "practitioner", more, 35_000L)).isEmpty();
        assertThat(used("anybody", "practitioner", more, 35_001L).faults())
                .extracting(FieldFault::message)
                .containsExactly("You may authorise up to £250.00 a week, and this is £250.01.");
        assertThat(codes("anybody", "practitioner", more, 5_000L)).isEmpty();
        assertThat(codes("anybody", "practitioner", Map.of("limit", "weeklyPence", "limitLess", "other"), 25_001L))
                .containsExactly("OVER_LIMIT");
    }

    @Test
    void aGroupWithoutLimitHasNoAuthority() {
        assertThat(codes("anybody", "provider", limit(), 1L)).containsExactly("NO_AUTHORITY");
    }

    @Test
    void anAmountBelowZeroIsNoAmount() {
        assertThat(codes("anybody", "practitioner", limit(), -1L)).containsExactly("RANGE");
        assertThat(codes("anybody", "practitioner", limit(), 0L)).isEmpty();
    }

    @Test
    void nothingIsAskedOfWhoEntersNoAmount() {
        assertThat(codes("anybody", "provider", limit(), "none")).isEmpty();
        assertThat(used("anybody", "provider", Map.of(), 5L).authority()).isEmpty();
    }

    @Test
    void aDeputyHasTheLimitOfTheGroupAndTheRecordSaysSo() {
        var used = used("somebody", "practitioner", limit(), 25_000L);

        assertThat(used.faults()).isEmpty();
        assertThat(used.authority()).containsEntry("deputy", true);
    }

    @Test
    void aDeputyMayNotDoWhatIsForTheGroupInPerson() {
        Map<String, String> inPerson = Map.of("limit", "weeklyPence", "inPerson", "true");

        assertThat(codes("somebody", "practitioner", inPerson, 1L)).containsExactly("DELEGATED");
        assertThat(codes("anybody", "practitioner", inPerson, 1L)).isEmpty();
    }
}
