package org.carejourney.market;

/** How closely a position is known. */
public enum Precision {
    /** The full postcode, or a point that somebody gave. */
    FULL,
    /** The centre of a postcode sector, such as EX4 3. */
    SECTOR,
    /** The centre of the first part of a postcode, such as EX4. */
    OUTCODE,
    /** A named town or village. Homes never have this one. */
    PLACE
}
