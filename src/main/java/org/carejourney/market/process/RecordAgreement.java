package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.councilOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Agreement;
import org.carejourney.market.Homes;

/** Notes in the register how far a home is with its agreement (service tasks "Record signature", "Record return"). */
@Palette(
        value = "recordAgreement",
        does = "Notes in the register of homes how far a home is with its agreement. One in force stays until another"
                + " is in force.",
        inputs = {
            "homeReference: the home",
            "agreementStatus: NONE, SIGNED or SIGNED_AND_RETURNED",
            "signedOn: date; with the status NONE it is not needed",
            "returnedOn: date; needed with the status SIGNED_AND_RETURNED only"
        })
class RecordAgreement implements JavaDelegate {

    private final Homes homes;

    RecordAgreement(Homes homes) {
        this.homes = homes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agreement.Status status = Agreement.Status.valueOf(MarketVariables.AGREEMENT_STATUS.require(execution));
        homes.record(
                councilOf(execution),
                MarketVariables.homeOf(execution),
                switch (status) {
                    case NONE -> Agreement.NONE;
                    case SIGNED -> new Agreement(status, MarketVariables.SIGNED_ON.require(execution), null);
                    case SIGNED_AND_RETURNED ->
                        new Agreement(
                                status,
                                MarketVariables.SIGNED_ON.require(execution),
                                MarketVariables.RETURNED_ON.require(execution));
                });
    }
}
