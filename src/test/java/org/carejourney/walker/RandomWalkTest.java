package org.carejourney.walker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.carejourney.coverage.ModelWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Cases on random ways. {@code -Dwalker.seed} walks other ways than those of every build, {@code -Dwalker.cases} more or
 * fewer of them, {@code -Dwalker.steps} farther or less far; what breaks is printed as a short script, and with
 * {@code -Dwalker.refusals=true} what the service refused.
 */
@WalkTest
class RandomWalkTest {

    private static final long SEED = Long.getLong("walker.seed", 20_260_302L);
    private static final int CASES = Integer.getInteger("walker.cases", 500);
    private static final int MOST_STEPS = Integer.getInteger("walker.steps", 75);
    /** So many cases see every kind of step. */
    private static final int ENOUGH_FOR_ALL = 100;

    @Autowired
    ApplicationContext service;

    private final Summary summary = new Summary();

    @BeforeEach
    void countForNothing() {
        ModelWatch.tell(summary);
    }

    @AfterEach
    void countAgain() {
        ModelWatch.count();
    }

    @Test
    void neverLeavesACaseStuckOrOutOfOrder() {
        Walker walker = new Walker(service);
        Random seeds = new Random(SEED);
        Map<String, String> broken = new TreeMap<>();
        long begun = System.nanoTime();
        long ownBefore = ownTime();
        for (int number = 1; number <= CASES; number++) {
            long seed = seeds.nextLong();
            Walk walk = walker.walk(seed, 20 + new Random(seed).nextInt(MOST_STEPS - 20));
            summary.add(walk);
            if (walk.broken() != null && !broken.containsKey(walk.broken().check())) {
                System.out.printf(
                        "Case %d of seed %d: %s%n", number, SEED, walk.broken().getMessage());
                Walk shortest = Shrinker.shrink(walk, steps -> walker.replay(seed, walk.opening(), steps));
                broken.put(walk.broken().check(), "Case " + number + "\n" + shortest);
                System.out.println(shortest);
            }
        }
        System.out.printf(
                "Walked with seed %d in %d s, of which %d s at work%n%s%n",
                SEED, (System.nanoTime() - begun) / 1_000_000_000, (ownTime() - ownBefore) / 1_000_000_000, summary);
        if (Boolean.getBoolean("walker.refusals")) {
            System.out.println(summary.refusals());
        }

        if (CASES >= ENOUGH_FOR_ALL) {
            assertThat(summary.neverTaken()).as("steps of these kinds").isEmpty();
        }
        assertThat(broken).as("-Dwalker.seed=%d -Dwalker.cases=%d", SEED, CASES).isEmpty();
    }

    @Test
    void walksTheSameWayForTheSameSeed() {
        Walker walker = new Walker(service);

        Walk first = walker.walk(SEED, 30, Opening.ALL.get(0));
        Walk second = walker.walk(SEED, 30, Opening.ALL.get(0));
        Walk again = walker.replay(SEED, first.opening(), first.steps());

        assertThat(read(second)).isEqualTo(read(first));
        assertThat(read(again)).isEqualTo(read(first));
    }

    private static long ownTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String read(Walk walk) {
        return walk.toString().replaceAll("(CASE|SRCH|PERSON|LINK)-\\d+", "$1");
    }
}
