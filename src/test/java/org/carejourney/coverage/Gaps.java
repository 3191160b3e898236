package org.carejourney.coverage;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the reports of a full run of the tests leave open. */
final class Gaps {

    private Gaps() {}

    /** One line for each gap, in plain words; none when everything was shown. */
    static List<String> in(Path reports) throws IOException {
        List<String> gaps = new ArrayList<>();
        for (Map<String, String> requirement : rows(reports, "requirement-coverage", gaps, true)) {
            if (requirement.get("scope").equals("now")
                    && requirement.get("tests").isEmpty()) {
                gaps.add("%s, %s: no test shows it".formatted(requirement.get("id"), requirement.get("words")));
            }
        }
        for (Map<String, String> model : rows(reports, "model-coverage", gaps, true)) {
            if (!model.get("never passed").isEmpty()) {
                gaps.add("%s: no test passes %s".formatted(model.get("model"), model.get("never passed")));
            }
        }
        for (Map<String, String> unlisted : rows(reports, "unlisted-requirements", gaps, false)) {
            String by = (unlisted.get("files") + " " + unlisted.get("tests")).strip();
            gaps.add("%s: in no list of requirements, but named by %s".formatted(unlisted.get("id"), by));
        }
        return gaps;
    }

    private static List<Map<String, String>> rows(Path reports, String name, List<String> gaps, boolean wanted)
            throws IOException {
        Path report = reports.resolve(name + ".csv");
        List<Map<String, String>> rows = Files.exists(report)
                ? new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<Map<String, String>>readValues(report.toFile())
                        .readAll()
                : List.of();
        if (Files.notExists(report) || wanted && rows.isEmpty()) {
            gaps.add(name + ".csv: nothing in it; run all tests first");
        }
        return rows;
    }
}
