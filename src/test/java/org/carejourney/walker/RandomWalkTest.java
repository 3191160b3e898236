package org.carejourney.walker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.carejourney.ServiceTest;
import org.carejourney.coverage.ModelWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Cases on random ways. {@code -Dwalker.seed} walks other ways than those of every build, {@code -Dwalker.cases=500} more of
 * them; what breaks is printed as a short script.
 */
@ServiceTest
class RandomWalkTest {

    private static final long SEED = Long.getLong("walker.seed", 20_260_302L);
    private static final int CASES = Integer.getInteger("walker.cases", 40);
    private static final int MOST_STEPS = Integer.getInteger("walker.steps", 40);

    @Autowired
    ApplicationContext service;

    @BeforeAll
    static void countForNothing() {
        ModelWatch.watch(false);
    }

    @AfterAll
    static void countAgain() {
        ModelWatch.watch(true);
    }

    @Test
    void neverLeavesACaseStuckOrOutOfOrder() {
        Walker walker = new Walker(service);
        Random seeds = new Random(SEED);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> broken = new TreeMap<>();
        long begun = System.nanoTime();
        for (int number = 1; number <= CASES; number++) {
            long seed = seeds.nextLong();
            Walk walk = walker.walk(seed, MOST_STEPS);
            walk.counts().forEach((what, count) -> counts.merge(what, count, Integer::sum));
            if (walk.broken() != null && !broken.containsKey(walk.broken().check())) {
                System.out.printf(
                        "Case %d of seed %d: %s%n", number, SEED, walk.broken().getMessage());
                Walk shortest = Shrinker.shrink(walk, steps -> walker.replay(seed, steps));
                broken.put(walk.broken().check(), "Case " + number + "\n" + shortest);
                System.out.println(shortest);
            }
        }
        System.out.printf(
                "Walked %d cases with seed %d in %d s: %s%n",
                CASES, SEED, (System.nanoTime() - begun) / 1_000_000_000, counts);

        assertThat(broken).as("-Dwalker.seed=%d -Dwalker.cases=%d", SEED, CASES).isEmpty();
    }

    @Test
    void walksTheSameWayForTheSameSeed() {
        Walker walker = new Walker(service);

        Walk first = walker.walk(SEED, 30);
        Walk second = walker.walk(SEED, 30);
        Walk again = walker.replay(SEED, first.steps());

        assertThat(read(second)).isEqualTo(read(first));
        assertThat(read(again)).isEqualTo(read(first));
    }

    private static String read(Walk walk) {
        return walk.toString().replaceAll("(CASE|SRCH|PERSON)-\\d+", "$1");
    }
}
