package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.Link;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.ProcedureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that Devon's procedure names are kept with it. */
class PolicyLibraryTest {

    @Requirement("DEV-1.4-2")
    @ParameterizedTest
    @ValueSource(
            strings = {"choicePolicy", "topUpPolicy", "deferredPaymentPolicy", "chargingPolicy", "fairAndAffordableCare"
            })
    void keepsEachPolicyWithItsTitleLinkVersionAndDate(String policy) {
        Link link = devon().links().get(policy);

        assertThat(link.title()).isNotBlank();
        assertThat(link.url()).startsWith("https://");
        assertThat(link.version()).isNotBlank();
        assertThat(link.effectiveFrom()).isNotNull();
    }

    private static Procedure devon() {
        Findings findings = new Findings();
        return Folders.read(List.of()).councils().stream()
                .filter(folder -> folder.council().value().equals("devon"))
                .flatMap(folder -> ProcedureReader.read(folder, findings).stream())
                .findFirst()
                .orElseThrow();
    }
}
