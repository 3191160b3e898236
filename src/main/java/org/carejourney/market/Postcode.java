package org.carejourney.market;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode or the beginning of one, as it is written.
 *
 * @param outcode its first part: EX4
 * @param sector digit of its sector; empty when only the first part is known
 * @param unit its last two letters; empty when only the sector is known
 */
record Postcode(String outcode, String sector, String unit) {

    private static final Pattern FULL = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)\\s*(\\d)([A-Z]{2})");
    private static final Pattern SECTOR = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)\\s+(\\d)");
    private static final Pattern OUTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?");

    /** How many characters the longest postcode has without its space, with a shorter first part filled up. */
    private static final int LENGTH = 7;

    private static final int OUTCODE_LENGTH = 4;
    private static final int LETTERS = 37;

    static Optional<Postcode> read(String text) {
        String written = text.strip().toUpperCase(Locale.ROOT);
        Matcher full = FULL.matcher(written);
        if (full.matches()) {
            return Optional.of(new Postcode(full.group(1), full.group(2), full.group(3)));
        }
        Matcher sector = SECTOR.matcher(written);
        if (sector.matches()) {
            return Optional.of(new Postcode(sector.group(1), sector.group(2), ""));
        }
        return OUTCODE.matcher(written).matches() ? Optional.of(new Postcode(written, "", "")) : Optional.empty();
    }

    boolean isFull() {
        return !unit.isEmpty();
    }

    boolean hasSector() {
        return !sector.isEmpty();
    }

    Postcode toSector() {
        return new Postcode(outcode, sector, "");
    }

    Postcode toOutcode() {
        return new Postcode(outcode, "", "");
    }

    /** What EX43 means when it is no outcode: the sector EX4 3, written without its space. */
    Optional<Postcode> asSector() {
        int last = outcode.length() - 1;
        return hasSector() || last < 2 || !Character.isDigit(outcode.charAt(last))
                ? Optional.empty()
                : read(outcode.substring(0, last) + " " + outcode.charAt(last));
    }

    /** A number that sorts as postcodes do, all of an area side by side. */
    long key() {
        return number(padded(), 0);
    }

    /** The highest key of a postcode that begins with this one. */
    long lastKey() {
        String known = hasSector()
                ? padded().substring(0, OUTCODE_LENGTH) + sector + unit
                : padded().substring(0, OUTCODE_LENGTH);
        return number(known, LETTERS - 1);
    }

    private String padded() {
        return outcode + " ".repeat(OUTCODE_LENGTH - outcode.length()) + sector + unit;
    }

    private static long number(String text, int fill) {
        long number = 0;
        for (int i = 0; i < LENGTH; i++) {
            number = number * LETTERS + (i < text.length() ? rank(text.charAt(i)) : fill);
        }
        return number;
    }

    private static int rank(char letter) {
        return letter == ' ' ? 0 : Character.digit(letter, 36) + 1;
    }

    @Override
    public String toString() {
        return (outcode + " " + sector + unit).strip();
    }
}
