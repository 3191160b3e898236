package org.carejourney.market.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Offer.Costing;
import org.carejourney.market.SearchReference;
import org.carejourney.market.ServiceType;
import org.carejourney.market.Stage;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;

/** Variables that the market's steps exchange with models. */
final class MarketVariables {

    static final ProcessVariable<Stage> STAGE = ProcessVariable.text("stage", Stage::name, Stage::valueOf);
    static final ProcessVariable<String> PREFERRED_AREA = ProcessVariable.text("preferredArea");
    static final ProcessVariable<ServiceType> SETTING =
            ProcessVariable.text("setting", ServiceType::name, ServiceType::valueOf);
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("descriptorLevel");
    static final ProcessVariable<SearchReference> SEARCH =
            ProcessVariable.text("searchReference", SearchReference::value, SearchReference::new);
    static final ProcessVariable<Long> INVITED = ProcessVariable.whole("invitedHomes");
    static final ProcessVariable<String> ABOUT = ProcessVariable.text("about");
    static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");
    static final ProcessVariable<Boolean> PRICE_SERVICES = ProcessVariable.yesOrNo("priceServices");
    static final ProcessVariable<String> DOCUMENT = ProcessVariable.text("document");
    static final ProcessVariable<LocalDate> START_ON = ProcessVariable.date("startOn");
    static final ProcessVariable<String> CONTACT = ProcessVariable.text("contact");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

    static final ProcessVariable<String> OFFER = ProcessVariable.text("offerReference");
    static final ProcessVariable<String> FAILURES = ProcessVariable.text("failures");
    static final ProcessVariable<Long> WEEKLY_PRICE_PENCE = ProcessVariable.whole("weeklyPricePence");
    static final ProcessVariable<Boolean> MEETS_ASSESSED_NEEDS = ProcessVariable.yesOrNo("meetsAssessedNeeds");
    static final ProcessVariable<Boolean> AVAILABLE = ProcessVariable.yesOrNo("available");
    static final ProcessVariable<String> AGREEMENT_STATUS = ProcessVariable.text("agreementStatus");
    static final ProcessVariable<String> HOME_COUNTY = ProcessVariable.text("homeCounty");
    static final ProcessVariable<Long> PRICED_SERVICES = ProcessVariable.whole("pricedServices");
    static final ProcessVariable<Long> SERVICES_TOTAL_PENCE = ProcessVariable.whole("servicesTotalPence");
    static final ProcessVariable<String> PRICING_SHEET = ProcessVariable.text("pricingSheetReference");
    static final ProcessVariable<Costing> COSTING = ProcessVariable.text("costing", Costing::name, Costing::valueOf);
    static final ProcessVariable<Boolean> OFFER_ACCEPTED = ProcessVariable.yesOrNo("offerAccepted");
    static final ProcessVariable<String> HOME = ProcessVariable.text("homeReference");
    static final ProcessVariable<String> LOCALITY = ProcessVariable.text("locality");

    static final ProcessVariable<LocalDate> SIGNED_ON = ProcessVariable.date("signedOn");
    static final ProcessVariable<LocalDate> RETURNED_ON = ProcessVariable.date("returnedOn");
    static final ProcessVariable<String> CONTACT_NAME = ProcessVariable.text("contactName");
    static final ProcessVariable<String> CONTACT_TELEPHONE = ProcessVariable.text("contactTelephone");
    static final ProcessVariable<String> CONTACT_EMAIL = ProcessVariable.text("contactEmail");

    private MarketVariables() {}

    static HomeReference homeOf(DelegateExecution execution) {
        return new HomeReference(HOME.require(execution));
    }

    static CaseReference caseOf(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    static Council councilOf(DelegateExecution execution) {
        return new Council(execution.getTenantId());
    }
}
