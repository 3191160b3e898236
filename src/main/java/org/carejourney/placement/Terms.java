package org.carejourney.placement;

import java.time.LocalDate;
import org.carejourney.shared.Money;

/**
 * On what terms a placement runs from a day on.
 *
 * @param weeklyBudget personal budget that belongs to the level
 * @param contractPrice what the home is paid a week
 * @param topUp what somebody pays a week on top
 */
public record Terms(
        int version,
        LocalDate validFrom,
        String descriptorLevel,
        Money weeklyBudget,
        Money contractPrice,
        Money topUp) {

    /** Whether level and budget are the same. */
    boolean isForTheSameNeeds(Terms other) {
        return descriptorLevel.equals(other.descriptorLevel) && weeklyBudget.equals(other.weeklyBudget);
    }

    /** The same, from this day on at the earliest. */
    Terms notBefore(LocalDate day) {
        return validFrom.isBefore(day)
                ? new Terms(version, day, descriptorLevel, weeklyBudget, contractPrice, topUp)
                : this;
    }

    /** Whether nothing but the number of the version differs. */
    boolean saysTheSameAs(Terms other) {
        return validFrom.equals(other.validFrom)
                && isForTheSameNeeds(other)
                && contractPrice.equals(other.contractPrice)
                && topUp.equals(other.topUp);
    }
}
