package org.carejourney.walker;

import java.util.Map;

/** What people report of a case that exists, and the start form of each. */
final class Reports {

    private static final Map<String, String> FORMS = Map.of(
            "outcome-dispute", "raise-dispute",
            "short-term-escalation", "request-targeted-support",
            "ad-hoc-review", "request-review");

    private Reports() {}

    /** Most are named as the report itself. */
    static String form(String report) {
        return FORMS.getOrDefault(report, report);
    }
}
