package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service costs a week. */
class PricedServiceTest {

    @ParameterizedTest
    @CsvSource({"10, 2000, 20000", "0, 2000, 0", "0.5, 1, 1", "0.25, 1, 0", "12.75, 1999, 25487", "1, 0, 0"})
    void costsItsHoursToTheNearestPenny(String hours, long unitPence, long weeklyPence) {
        assertThat(service(hours, unitPence).weekly()).isEqualTo(new Money(weeklyPence));
    }

    @Test
    void addsServicesUp() {
        assertThat(PricedService.total(List.of(service("0.5", 1), service("0.5", 1))))
                .isEqualTo(new Money(2));
        assertThat(PricedService.total(List.of())).isEqualTo(new Money(0));
    }

    @Test
    void hasNoHoursBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> service("-1", 2000));
    }

    private static PricedService service(String hours, long unitPence) {
        return new PricedService("Care", new BigDecimal(hours), new Money(unitPence));
    }
}
