package org.carejourney.journey;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What plays people and systems in a test; all of it in each test, so that tests share one running service. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    BespokeCare.class,
    CaseDesk.class,
    Derby.class,
    Disagreement.class,
    Driver.class,
    Processes.class,
    Searching.class,
    TargetedSupport.class,
    TestHomes.class
})
public class JourneyHelpers {}
