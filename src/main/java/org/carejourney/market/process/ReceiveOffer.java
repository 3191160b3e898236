package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Invitations;
import org.carejourney.market.NewOffer;
import org.carejourney.market.Offers;
import org.carejourney.market.SearchReference;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;

/** Takes in what a home answered by a form (service task "Receive offer"). */
@Palette(
        value = "receiveOffer",
        does = "Takes in a home's offer from the last submission of answer-invitation; it is judged afterwards.",
        inputs = {"searchReference: the search", "homeReference: the home"},
        outputs = "offerReference: the offer, for this scope only")
class ReceiveOffer implements JavaDelegate {

    private static final String FORM = "answer-invitation";

    private final Offers offers;
    private final Invitations invitations;
    private final CaseRecord record;

    ReceiveOffer(Offers offers, Invitations invitations, CaseRecord record) {
        this.offers = offers;
        this.invitations = invitations;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Council council = councilOf(execution);
        CaseReference reference = caseOf(execution);
        SearchReference search = MarketVariables.SEARCH.require(execution);
        HomeReference home = MarketVariables.homeOf(execution);
        Map<String, Object> entered = record.lastSubmission(reference, FORM)
                .orElseThrow(() -> new IllegalStateException("Nobody has entered an offer"));
        String offer = search + "-" + (offers.of(council, reference).size() + 1);
        offers.receive(
                council,
                reference,
                new NewOffer(
                        offer,
                        search.value(),
                        home,
                        EnteredOffer.pence(entered.get("weeklyTotalPence")),
                        LocalDate.parse(String.valueOf(entered.get("canStartOn"))),
                        Boolean.TRUE.equals(entered.get("meetsAssessedNeeds")),
                        EnteredOffer.services(entered),
                        EnteredOffer.pricingSheet(entered),
                        EnteredOffer.features(entered)));
        // the home sees it on its link, too
        invitations.of(search).stream()
                .filter(invited -> invited.home().equals(home))
                .forEach(invited -> invitations.offered(invited, offer));
        MarketVariables.OFFER.setLocal(execution, offer);
    }
}
