package org.carejourney.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of towns and villages. Many a name is used more than once in the country. */
final class PlaceNames {

    private final Map<String, List<Named>> places = new HashMap<>();

    private record Named(String name, String authority, Position position) {}

    /** @param lines place, latitude, longitude and authority, with commas between */
    PlaceNames(Stream<String> lines) {
        lines.map(line -> line.split(",")).forEach(row -> {
            Position position = new Position(Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            places.computeIfAbsent(plain(row[0]), name -> new ArrayList<>())
                    .add(new Named(row[0], plain(row[3]), position));
        });
    }

    /** The place of that name in the county, else the only one of that name in the country. */
    Optional<Place> find(String name, String county) {
        List<Named> named = places.getOrDefault(plain(name), List.of());
        List<Named> near =
                named.stream().filter(place -> isIn(place, plain(county))).toList();
        List<Named> meant = near.isEmpty() ? named : near;
        return meant.size() == 1
                ? Optional.of(new Place(meant.get(0).name(), meant.get(0).position(), Precision.PLACE, 0))
                : Optional.empty();
    }

    private static boolean isIn(Named place, String county) {
        return place.authority().equals(county) || place.authority().endsWith(" " + county);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[.']", "").replaceAll("[^a-z0-9]+", " ");
    }
}
