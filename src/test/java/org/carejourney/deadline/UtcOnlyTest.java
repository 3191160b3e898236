package org.carejourney.deadline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class UtcOnlyTest {

    @Test
    void runsInUtcUnderAnyOfItsNames() {
        assertThatCode(() -> UtcOnly.check(TimeZone.getTimeZone("Etc/UTC"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAZoneThatIsUtcOnlyInWinter() {
        assertThatThrownBy(() -> UtcOnly.check(TimeZone.getTimeZone("Europe/London")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Europe/London");
    }
}
