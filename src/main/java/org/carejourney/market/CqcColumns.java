package org.carejourney.market;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the columns of a care directory are, found by the names in its header, in whatever order they come. */
final class CqcColumns {

    /** What is read, under the names that the directory and those who republish it use. */
    enum Column {
        NAME("name"),
        ADDRESS("address"),
        POSTCODE("postcode"),
        TELEPHONE("phone number", "telephone"),
        SERVICE_TYPES("service types", "type"),
        PROVIDER("provider name", "provider"),
        LOCAL_AUTHORITY("local authority", "area name"),
        LOCATION_ID("cqc location id", "cqc id");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    private static final String NOTHING = "NA";

    private final Map<Column, Integer> places;
    private final int size;

    private CqcColumns(Map<Column, Integer> places, int size) {
        this.places = places;
        this.size = size;
    }

    /** The columns, if this row is a header that has all of them. */
    static Optional<CqcColumns> read(List<String> row) {
        List<String> names = row.stream().map(CqcColumns::plain).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            column.names.stream()
                    .map(names::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        return places.size() == Column.values().length
                ? Optional.of(new CqcColumns(places, row.size()))
                : Optional.empty();
    }

    /** Without what stands in brackets: {@code CQC Location ID (for office use only)}. */
    private static String plain(String name) {
        return name.replace("\uFEFF", "")
                .replaceAll("\\(.*?\\)", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    boolean fit(List<String> row) {
        return row.size() == size;
    }

    /** What a row says in a column; empty when it says nothing. Only for rows that fit. */
    String text(List<String> row, Column column) {
        String text = row.get(places.get(column)).strip();
        return text.equals(NOTHING) ? "" : text;
    }
}
