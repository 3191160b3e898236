package org.carejourney.walker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    @Test
    void keepsNothingButWhatBreaks() {
        List<Step> steps = LongStream.rangeClosed(1, 40)
                .mapToObj(number -> new Step(Step.Kind.TASK, "form-" + number, number))
                .toList();

        Walk shortest = Shrinker.shrink(replayed(steps), ShrinkerTest::replayed);

        assertThat(shortest.steps())
                .containsExactly(new Step(Step.Kind.TASK, "form-7", 0), new Step(Step.Kind.TASK, "form-31", 31));
    }

    /** Breaks where form 7 is answered in any way, and form 31 in one certain way. */
    private static Walk replayed(List<Step> steps) {
        Walk walk = new Walk(Opening.ALL.get(0));
        steps.forEach(walk::add);
        if (steps.stream().anyMatch(step -> step.what().equals("form-7"))
                && steps.stream().anyMatch(step -> step.seed() == 31)) {
            walk.breaks(new Broken("check", "detail"));
        }
        return walk;
    }
}
