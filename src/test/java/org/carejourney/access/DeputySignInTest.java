package org.carejourney.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.carejourney.TestClock;
import org.carejourney.journey.DerbyTest;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who stands in for a group has it when they sign in, from the first day to the last. */
@DerbyTest
class DeputySignInTest {

    private static final String TEAM_MANAGER = "derby-team-manager";

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void hasTheGroupFromTheFirstDayToTheLast() {
        people.enter(
                DerbyTest.Figures.DEPUTY,
                "Test",
                "Deputy",
                "only-in-this-test-12",
                new Council("derby"),
                Set.of("derby-worker"));

        assertThat(groupsOn("2019-10-06T22:59:59Z")).containsExactly("derby-worker");
        assertThat(groupsOn("2019-10-06T23:00:00Z")).containsExactly(TEAM_MANAGER, "derby-worker");
        assertThat(groupsOn("2019-10-11T22:59:59Z")).containsExactly(TEAM_MANAGER, "derby-worker");
        assertThat(groupsOn("2019-10-11T23:00:00Z")).containsExactly("derby-worker");
    }

    private Set<String> groupsOn(String moment) {
        clock.set(Instant.parse(moment));
        return people.find(DerbyTest.Figures.DEPUTY).orElseThrow().groups();
    }
}
