package org.carejourney.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds places by full postcode, postcode sector, first part of a postcode, or name. */
@Component
public class Gazetteer {

    /** Nineteen in twenty postcodes lie nearer than this to the centre of their sector or outcode. */
    private static final double TYPICAL_SECTOR_MILES = 3.6;

    private static final double TYPICAL_OUTCODE_MILES = 5.6;

    /** The part of an area's postcodes that its edge encloses: single strays do not stretch it. */
    private static final double ENCLOSED = 0.95;

    private final SingletonSupplier<List<PositionTable>> postcodes =
            SingletonSupplier.of(() -> load("postcodes-*", PositionTable::new));
    private final SingletonSupplier<List<PositionTable>> sectors =
            SingletonSupplier.of(() -> load("sectors-*", PositionTable::new));
    private final SingletonSupplier<List<PositionTable>> outcodes =
            SingletonSupplier.of(() -> load("outcodes-*", PositionTable::new));
    private final SingletonSupplier<List<PlaceNames>> names =
            SingletonSupplier.of(() -> load("place-names-*", PlaceNames::new));

    /**
     * Finds an area that somebody prefers.
     *
     * @param text a postcode or the beginning of one, or a name, which a county may follow after a comma
     * @param county whose places are meant when several have the same name
     */
    public Optional<Place> find(String text, String county) {
        Optional<Postcode> postcode = Postcode.read(text);
        if (postcode.isPresent()) {
            return find(postcode.get());
        }
        String[] parts = text.split(",", 2);
        String meant = parts.length == 2 ? parts[1] : county;
        return names.obtain().stream()
                .flatMap(list -> list.find(parts[0], meant).stream())
                .findFirst();
    }

    /** Finds the position of an address: by its postcode, else its sector, else its outcode. */
    public Optional<Place> locate(String postcode) {
        return Postcode.read(postcode).filter(Postcode::isFull).flatMap(this::find);
    }

    private Optional<Place> find(Postcode postcode) {
        Optional<Place> found = Optional.empty();
        if (postcode.isFull()) {
            found = first(postcodes.obtain(), postcode)
                    .map(position -> new Place(postcode.toString(), position, Precision.FULL, 0));
        }
        if (found.isEmpty() && postcode.hasSector()) {
            found = area(postcode.toSector(), sectors.obtain(), Precision.SECTOR, TYPICAL_SECTOR_MILES);
        }
        if (found.isEmpty()) {
            found = area(postcode.toOutcode(), outcodes.obtain(), Precision.OUTCODE, TYPICAL_OUTCODE_MILES);
        }
        return found.or(() -> postcode.asSector().flatMap(this::find));
    }

    private static Optional<Position> first(List<PositionTable> tables, Postcode postcode) {
        return tables.stream().flatMap(table -> table.find(postcode).stream()).findFirst();
    }

    /** An area whose postcodes are held has the centre and the edge that they give it. */
    private Optional<Place> area(Postcode area, List<PositionTable> centres, Precision precision, double typicalMiles) {
        List<Position> members =
                postcodes.obtain().stream().flatMap(table -> table.within(area)).toList();
        if (members.isEmpty()) {
            return first(centres, area).map(centre -> new Place(area.toString(), centre, precision, typicalMiles));
        }
        Position centre = new Position(
                members.stream().mapToDouble(Position::latitude).average().orElseThrow(),
                members.stream().mapToDouble(Position::longitude).average().orElseThrow());
        double[] miles = members.stream().mapToDouble(centre::milesTo).sorted().toArray();
        return Optional.of(
                new Place(area.toString(), centre, precision, miles[(int) Math.ceil(ENCLOSED * miles.length) - 1]));
    }

    private static <T> List<T> load(String files, Function<Stream<String>, T> read) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:places/" + files + ".csv.gz");
            Arrays.sort(found, Comparator.comparing(Resource::getFilename));
            List<T> tables = new ArrayList<>();
            for (Resource file : found) {
                try (var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file.getInputStream()), StandardCharsets.UTF_8))) {
                    tables.add(read.apply(lines.lines()));
                }
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
