package org.carejourney.market;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Postcodes and their positions, sixteen bytes each, in the order of their keys. */
final class PositionTable {

    private static final double PER_DEGREE = 100_000;

    private final long[] keys;
    private final int[] latitudes;
    private final int[] longitudes;

    /** @param lines postcode, latitude and longitude, with commas between, in the order of the postcodes' keys */
    PositionTable(Stream<String> lines) {
        String[][] rows = lines.map(line -> line.split(",")).toArray(String[][]::new);
        keys = new long[rows.length];
        latitudes = new int[rows.length];
        longitudes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keys[i] = Postcode.read(rows[i][0]).orElseThrow().key();
            latitudes[i] = (int) Math.round(Double.parseDouble(rows[i][1]) * PER_DEGREE);
            longitudes[i] = (int) Math.round(Double.parseDouble(rows[i][2]) * PER_DEGREE);
            if (i > 0 && keys[i] <= keys[i - 1]) {
                throw new IllegalStateException("Postcode " + rows[i][0] + " is out of order");
            }
        }
    }

    Optional<Position> find(Postcode postcode) {
        int index = Arrays.binarySearch(keys, postcode.key());
        return index < 0 ? Optional.empty() : Optional.of(position(index));
    }

    /** The positions of all postcodes in an area. */
    Stream<Position> within(Postcode area) {
        return IntStream.range(firstFrom(area.key()), firstFrom(area.lastKey() + 1))
                .mapToObj(this::position);
    }

    private int firstFrom(long key) {
        int index = Arrays.binarySearch(keys, key);
        return index < 0 ? -index - 1 : index;
    }

    private Position position(int index) {
        return new Position(latitudes[index] / PER_DEGREE, longitudes[index] / PER_DEGREE);
    }
}
