package org.carejourney.coverage;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs by itself when all other tests have run, and fails where they left something out. */
@Tag("coverage-gate")
class CompleteCoverageTest {

    @Test
    void everyRequirementAndEveryPartOfTheModelsIsShown() throws IOException {
        List<String> gaps = Gaps.in(Path.of("target"));

        if (!gaps.isEmpty()) {
            fail(gaps.size() + " gaps in what the tests show (target/*-coverage.html has all of it):\n"
                    + String.join("\n", gaps));
        }
    }
}
