package org.carejourney.market;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.market.Search.State;
import org.carejourney.market.store.HomeStore;
import org.carejourney.market.store.SearchStore;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches of the market: which homes are invited to make an offer, and for how long. */
@Service
@Transactional
public class Searches {

    private final SearchStore store;
    private final HomeStore homes;
    private final Gazetteer gazetteer;
    private final Procedures procedures;
    private final CaseRecord record;
    private final Clock clock;

    Searches(
            SearchStore store,
            HomeStore homes,
            Gazetteer gazetteer,
            Procedures procedures,
            CaseRecord record,
            Clock clock) {
        this.store = store;
        this.homes = homes;
        this.gazetteer = gazetteer;
        this.procedures = procedures;
        this.record = record;
        this.clock = clock;
    }

    /**
     * How many homes a stage would invite there, without opening it.
     *
     * @return nothing when no such area is known
     */
    @Transactional(readOnly = true)
    public Optional<Integer> reach(Council council, Stage stage, String preferredArea, ServiceType type) {
        Map<String, Object> values = procedures.of(council).values();
        String county = county(values);
        return gazetteer.find(preferredArea, county).map(area -> homes.underAgreement(
                        council, county, type, area.position(), radius(values, stage, area))
                .size());
    }

    private static String county(Map<String, Object> values) {
        return MarketPolicy.county(values)
                .orElseThrow(() -> new IllegalStateException("The procedure names no county"));
    }

    /**
     * Opens a stage and invites the homes it reaches: those under agreement, in the county, of the right type
     * (DEV-1.2-3). Any other stage of the case closes. Opening the same again changes nothing; opening a closed stage
     * again invites only homes that were not invited in it before.
     *
     * @param preferredArea a postcode or the beginning of one, or the name of a place
     * @throws InvalidEntry when no such area is known
     */
    public Search open(
            Council council, CaseReference caseReference, Stage stage, String preferredArea, ServiceType type) {
        record.lock(caseReference);
        Map<String, Object> values = procedures.of(council).values();
        String county = county(values);
        Place area = gazetteer
                .find(preferredArea, county)
                .orElseThrow(() -> new InvalidEntry(
                        "preferredArea",
                        "UNKNOWN_PLACE",
                        "No such place is known. Give a postcode, the first part of one, or a town or village"));
        Optional<Search> before = store.find(caseReference, stage);
        if (before.filter(search -> search.state() == State.OPEN && search.isFor(area, type))
                .isPresent()) {
            return before.get();
        }
        close(caseReference, "NEXT_STAGE");
        Search search = before.filter(known -> known.isFor(area, type))
                .map(Search::reopened)
                .orElseGet(() -> new Search(
                        before.map(Search::reference).orElseGet(store::nextReference),
                        council,
                        caseReference,
                        stage,
                        area.name(),
                        type,
                        area.position(),
                        radius(values, stage, area),
                        county,
                        State.OPEN,
                        clock.instant()));
        if (store.isLapsed(search.reference())) {
            store.takeBackInvitations(search.reference());
        }
        store.put(search);
        List<HomeFound> invited = invite(search);
        record.append(new NewEntry(caseReference, EntryKind.MARKET, "SEARCH_OPENED", told(search, invited)));
        return search;
    }

    private static Optional<Double> radius(Map<String, Object> values, Stage stage, Place area) {
        return switch (stage) {
            case A -> Optional.of(area.extentMiles() + MarketPolicy.radiusMiles(values, stage));
            case B -> Optional.of(MarketPolicy.radiusMiles(values, stage));
            case C -> Optional.empty();
        };
    }

    private List<HomeFound> invite(Search search) {
        Set<HomeReference> before = store.invited(search.reference());
        List<HomeFound> invited = homes
                .underAgreement(
                        search.council(), search.county(), search.serviceType(), search.centre(), search.radiusMiles())
                .stream()
                .filter(found -> !before.contains(found.home().reference()))
                .toList();
        store.invite(search, invited, clock.instant());
        return invited;
    }

    private static Map<String, Object> told(Search search, List<HomeFound> invited) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("searchReference", search.reference().value());
        content.put("stage", search.stage().name());
        content.put("serviceType", search.serviceType().name());
        content.put("preferredArea", search.preferredArea());
        content.put("county", search.county());
        search.radiusMiles().ifPresent(miles -> content.put("radiusMiles", Math.round(miles * 10) / 10.0));
        content.put(
                "invitedHomes",
                invited.stream().map(found -> found.home().reference().value()).toList());
        return content;
    }

    /**
     * Closes the search of a case, if one is open.
     *
     * @return whether one was
     */
    public boolean close(CaseReference caseReference, String reason) {
        record.lock(caseReference);
        Optional<Search> open = store.open(caseReference);
        open.ifPresent(search -> {
            store.close(search.reference(), reason, clock.instant());
            record.append(new NewEntry(
                    caseReference,
                    EntryKind.MARKET,
                    "SEARCH_CLOSED",
                    Map.of(
                            "searchReference",
                            search.reference().value(),
                            "stage",
                            search.stage().name(),
                            "reason",
                            reason)));
        });
        return open.isPresent();
    }

    /** The search of a case that is open, or was last. */
    @Transactional(readOnly = true)
    public Optional<Search> latest(CaseReference caseReference) {
        return store.latest(caseReference);
    }

    /** How many homes were invited in a search. */
    @Transactional(readOnly = true)
    public int invited(Search search) {
        return store.invited(search.reference()).size();
    }

    /** The homes invited in a search, the nearest first. */
    @Transactional(readOnly = true)
    public List<HomeReference> invitedHomes(SearchReference search) {
        return invitations(search).stream().map(InvitedHome::home).toList();
    }

    /**
     * @param miles how far the home is from the centre of the search
     * @param declined whether it has answered that it has no place
     */
    public record InvitedHome(HomeReference home, String name, double miles, boolean declined) {}

    /** The invitations of a search, the nearest home first. */
    @Transactional(readOnly = true)
    public List<InvitedHome> invitations(SearchReference search) {
        return store.nearest(search);
    }

    /** Key of the deadline by which the homes of a search answer, if its stage is limited in time. */
    public Optional<String> deadline(Search search) {
        return MarketPolicy.deadline(procedures.of(search.council()).values(), search.stage());
    }

    /** How many days homes have to answer in a search that is not limited in time. */
    public int answerDays(Search search) {
        return MarketPolicy.answerDays(procedures.of(search.council()).values(), search.stage());
    }

    /** The search under a reference. */
    @Transactional(readOnly = true)
    public Optional<Search> find(SearchReference reference) {
        return store.find(reference);
    }

    /** The kind of home that a level belongs to. */
    public ServiceType typeOf(Council council, String level) {
        return MarketPolicy.typeOf(procedures.of(council).values(), level);
    }
}
