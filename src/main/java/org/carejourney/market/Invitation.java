package org.carejourney.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.jspecify.annotations.Nullable;

/**
 * A home's invitation to make an offer in a search.
 *
 * @param number of the invitation; one that is made anew has another
 * @param terms what the home is told with it; absent until it has been sent
 * @param answer what the home answered last on its link
 * @param answers how often it has answered there
 */
public record Invitation(
        long number,
        Council council,
        SearchReference search,
        HomeReference home,
        Instant invitedAt,
        Optional<Terms> terms,
        Optional<Answer> answer,
        int answers) {

    /**
     * @param answerBy when answering ends
     * @param level of need, where the case has one
     * @param contact key of the group that answers questions
     * @param priceServices whether the answer prices each service and names a pricing sheet; else it has one price
     * @param document reference of what the home has received with it
     * @param startOn day on which the care should start
     */
    public record Terms(
            Instant answerBy,
            @Nullable String level,
            String contact,
            boolean priceServices,
            Optional<String> document,
            Optional<LocalDate> startOn) {}

    /** @param offer reference of the offer; absent: the home has no place */
    public record Answer(Optional<String> offer, Instant at) {

        public boolean isDeclined() {
            return offer.isEmpty();
        }
    }
}
