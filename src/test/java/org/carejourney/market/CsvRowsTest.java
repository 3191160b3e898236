package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carejourney.market.CsvRows.Row;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void readsCellsWithCommasQuotationMarksAndLineBreaks() throws IOException {
        List<Row> rows = read("a,\"b, c\",\"say \"\"d\"\"\"\r\n\n\"e\nf\",g,\nh,i,j");

        assertThat(rows)
                .containsExactly(
                        new Row(1, Optional.of(List.of("a", "b, c", "say \"d\""))),
                        new Row(2, Optional.of(List.of())),
                        new Row(3, Optional.of(List.of("e\nf", "g", ""))),
                        new Row(5, Optional.of(List.of("h", "i", "j"))));
    }

    @Test
    void losesOnlyTheRowInWhichAQuotationMarkStaysOpen() throws IOException {
        List<Row> rows = read("a,b\n\"c,d\ne,f\ng,h\n");

        assertThat(rows)
                .containsExactly(
                        new Row(1, Optional.of(List.of("a", "b"))),
                        new Row(2, Optional.empty()),
                        new Row(3, Optional.of(List.of("e", "f"))),
                        new Row(4, Optional.of(List.of("g", "h"))));
    }

    @Test
    void losesOnlyTheRowThatIsTooLong() throws IOException {
        List<Row> rows = read("a,b\n" + "x".repeat(1_000_000) + "\nc,d");

        assertThat(rows)
                .containsExactly(
                        new Row(1, Optional.of(List.of("a", "b"))),
                        new Row(2, Optional.empty()),
                        new Row(3, Optional.of(List.of("c", "d"))));
    }

    @Test
    void readsNothingOfNothing() throws IOException {
        assertThat(read("")).isEmpty();
    }

    private static List<Row> read(String text) throws IOException {
        CsvRows csv = new CsvRows(new StringReader(text));
        List<Row> rows = new ArrayList<>();
        for (Optional<Row> next = csv.next(); next.isPresent(); next = csv.next()) {
            rows.add(next.get());
        }
        return rows;
    }
}
