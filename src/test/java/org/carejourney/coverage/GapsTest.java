package org.carejourney.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {

    @TempDir
    Path reports;

    @BeforeEach
    void everythingIsShown() throws IOException {
        report(
                "requirement-coverage",
                """
                "id","section","tag","scope","words","models","tests"
                "NEW-1.1-1","1.1","rule","now","Visits are made","visit.bpmn#userTask_makeVisit","VisitTest.isMade"
                "NEW-1.1-2","1.1","rule","later","Visits are paid","",""
                """);
        report(
                "model-coverage",
                """
                "model","elements","passed","never passed"
                "visit.bpmn","3","3",""
                """);
        report("unlisted-requirements", """
                "id","files","tests"
                """);
    }

    @Test
    void findsNoneWhereEverythingIsShown() throws IOException {
        assertThat(Gaps.in(reports)).isEmpty();
    }

    @Test
    void findsARequirementInScopeThatNoTestShows() throws IOException {
        report(
                "requirement-coverage",
                """
                "id","section","tag","scope","words","models","tests"
                "NEW-1.1-1","1.1","rule","now","Visits are made, and noted","visit.bpmn#userTask_makeVisit",""
                "NEW-1.1-2","1.1","rule","later","Visits are paid","",""
                """);

        assertThat(Gaps.in(reports)).containsExactly("NEW-1.1-1, Visits are made, and noted: no test shows it");
    }

    @Test
    void findsWhatOfAModelOrDecisionIsNeverPassed() throws IOException {
        report(
                "model-coverage",
                """
                "model","elements","passed","never passed"
                "visit.bpmn","3","3",""
                "check-visit.dmn","2","1","rule_tooLate"
                """);

        assertThat(Gaps.in(reports)).containsExactly("check-visit.dmn: no test passes rule_tooLate");
    }

    @Test
    void findsARequirementThatNoListHas() throws IOException {
        report(
                "unlisted-requirements",
                """
                "id","files","tests"
                "NEW-9.9-9","visit.bpmn visit.form",""
                "NEW-9.9-8","","VisitTest.isMade"
                """);

        assertThat(Gaps.in(reports))
                .containsExactly(
                        "NEW-9.9-9: in no list of requirements, but named by visit.bpmn visit.form",
                        "NEW-9.9-8: in no list of requirements, but named by VisitTest.isMade");
    }

    @Test
    void takesNoReportOrAnEmptyOneForAGap() throws IOException {
        Files.delete(reports.resolve("requirement-coverage.csv"));
        Files.delete(reports.resolve("unlisted-requirements.csv"));
        report("model-coverage", """
                "model","elements","passed","never passed"
                """);

        assertThat(Gaps.in(reports))
                .containsExactly(
                        "requirement-coverage.csv: nothing in it; run all tests first",
                        "model-coverage.csv: nothing in it; run all tests first",
                        "unlisted-requirements.csv: nothing in it; run all tests first");
    }

    private void report(String name, String content) throws IOException {
        Files.writeString(reports.resolve(name + ".csv"), content);
    }
}
