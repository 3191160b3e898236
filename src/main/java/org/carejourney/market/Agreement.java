package org.carejourney.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a home is with the council's pre-placement agreement.
 *
 * @param signedOn when it was signed, if it was
 * @param returnedOn when the signed agreement came back, if it did
 */
public record Agreement(Status status, @Nullable LocalDate signedOn, @Nullable LocalDate returnedOn) {

    public static final Agreement NONE = new Agreement(Status.NONE, null, null);

    public enum Status {
        NONE,
        SIGNED,
        SIGNED_AND_RETURNED
    }

    /** Whether placements may be made under it: it must be both signed and returned (DEV-5.1-1). */
    @JsonIgnore
    public boolean isInForce() {
        return status == Status.SIGNED_AND_RETURNED;
    }
}
