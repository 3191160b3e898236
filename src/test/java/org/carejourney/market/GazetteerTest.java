package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();

    @ParameterizedTest
    @CsvSource({
        "EX1 1AA,   EX1 1AA, FULL,    50.72371, -3.52761",
        "ex11aa,    EX1 1AA, FULL,    50.72371, -3.52761",
        "EX4 3,     EX4 3,   SECTOR,  50.725,   -3.53",
        "EX43,      EX4 3,   SECTOR,  50.725,   -3.53",
        "EX4,       EX4,     OUTCODE, 50.74,    -3.55",
        "Exmouth,   Exmouth, PLACE,   50.62,    -3.41",
        "TA1 1AA,   TA1 1,   SECTOR,  51.016,   -3.10",
        "M33,       M33,     OUTCODE, 53.42,    -2.32",
    })
    void findsWhatPeopleWrite(String text, String name, Precision precision, double latitude, double longitude) {
        Place place = GAZETTEER.find(text, "Devon").orElseThrow();

        assertThat(place.name()).isEqualTo(name);
        assertThat(place.precision()).isEqualTo(precision);
        assertThat(place.position().latitude()).isCloseTo(latitude, within(0.03));
        assertThat(place.position().longitude()).isCloseTo(longitude, within(0.03));
    }

    @Test
    void keepsTheExactPositionOfAFullPostcode() {
        assertThat(GAZETTEER.locate("EX1 1AA").orElseThrow().position()).isEqualTo(new Position(50.72371, -3.52761));
    }

    @Test
    void meansThePlaceInTheCountyWhenANameIsUsedMoreThanOnce() {
        Place here = GAZETTEER.find("Tiverton", "Devon").orElseThrow();
        Place there =
                GAZETTEER.find("Tiverton, Cheshire West and Chester", "Devon").orElseThrow();

        assertThat(here.position().milesTo(there.position())).isGreaterThan(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere at all", "EX99 9ZZ", "ZZ1", "BT1 1AA", "BT1", "12", "Farnborough"})
    void knowsNoOtherPlaces(String text) {
        assertThat(GAZETTEER.find(text, "Devon")).isEmpty();
    }

    @Test
    void locatesAnAddressOnlyByAFullPostcode() {
        assertThat(GAZETTEER.locate("EX4 3")).isEmpty();
        assertThat(GAZETTEER.locate("Exmouth")).isEmpty();
    }

    @Test
    void drawsTheEdgeOfAnAreaAroundNearlyAllOfItsPostcodes() {
        Place sector = GAZETTEER.find("EX4 3", "Devon").orElseThrow();
        Place outcode = GAZETTEER.find("EX20", "Devon").orElseThrow();
        Place point = GAZETTEER.find("EX1 1AA", "Devon").orElseThrow();

        assertThat(sector.extentMiles()).isBetween(0.2, 1.0);
        assertThat(outcode.extentMiles()).isBetween(8.0, 12.0);
        assertThat(point.extentMiles()).isZero();
    }
}
