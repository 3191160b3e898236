package org.carejourney.market;

/** How wide a search looks (DEV-2.7-1 to DEV-2.7-3). */
public enum Stage {
    /** The preferred area and some miles around it. */
    A,
    /** A wider circle around the centre of the preferred area. */
    B,
    /** The whole county. */
    C
}
