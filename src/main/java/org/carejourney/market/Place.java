package org.carejourney.market;

/**
 * Somewhere on the map that people name.
 *
 * @param name as people write it
 * @param extentMiles how far its edge is from its position; 0 for a point
 */
public record Place(String name, Position position, Precision precision, double extentMiles) {}
