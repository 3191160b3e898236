package org.carejourney.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file row by row, whatever its size. A row that is broken is given as such, and reading goes on with the
 * line after the one it began in: an open quotation mark does not swallow the rest of the file.
 */
class CsvRows {

    private static final int MOST_LINES = 10;
    private static final int MOST_CHARACTERS = 20_000;
    private static final ObjectReader CELLS =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private final BufferedReader text;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    CsvRows(Reader text) {
        this.text = new BufferedReader(text);
    }

    /**
     * A row of the file.
     *
     * @param line in which it begins, from 1
     * @param cells none when the row is empty; absent when it is broken
     */
    record Row(long line, Optional<List<String>> cells) {}

    /** The next row; absent at the end of the file. */
    Optional<Row> next() throws IOException {
        String first = nextLine();
        if (first == null) {
            return Optional.empty();
        }
        line++;
        long begins = line;
        List<String> lines = new ArrayList<>(List.of(first));
        while (isOpen(String.join("\n", lines)) && lines.size() < MOST_LINES) {
            String more = nextLine();
            if (more == null) {
                break;
            }
            lines.add(more);
        }
        String row = String.join("\n", lines);
        Optional<List<String>> cells = row.length() > MOST_CHARACTERS || isOpen(row) ? Optional.empty() : cells(row);
        if (cells.isEmpty()) {
            for (int i = lines.size() - 1; i > 0; i--) {
                ahead.push(lines.get(i));
            }
        } else {
            line += lines.size() - 1;
        }
        return Optional.of(new Row(begins, cells));
    }

    private static boolean isOpen(String text) {
        return text.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private static Optional<List<String>> cells(String row) {
        if (row.isBlank()) {
            return Optional.of(List.of());
        }
        try (var rows = CELLS.<List<String>>readValues(row)) {
            return Optional.of(rows.nextValue());
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory can always be read", e);
        }
    }

    private String nextLine() throws IOException {
        return ahead.isEmpty() ? readLine() : ahead.pop();
    }

    /** A line without its end; of one that is too long, just enough to show that it is. */
    private String readLine() throws IOException {
        StringBuilder read = new StringBuilder();
        int letter = text.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (read.length() <= MOST_CHARACTERS) {
                read.append((char) letter);
            }
            letter = text.read();
        }
        int last = read.length() - 1;
        if (last >= 0 && read.charAt(last) == '\r') {
            read.setLength(last);
        }
        return read.toString();
    }
}
