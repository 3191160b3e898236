package org.carejourney.procedure.folder;

import java.util.List;
import java.util.Map;

/** A value of a YAML file that knows its line. */
sealed interface YamlValue {

    int line();

    record Entries(int line, Map<String, YamlValue> values) implements YamlValue {}

    record Items(int line, List<YamlValue> values) implements YamlValue {}

    /** @param text as it is written */
    record Scalar(int line, Kind kind, String text) implements YamlValue {}

    enum Kind {
        TEXT,
        WHOLE,
        YES_NO,
        OTHER
    }
}
