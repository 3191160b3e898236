package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSubmitRequestDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-submit-request", "submit-request");

    private static final DecisionTable ON_ANOTHER_DAY =
            DecisionTable.check("check-submit-request", "submit-request", "today");

    private static final String USUAL =
            """
            requestType=INCREASE currentWeeklyPence=30000 weeklyTotalPence=30001 fundingYear=2025/26
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    weeklyTotalPence=30000 | notAnIncrease
                    weeklyTotalPence=30000 requestType=ANNUAL_REVIEW | ''
                    """)
    void anIncreaseCostsMoreThanBefore(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    contributionPence=30001 | ''
                    contributionPence=30002 | contributionPence MORE_THAN_COST
                    """)
    void nobodyPaysMoreThanItCosts(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestType=LONG_TERM_AFTER_OUT_OF_PANEL longTerm=true | ''
                    requestType=LONG_TERM_AFTER_OUT_OF_PANEL longTerm=false | longTerm LONG_TERM
                    requestType=LONG_TERM_AFTER_OUT_OF_PANEL longTerm=- | longTerm LONG_TERM
                    """)
    void aLongTermAgreementIsForLongTermSupport(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fundingYear=2026/27 | ''
                    fundingYear=2024/25 | otherYear
                    fundingYear=2027/28 | otherYear
                    fundingYear=2025/27 | brokenYear
                    fundingYear=2020/27 | brokenYear
                    """)
    void takesThisFinancialYearAndTheNext(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    weeklyTotalPence=30000 fundingYear=2024/25 | weeklyTotalPence NOT_AN_INCREASE, fundingYear OTHER_YEAR
                    fundingYear=2025/27 | fundingYear NOT_A_YEAR
                    """)
    void marksTheFieldsAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025/26, ''",
        "2026-03-31, 2027/28, otherYear",
        "2026-04-01, 2025/26, otherYear",
        "2026-04-01, 2026/27, ''",
        "2026-04-01, 2027/28, ''",
        "2026-05-01, 2025/26, otherYear"
    })
    void beginsTheFinancialYearInApril(LocalDate today, String fundingYear, String expected) {
        assertThat(ON_ANOTHER_DAY.rules("today", today, "fundingYear", fundingYear))
                .isEqualTo(expected);
    }
}
