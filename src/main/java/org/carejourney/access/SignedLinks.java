package org.carejourney.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carejourney.shared.Council;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signed, expiring links for people without an account (ADR 12). A link names one thing of one council; its signature
 * shows that this service made it. Whether the thing may still be opened is for the module that it belongs to.
 */
@Component
public class SignedLinks {

    private static final Logger LOG = LoggerFactory.getLogger(SignedLinks.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int BASE = 36;
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9-]{0,39})\\.([0-9a-z]{1,12})\\.([0-9a-z]{1,8})\\.[A-Za-z0-9_-]{43}");

    private final Optional<SecretKeySpec> key;
    private final String address;

    /** @throws IllegalStateException when the key is too short to be one */
    SignedLinks(LinkProperties properties) {
        byte[] secret = properties.key().getBytes(StandardCharsets.UTF_8);
        if (secret.length > 0 && secret.length < SHORTEST_KEY) {
            throw new IllegalStateException(
                    "care-journey.links.key has fewer than " + SHORTEST_KEY + " bytes. Give a longer one, or none");
        }
        if (secret.length == 0) {
            LOG.atWarn()
                    .addKeyValue("event", "links-off")
                    .log("Links for people without an account are off: care-journey.links.key is not set");
        }
        key = Optional.of(secret).filter(given -> given.length > 0).map(given -> new SecretKeySpec(given, ALGORITHM));
        address = properties.address().replaceAll("/+$", "");
    }

    /** @param number of the thing, among those of its kind */
    public record Signed(Council council, long number, Instant expires) {}

    /**
     * The token of a thing.
     *
     * @param kind what it is: a token of one kind is worth nothing for another
     * @return nothing when there are no links here
     */
    public Optional<String> sign(String kind, Signed signed) {
        return key.map(secret -> {
            String named = signed.council() + "." + Long.toString(signed.number(), BASE) + "."
                    + Long.toString(signed.expires().getEpochSecond(), BASE);
            return named + "." + signature(secret, kind + "\n" + named);
        });
    }

    /** What a token names, if this service signed it for that kind. It may have expired. */
    public Optional<Signed> read(String kind, String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        Signed named = new Signed(
                new Council(form.group(1)),
                Long.parseLong(form.group(2), BASE),
                Instant.ofEpochSecond(Long.parseLong(form.group(3), BASE)));
        return sign(kind, named).filter(right -> isSame(right, token)).map(right -> named);
    }

    /** The same time whatever differs, so that a signature cannot be found letter by letter. */
    private static boolean isSame(String right, String token) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII));
    }

    /** A path as it is given to people outside. */
    public String outside(String path) {
        return address + path;
    }

    private static String signature(SecretKeySpec secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
