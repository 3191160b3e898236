package org.carejourney.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount of money in whole pence, never negative (DEV-X-25). */
public record Money(@JsonValue long pence) implements Comparable<Money> {

    @JsonCreator
    public Money {
        if (pence < 0) {
            throw new IllegalArgumentException("must be whole pence of at least zero");
        }
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** The amount as people read it, for example £1,150.00. */
    @Override
    public String toString() {
        return String.format("£%,d.%02d", pence / 100, pence % 100);
    }
}
