package org.carejourney.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.carejourney.shared.Money;

/**
 * One service of an offer with what it costs a week.
 *
 * @param hours how many a week, to the hundredth
 * @param unitPrice what one hour costs
 */
public record PricedService(String name, BigDecimal hours, Money unitPrice) {

    private static final int DECIMALS = 2;

    public PricedService {
        hours = hours.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        if (hours.signum() < 0) {
            throw new IllegalArgumentException("hours must not be negative");
        }
    }

    /** What it costs a week, to the nearest penny; half a penny counts as one. */
    public Money weekly() {
        return new Money(hours.multiply(BigDecimal.valueOf(unitPrice.pence()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** As people read it, for example "Nights: 10 hours at £20.00, £200.00 a week". */
    @Override
    public String toString() {
        return name + ": " + hours.stripTrailingZeros().toPlainString()
                + (hours.compareTo(BigDecimal.ONE) == 0 ? " hour at " : " hours at ") + unitPrice + ", " + weekly()
                + " a week";
    }

    /** What all of them cost a week together. */
    public static Money total(Collection<PricedService> services) {
        return new Money(
                services.stream().mapToLong(service -> service.weekly().pence()).sum());
    }
}
