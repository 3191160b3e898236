package org.carejourney.market.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.access.ByLink;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.market.Homes;
import org.carejourney.market.Invitation;
import org.carejourney.market.Invitation.Answer;
import org.carejourney.market.Invitation.Terms;
import org.carejourney.market.Invitations;
import org.carejourney.market.Offer;
import org.carejourney.market.Offer.Standing;
import org.carejourney.market.Offers;
import org.carejourney.market.Search;
import org.carejourney.market.Searches;
import org.carejourney.market.ServiceType;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.Gone;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a home answers its invitation with nothing but its link. It is told what it needs to answer, and nothing about the
 * person or other homes. Its offer is the message that it could also send, in its own name.
 */
@Component
@Transactional
class InvitationDesk {

    /** A home changes its mind a few times, not all day long. */
    static final int MOST_ANSWERS = 20;

    private static final Set<String> ASKED = Set.of(
            "weeklyPricePence", "availableFrom", "meetsAssessedNeeds", "services", "pricingSheetReference", "features");
    private static final String OVER = "This invitation can no longer be answered";

    private final InvitationLinks links;
    private final Invitations invitations;
    private final Searches searches;
    private final Offers offers;
    private final Homes homes;
    private final Cases cases;
    private final Procedures procedures;
    private final OfferDesk desk;
    private final CaseRecord record;
    private final ByLink byLink;
    private final Clock clock;

    InvitationDesk(
            InvitationLinks links,
            Invitations invitations,
            Searches searches,
            Offers offers,
            Homes homes,
            Cases cases,
            Procedures procedures,
            OfferDesk desk,
            CaseRecord record,
            ByLink byLink,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.searches = searches;
        this.offers = offers;
        this.homes = homes;
        this.cases = cases;
        this.procedures = procedures;
        this.desk = desk;
        this.record = record;
        this.byLink = byLink;
        this.clock = clock;
    }

    /**
     * All that a home is told.
     *
     * @param council its name
     * @param contact who answers questions
     * @param home the home that is invited
     * @param level of need, as the procedure calls it
     * @param area roughly where a home is looked for
     * @param priceServices whether the answer prices each service
     * @param document what the home has received with the invitation
     * @param startOn day on which the care should start
     * @param answerBy when answering ends
     * @param answer what the home has answered; absent until it has
     */
    record Shown(
            String council,
            String contact,
            String home,
            ServiceType setting,
            @Nullable String level,
            String area,
            boolean priceServices,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String document,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate startOn,
            Instant answerBy,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HomesAnswer answer,
            @Nullable Instant answeredAt) {}

    /**
     * Whom a home turns to when its invitation is over.
     *
     * @param contact absent where the invitation was taken back
     */
    record Sender(String council, Optional<String> contact) {}

    private record Held(Invitation invitation, Terms terms, Search search) {

        Council council() {
            return invitation.council();
        }
    }

    /**
     * @throws NotFound when the link is not one of ours
     * @throws Gone when it was, and can no longer be answered
     */
    @Transactional(readOnly = true)
    public Shown show(String token) {
        Held held = open(token);
        Procedure procedure = procedures.of(held.council());
        Optional<Answer> answer = held.invitation().answer();
        return new Shown(
                procedure.name(),
                label(procedure, held.terms().contact()),
                homes.require(held.council(), held.invitation().home()).name(),
                held.search().serviceType(),
                Optional.ofNullable(held.terms().level())
                        .map(level -> procedure.texts().getOrDefault(level, level))
                        .orElse(null),
                held.search().roughArea(),
                held.terms().priceServices(),
                held.terms().document().orElse(null),
                held.terms().startOn().orElse(null),
                held.terms().answerBy(),
                answer.map(given -> given(held, given)).orElse(null),
                answer.map(Answer::at).orElse(null));
    }

    private HomesAnswer given(Held held, Answer answer) {
        return answer.offer()
                .map(offer -> HomesAnswer.of(offers.require(held.council(), offer)))
                .orElse(HomesAnswer.NO_PLACE);
    }

    private static String label(Procedure procedure, String group) {
        return Optional.ofNullable(procedure.groups().get(group))
                .map(Procedure.Group::label)
                .orElse(group);
    }

    /**
     * Whom to turn to where the invitation is over; nothing where the council's procedure is not to be had.
     *
     * @throws NotFound when the link is not one of ours
     */
    @Transactional(readOnly = true)
    public Optional<Sender> sender(String token) {
        Signed signed = links.read(token);
        return procedures
                .find(signed.council())
                .map(procedure -> new Sender(
                        procedure.name(),
                        invitations
                                .find(signed.council(), signed.number())
                                .flatMap(Invitation::terms)
                                .map(terms -> label(procedure, terms.contact()))));
    }

    /**
     * What is wrong with an answer by itself.
     *
     * @throws NotFound when the link is not one of ours
     * @throws Gone when it was, and can no longer be answered
     */
    @Transactional(readOnly = true)
    public List<FieldFault> faults(String token, HomesAnswer answer) {
        return faults(open(token), answer);
    }

