package org.carejourney.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class SignedLinksTest {

    private static final String KEY = "a-key-of-exactly-thirty-two-byte";
    private static final Signed THING =
            new Signed(new Council("newcouncil"), 42, Instant.parse("2026-03-04T17:00:00Z"));

    private final SignedLinks links = new SignedLinks(new LinkProperties(KEY, "https://care.example.org/"));
    private final String token = links.sign("invitation", THING).orElseThrow();

    @Test
    void readsWhatItHasSigned() {
        assertThat(links.read("invitation", token)).contains(THING);
        assertThat(token).matches("[A-Za-z0-9._-]{50,110}");
        assertThat(links.outside("/invitations/" + token)).isEqualTo("https://care.example.org/invitations/" + token);
    }

    @Test
    void readsNothingThatHasBeenChangedAnywhere() {
        for (int at = 0; at < token.length(); at++) {
            for (char other : new char[] {'a', 'B', '7', '.', '-', '_', ' ', '\u00e9'}) {
                String changed = token.substring(0, at) + other + token.substring(at + 1);
                if (!changed.equals(token)) {
                    assertThat(links.read("invitation", changed)).as(changed).isEmpty();
                }
            }
            assertThat(links.read("invitation", token.substring(0, at))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "newcouncil.16.zzzzzzzz.", "NEWCOUNCIL.1.1.x", "a.zzzzzzzzzzzz.zzzzzzzz."})
    void readsNothingThatIsNoToken(String text) {
        assertThat(links.read("invitation", text)).isEmpty();
        assertThat(links.read("invitation", text + "A".repeat(43))).isEmpty();
        assertThat(links.read("invitation", text + "A".repeat(100_000))).isEmpty();
    }

    @Test
    void doesNotTakeALinkToOneThingForOneToAnother() {
        assertThat(links.read("plan", token)).isEmpty();
    }

    @Test
    void doesNotTakeALinkOfAnotherKey() {
        SignedLinks others = new SignedLinks(new LinkProperties("b" + KEY, ""));

        assertThat(others.read("invitation", token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a-key-of-only-thirty-one-bytes-"})
    void refusesAShortKeyWithoutRepeatingIt(String shortKey) {
        assertThatThrownBy(() -> new SignedLinks(new LinkProperties(shortKey, "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("care-journey.links.key has fewer than 32 bytes")
                .hasMessageNotContaining("thirty-one");
    }

    @Test
    void showsItsKeyNowhere() {
        assertThat(new LinkProperties(KEY, "").toString()).doesNotContain(KEY);
    }

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class WithoutAKey {

        @Test
        void thereAreNoLinksAndTheLogSaysSo(CapturedOutput output) {
            SignedLinks off = new SignedLinks(new LinkProperties("", ""));

            assertThat(off.sign("invitation", THING)).isEmpty();
            assertThat(off.read("invitation", token)).isEmpty();
            assertThat(output).contains("care-journey.links.key is not set");
        }
    }
}
