package org.carejourney.journey;

import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.stream.IntStream;

/** The eleven categories of the service descriptor, scored. */
final class Scores {

    private Scores() {}

    /** All at one level, of which the first so many are above the top level. */
    static List<?> all(String level, int aboveTop) {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(number -> map(
                        "category",
                        String.format("CAT%02d", number),
                        "level",
                        level,
                        "aboveTop",
                        number <= aboveTop,
                        "evidenceReferences",
                        "DOC/needs-1"))
                .toList();
    }
}