    private List<FieldFault> faults(Held held, HomesAnswer answer) {
        List<FieldFault> faults = new ArrayList<>(
                answer.faults(CouncilTime.today(clock), held.terms().priceServices()));
        if (answer.hasPlace()) {
            // the council's own form knows what else an offer must be; what is said in a home's words is said once
            desk.faults(held.council(), held.search().caseReference(), offer(held, answer)).stream()
                    .filter(fault -> isAsked(fault)
                            && faults.stream().noneMatch(said -> said.field().equals(fault.field())))
                    .toList()
                    .forEach(faults::add);
            if (faults.isEmpty() && answer.totalDiffers()) {
                faults.add(new FieldFault(
                        "weeklyPricePence",
                        "TOTAL_DIFFERS",
                        "The services add up to " + answer.total()
                                + " a week, not to this: hours times price, each to the nearest penny"));
            }
        }
        return faults;
    }

    private static boolean isAsked(FieldFault fault) {
        return ASKED.contains(fault.field().replaceFirst("/.*", ""));
    }

    /**
     * Answers an invitation, or changes the answer; the same again has no effect.
     *
     * @throws NotFound when the link is not one of ours
     * @throws Gone when it was, and can no longer be answered
     * @throws InvalidEntry with every field at fault
     * @throws Conflict when the offer is being taken up, or the answer was changed too often
     */
    public void answer(String token, HomesAnswer answer) {
        record.lock(open(token).search().caseReference());
        // as it is now that nobody else can change it
        Held held = open(token);
        List<FieldFault> faults = faults(held, answer);
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        byLink.call(held.council(), held.invitation().home().value(), () -> {
            take(held, answer);
            return null;
        });
    }

    private void take(Held held, HomesAnswer answer) {
        Optional<Answer> before = held.invitation().answer();
        Optional<Offer> offered = before.flatMap(Answer::offer).map(offer -> offers.require(held.council(), offer));
        boolean stands = offered.map(InvitationDesk::stands).orElse(before.isPresent());
        if (stands && answer.equals(given(held, before.orElseThrow()))) {
            return;
        }
        if (offered.filter(InvitationDesk::isTakenUp).isPresent()) {
            throw new Conflict("TAKEN_UP", "This answer cannot be changed by the link now");
        }
        if (held.invitation().answers() >= MOST_ANSWERS) {
            throw new Conflict("TOO_MANY_CHANGES", "This answer was changed too often");
        }
        if (stands) {
            offered.ifPresent(offer -> desk.withdraw(
                    held.council(),
                    held.search().caseReference(),
                    offer.reference(),
                    "The home has changed its answer"));
        }
        if (answer.hasPlace()) {
            hand(held, answer);
        } else {
            invitations.declined(held.invitation());
        }
        desk.answered(
                held.council(), held.search().caseReference(), held.invitation().home());
    }

    /** Whether an offer is still there to be taken. */
    private static boolean stands(Offer offer) {
        return offer.standing() != Standing.RELEASED && !offer.failures().contains(Offers.NOT_AVAILABLE);
    }

    private static boolean isTakenUp(Offer offer) {
        return offer.preferred()
                || offer.answer().filter(Offer.ACCEPTED::equals).isPresent();
    }

    private void hand(Held held, HomesAnswer answer) {
        Map<String, Object> offer = offer(held, answer);
        try {
            desk.offer(held.council(), held.search().caseReference(), offer);
        } catch (InvalidEntry refused) {
            // what the home did not enter it cannot put right
            if (refused.faults().stream().allMatch(InvitationDesk::isAsked)) {
                throw refused;
            }
            throw new Gone(OVER);
        }
        invitations.offered(held.invitation(), String.valueOf(offer.get(OfferDesk.OFFER_REFERENCE)));
    }

    private static Map<String, Object> offer(Held held, HomesAnswer answer) {
        Invitation invitation = held.invitation();
        Map<String, Object> offer = new LinkedHashMap<>(answer.data());
        offer.put("searchReference", invitation.search().value());
        offer.put(OfferDesk.OFFER_REFERENCE, "LINK-" + invitation.number() + "-" + (invitation.answers() + 1));
        offer.put("homeReference", invitation.home().value());
        return offer;
    }

    private Held open(String token) {
        Signed signed = links.read(token);
        Invitation invitation = invitations
                .find(signed.council(), signed.number())
                .filter(invitations::isOpen)
                .orElseThrow(() -> new Gone(OVER));
        Search search = searches.find(invitation.search()).orElseThrow();
        if (!clock.instant().isBefore(signed.expires())
                || cases.require(signed.council(), search.caseReference()).state() != CareCase.State.OPEN) {
            throw new Gone(OVER);
        }
        return new Held(invitation, invitation.terms().orElseThrow(), search);
    }
}
