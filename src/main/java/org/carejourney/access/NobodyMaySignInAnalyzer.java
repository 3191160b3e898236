package org.carejourney.access;

import org.carejourney.access.ConfiguredAccounts.NobodyMaySignIn;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words what to configure before the service can start. */
class NobodyMaySignInAnalyzer extends AbstractFailureAnalyzer<NobodyMaySignIn> {

    private static final String ACTION =
            """
            Configure at least one account, with its password in the environment, for example:

              CARE_JOURNEY_ACCESS_ACCOUNTS_0_ID=case-management
              CARE_JOURNEY_ACCESS_ACCOUNTS_0_FIRSTNAME=Case
              CARE_JOURNEY_ACCESS_ACCOUNTS_0_LASTNAME=Management
              CARE_JOURNEY_ACCESS_ACCOUNTS_0_COUNCIL=<council>
              CARE_JOURNEY_ACCESS_ACCOUNTS_0_GROUPS=system
              CARE_JOURNEY_ACCESS_ACCOUNTS_0_PASSWORD=<at least 12 characters>

            To try the service with synthetic data, start it with the profile "demo" instead.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NobodyMaySignIn cause) {
        return new FailureAnalysis(cause.getMessage() + ".", ACTION, cause);
    }
}
