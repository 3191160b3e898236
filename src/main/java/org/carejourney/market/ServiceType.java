package org.carejourney.market;

/** What a home is registered to provide. */
public enum ServiceType {
    RESIDENTIAL,
    NURSING
}
