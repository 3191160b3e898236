package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.junit.jupiter.api.Test;

/** What the catalogue of Devon calls an error is its name in Devon's models; its code is what the step of the palette throws. */
class DevonErrorNamesTest {

    @Test
    void errorsOfTheCatalogueAreCalledAsThere() {
        Map<String, String> names = new HashMap<>();
        Models.all().forEach((file, model) -> {
            if (file.startsWith("bpmn/devon/")) {
                Models.elements(model, Error.class).forEach(error -> names.put(error.getErrorCode(), error.getName()));
            }
        });

        assertThat(names)
                .contains(
                        entry("rateMissing", "DEV_RATE_MISSING"),
                        entry("noAgreement", "DEV_NO_AGREEMENT"),
                        entry("fundingNotConfirmed", "DEV_FUNDING_NOT_CONFIRMED"),
                        entry("forumMissing", "DEV_PQF_MISSING"));
    }

    @Test
    void whoIsAskedForAMissingRateReadsItsName() {
        assertThat(Models.forms().get("forms/devon/supply-missing-rate.form").toString())
                .contains("DEV_RATE_MISSING");
    }
}
