package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.carejourney.Requirement;
import org.carejourney.shared.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Feel FEEL = feel();

    private static Feel feel() {
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.buildEngine();
        return new EngineFeel(decisions::getFeelEngine);
    }

    private static Form form(String... components) {
        return FormReader.read(
                """
                {"id": "a-form", "schemaVersion": 18, "type": "default", "components": [%s]}
                """
                        .formatted(String.join(",", components).replace('\'', '"')));
    }

    private static final String NAME = "{'type': 'textfield', 'key': 'name', 'label': 'Name of home'}";

    private static Checked check(Form form, Map<String, Object> entered) {
        return check(form, entered, Map.of());
    }

    private static Checked check(Form form, Map<String, Object> entered, Map<String, Object> known) {
        return FormCheck.check(form, entered, known, Map.of(), TODAY, FEEL);
    }

    private static List<String> codes(Checked checked) {
        return checked.faults().stream().map(FieldFault::code).toList();
    }

    /** The fault of a single field, or ok. */
    private static String fault(String component, Object entered) {
        Map<String, Object> values = new HashMap<>();
        values.put("x", entered);
        List<String> codes = codes(check(form(component), values));
        return codes.isEmpty() ? "ok" : String.join(",", codes);
    }

    @Test
    void findsEveryFaultAtOnceAndNamesEachFieldByItsPath() {
        Form form = form(
                "{'type': 'textfield', 'key': 'reference', 'label': 'Reference', 'validate': {'required': true}}",
                "{'type': 'number', 'key': 'weeklyPricePence', 'label': 'Weekly price', 'decimalDigits': 0, 'validate': {'min': 0}}",
                "{'type': 'dynamiclist', 'path': 'people', 'label': 'People', 'isRepeating': true, 'components': ["
                        + NAME.replace("'label'", "'validate': {'required': true}, 'label'") + "]}");

        Checked checked = check(
                form,
                Map.of(
                        "weeklyPricePence",
                        -1,
                        "people",
                        List.of(Map.of("name", "Ann"), Map.of("name", " ")),
                        "extra",
                        1));

        assertThat(checked.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(
                        tuple("reference", "REQUIRED"),
                        tuple("weeklyPricePence", "TOO_SMALL"),
                        tuple("people/1/name", "REQUIRED"),
                        tuple("extra", "UNKNOWN"));
    }

    @Test
    void saysInPlainSentencesWhatIsWrongAndNeverRepeatsWhatWasEntered() {
        Form form = form(
                "{'type': 'textfield', 'key': 'a', 'label': 'Person [x]; reference', 'description': 'PERSON- and digits; e.g. 100%.', 'validate': {'pattern': '^PERSON-[0-9]+$'}}",
                "{'type': 'radio', 'key': 'b', 'label': 'Where does it stand?', 'validate': {'required': true}, 'values': [{'label': 'Yes', 'value': 'YES'}]}",
                "{'type': 'datetime', 'subtype': 'date', 'key': 'c', 'dateLabel': 'Date of contact', 'validate': {'required': true}}",
                "{'type': 'number', 'key': 'd', 'label': 'Age', 'validate': {'max': 120}}");

        Checked checked = check(form, Map.of("a", "secret; [text] %s", "d", 987654));

        assertThat(checked.faults())
                .extracting(FieldFault::message)
                .containsExactly(
                        "“Person (x), reference” is not in the format that is needed. PERSON- and digits, e.g. 100%.",
                        "Choose an answer for “Where does it stand?”.",
                        "Enter “Date of contact”.",
                        "“Age” must be at most 120.");
        assertThat(checked.faults()).noneMatch(fault -> fault.message().matches(".*([;\\[]|secret|987654).*"));
    }

    @Test
    void repeatsAnUnknownNameOnlyWhenItIsPlain() {
        Map<String, Object> entered = new HashMap<>();
        entered.put("state", "DONE");
        entered.put("a; [b]\n‮", 1);

        Checked checked = check(form(NAME), entered);

        assertThat(checked.faults()).extracting(FieldFault::field).containsExactlyInAnyOrder("state", "unknown");
    }

    // text

    static Stream<String> textsThatAreFine() {
        return Stream.of(
                "Rose Cottage",
                "  O'Brien-Łukasz  ",
                "<script>alert(1)</script>",
                "' OR 1=1--",
                "${1+1} #{x} T(java.lang.Runtime)",
                "é and e\u0301",
                "emoji \uD83C\uDFE0");
    }

    @ParameterizedTest
    @MethodSource("textsThatAreFine")
    void takesTextAsItIs(String text) {
        Checked checked = check(form(NAME), Map.of("name", text));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.values()).containsExactly(entry("name", text));
    }

    static Stream<String> textsThatCannotBeShown() {
        return Stream.of(
                "a\u0000b",
                "a\rb",
                "a\nINFO log in ok",
                "a\u001Bb",
                "a\u0085b",
                "a\u202Eb",
                "a\u2066b\u2069",
                "\uD800",
                "a\u200Fb",
                "\uFEFFa",
                "a\u2028b");
    }

    @ParameterizedTest
    @MethodSource("textsThatCannotBeShown")
    void refusesTextThatCannotBeShown(String text) {
        assertThat(fault("{'type': 'textfield', 'key': 'x', 'label': 'X'}", text))
                .isEqualTo("FORBIDDEN_CHARACTERS");
    }

    @Test
    void allowsLinesOnlyWhereThereAreLines() {
        assertThat(fault("{'type': 'textarea', 'key': 'x', 'label': 'X'}", "one\r\n\ttwo"))
                .isEqualTo("ok");
        assertThat(fault("{'type': 'textarea', 'key': 'x', 'label': 'X'}", "one\u202Etwo"))
                .isEqualTo("FORBIDDEN_CHARACTERS");
    }

    static Stream<Object> notText() {
        return Stream.of(1, 1.5, true, Map.of("a", 1), List.of("a"), Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("notText")
    void refusesAnythingElseThanText(Object value) {
        assertThat(fault("{'type': 'textfield', 'key': 'x', 'label': 'X'}", value))
                .isEqualTo("NOT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \n"})
    void countsEmptyTextAsAbsent(String text) {
        String required = "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'required': true}}";

        assertThat(fault(required, text)).isEqualTo("REQUIRED");
        assertThat(fault(required, null)).isEqualTo("REQUIRED");
        assertThat(fault(required.replace("true", "false"), text)).isEqualTo("ok");
    }

    @Test
    void measuresTextAsTheScreenDoes() {
        String measured =
                "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'minLength': 2, 'maxLength': 4}}";

        assertThat(fault(measured, "a")).isEqualTo("TOO_SHORT");
        assertThat(fault(measured, " ab ")).isEqualTo("ok");
        assertThat(fault(measured, "abcd")).isEqualTo("ok");
        assertThat(fault(measured, "abcde")).isEqualTo("TOO_LONG");
        assertThat(fault(measured, "a" + " ".repeat(1000))).isEqualTo("TOO_LONG");
    }

    @Test
    void limitsTextThatTheFormDoesNotLimit() {
        assertThat(fault("{'type': 'textfield', 'key': 'x', 'label': 'X'}", "a".repeat(1001)))
                .isEqualTo("TOO_LONG");
        assertThat(fault("{'type': 'textarea', 'key': 'x', 'label': 'X'}", "a".repeat(10_000)))
                .isEqualTo("ok");
        assertThat(fault("{'type': 'textarea', 'key': 'x', 'label': 'X'}", "a".repeat(10_001)))
                .isEqualTo("TOO_LONG");
    }

    @Test
    void wantsTheWholeTextToFitThePattern() {
        String digits = "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'pattern': '[0-9]{2}'}}";

        assertThat(fault(digits, "12")).isEqualTo("ok");
        assertThat(fault(digits, "123")).isEqualTo("FORMAT");
        assertThat(fault(digits, "12\n")).isEqualTo("FORBIDDEN_CHARACTERS");
        assertThat(fault(digits, "\u0661\u0662")).isEqualTo("FORMAT");
        assertThat(fault(digits, "\uFF11\uFF12")).isEqualTo("FORMAT");
    }

    @Test
    void isNotKeptBusyByATextMadeForIt() {
        String trap = "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'pattern': '^(a+)+$'}}";
        String slower =
                "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'pattern': '^(.*)*(.*)*(.*)*!$'}}";
        fault(trap, "a");

        long start = System.nanoTime();
        String fault = fault(trap, "a".repeat(900) + "!") + fault(slower, "b".repeat(900));

        assertThat(fault).isEqualTo("FORMATFORMAT");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void knowsEmailAddressesAndTelephoneNumbers() {
        String email = "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'validationType': 'email'}}";
        String phone = "{'type': 'textfield', 'key': 'x', 'label': 'X', 'validate': {'validationType': 'phone'}}";

        assertThat(fault(email, "ann@example.org")).isEqualTo("ok");
        assertThat(fault(email, "ann@")).isEqualTo("FORMAT");
        assertThat(fault(phone, "+44 1392 000000")).isEqualTo("ok");
        assertThat(fault(phone, "call me")).isEqualTo("FORMAT");
    }

    // numbers

    private static final String PENCE =
            "{'type': 'number', 'key': 'x', 'label': 'X', 'decimalDigits': 0, 'validate': {'min': 0, 'max': 100000}}";
    private static final String ANY = "{'type': 'number', 'key': 'x', 'label': 'X', 'decimalDigits': 0}";

    static Stream<Object> notNumbers() {
        return Stream.of(
                "1",
                "NaN",
                "1e400",
                "\uFF11",
                "abc",
                true,
                List.of(1),
                Map.of(),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Float.NaN);
    }

    @ParameterizedTest
    @MethodSource("notNumbers")
    void refusesWhatIsNoNumber(Object value) {
        Object expected = Plain.isEmpty(value) ? "ok" : "NOT_A_NUMBER";

        assertThat(fault(PENCE, value)).isEqualTo(expected);
    }

    @Test
    @Requirement("DEV-X-25")
    void takesWholePenceOfAtLeastZero() {
        assertThat(fault(PENCE, 0)).isEqualTo("ok");
        assertThat(fault(PENCE, 100_000)).isEqualTo("ok");
        assertThat(fault(PENCE, -1)).isEqualTo("TOO_SMALL");
        assertThat(fault(PENCE, 100_001)).isEqualTo("TOO_LARGE");
        assertThat(fault(PENCE, 0.01)).isEqualTo("NOT_WHOLE");
        assertThat(fault(PENCE, -0.01)).isEqualTo("NOT_WHOLE");
        assertThat(fault(PENCE, 1e-300)).isEqualTo("NOT_WHOLE");
    }

    @Test
    void keepsWholeNumbersWithinSixtyFourBits() {
        assertThat(fault(ANY, Long.MAX_VALUE)).isEqualTo("ok");
        assertThat(fault(ANY, -Long.MAX_VALUE)).isEqualTo("ok");
        assertThat(fault(ANY, new BigInteger("9223372036854775808"))).isEqualTo("TOO_LARGE");
        assertThat(fault(ANY, 1e300)).isEqualTo("TOO_LARGE");
        assertThat(fault(ANY, -1e300)).isEqualTo("TOO_LARGE");
    }

    @Test
    void storesAWholeNumberTheSameHoweverItIsWritten() {
        for (Object one : Arrays.<Object>asList(1, 1L, 1.0, (short) 1, 1f, BigInteger.ONE)) {
            assertThat(check(form(ANY), Map.of("x", one)).values()).containsExactly(entry("x", 1L));
        }
        assertThat(check(form(ANY), Map.of("x", -0.0)).values()).containsExactly(entry("x", 0L));
    }

    @Test
    void countsDecimalPlaces() {
        String miles = "{'type': 'number', 'key': 'x', 'label': 'X', 'decimalDigits': 1}";

        assertThat(fault(miles, 1.5)).isEqualTo("ok");
        assertThat(fault(miles, 1.55)).isEqualTo("TOO_PRECISE");
        assertThat(fault("{'type': 'number', 'key': 'x', 'label': 'X'}", 0.123)).isEqualTo("ok");
    }

    @Test
    void computesTheEndsOfARange() {
        Form form = form(
                "{'type': 'number', 'key': 'budget', 'label': 'Budget'}",
                "{'type': 'number', 'key': 'price', 'label': 'Price', 'validate': {'max': '=budget'}}");

        assertThat(codes(check(form, Map.of("budget", 5, "price", 5)))).isEmpty();
        assertThat(codes(check(form, Map.of("budget", 5, "price", 6)))).containsExactly("TOO_LARGE");
        assertThat(codes(check(form, Map.of("price", 6)))).isEmpty();
    }

    // dates

    private static final String DATE = "{'type': 'datetime', 'subtype': 'date', 'key': 'x', 'dateLabel': 'X'}";

    static Stream<Object> notDates() {
        return Stream.of(
                "2026-02-29",
                "2026-13-01",
                "2026-1-1",
                "01/02/2026",
                "2026-03-02T00:00",
                "2026-03-02Z",
                " 2026-03-02",
                "0001-01-01",
                "1899-12-31",
                "2201-01-01",
                "9999-12-31",
                "+292278994-08-17",
                "20260302",
                "today",
                "\u0662\u0660\u0662\u0666-03-02",
                20260302,
                1.0,
                true,
                List.of("2026-03-02"),
                LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @MethodSource("notDates")
    void refusesWhatIsNoRealDate(Object value) {
        assertThat(fault(DATE, value)).isEqualTo("NOT_A_DATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31", "2024-02-29", "2026-03-02"})
    void takesRealDates(String value) {
        assertThat(fault(DATE, value)).isEqualTo("ok");
    }

    @Test
    void knowsPastAndFuture() {
        String past = DATE.replace("'key'", "'properties': {'notInFuture': 'true'}, 'key'");
        String future = DATE.replace("'key'", "'properties': {'notInPast': 'true'}, 'key'");

        assertThat(fault(past, "2026-03-02")).isEqualTo("ok");
        assertThat(fault(past, "2026-03-03")).isEqualTo("IN_FUTURE");
        assertThat(fault(future, "2026-03-02")).isEqualTo("ok");
        assertThat(fault(future, "2026-03-01")).isEqualTo("IN_PAST");
        assertThat(fault(DATE.replace("'key'", "'disallowPassedDates': true, 'key'"), "2026-03-01"))
                .isEqualTo("IN_PAST");
    }

    // ticks and choices

    @Test
    void wantsARequiredTick() {
        String tick = "{'type': 'checkbox', 'key': 'x', 'label': 'X', 'validate': {'required': true}}";

        assertThat(fault(tick, true)).isEqualTo("ok");
        assertThat(fault(tick, false)).isEqualTo("REQUIRED");
        assertThat(fault(tick, null)).isEqualTo("REQUIRED");
        assertThat(fault(tick, "true")).isEqualTo("NOT_YES_OR_NO");
        assertThat(fault(tick, 1)).isEqualTo("NOT_YES_OR_NO");
        assertThat(check(form(tick.replace("true}", "false}")), Map.of()).values())
                .containsExactly(entry("x", false));
    }

    @Test
    void takesOnlyAnswersThatTheFormOffers() {
        String choice =
                "{'type': 'radio', 'key': 'x', 'label': 'X', 'values': [{'label': 'Accept', 'value': 'ACCEPT'}, {'label': 'Decline', 'value': 'DECLINE'}]}";

        assertThat(fault(choice, "ACCEPT")).isEqualTo("ok");
        for (Object wrong :
                List.of("ACCEPT ", "accept", "Accept", 1, true, List.of("ACCEPT"), Map.of("value", "ACCEPT"))) {
            assertThat(fault(choice, wrong)).as("%s", wrong).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void takesEachOfSeveralAnswersOnce() {
        String choices =
                "{'type': 'checklist', 'key': 'x', 'label': 'X', 'properties': {'minItems': '1', 'maxItems': '2'}, 'values': [{'value': 'A'}, {'value': 'B'}, {'value': 'C'}]}";

        assertThat(fault(choices, List.of("A", "B"))).isEqualTo("ok");
        assertThat(fault(choices, List.of())).isEqualTo("REQUIRED");
        assertThat(fault(choices, List.of("A", "A"))).isEqualTo("DUPLICATE");
        assertThat(fault(choices, List.of("A", "B", "C"))).isEqualTo("TOO_MANY");
        assertThat(fault(choices, List.of("A", "D"))).isEqualTo("NOT_ALLOWED");
        assertThat(fault(choices, Arrays.asList("A", null))).isEqualTo("NOT_ALLOWED");
        assertThat(fault(choices, "A")).isEqualTo("NOT_ALLOWED");
        assertThat(fault(choices.replace("'1'", "'2'"), List.of("A"))).isEqualTo("TOO_FEW");
    }

    @Test
    void takesOnlyAnswersThatTheirSourceOffers() {
        Form form = form("{'type': 'select', 'key': 'home', 'label': 'Home', 'valuesKey': 'homeOptions'}");
        Map<String, List<?>> options =
                Map.of("homeOptions", List.of(Map.of("label", "Rose Cottage", "value", "HOME-0001"), "HOME-0002"));

        assertThat(FormCheck.check(form, Map.of("home", "HOME-0001"), Map.of(), options, TODAY, FEEL)
                        .faults())
                .isEmpty();
        assertThat(FormCheck.check(form, Map.of("home", "HOME-0002"), Map.of(), options, TODAY, FEEL)
                        .faults())
                .isEmpty();
        assertThat(codes(FormCheck.check(form, Map.of("home", "HOME-0003"), Map.of(), options, TODAY, FEEL)))
                .containsExactly("NOT_ALLOWED");
        assertThat(codes(check(form, Map.of("home", "HOME-0001")))).containsExactly("NOT_ALLOWED");
    }

    // what depends on other fields

    private static final Form CONDITIONAL = form(
            "{'type': 'radio', 'key': 'answer', 'label': 'Answer', 'values': [{'value': 'YES'}, {'value': 'NO'}]}",
            "{'type': 'textarea', 'key': 'reason', 'label': 'Reason', 'validate': {'required': true}, 'conditional': {'hide': '=answer != \\'NO\\''}}"
                    .replace("\\'", "\\\""),
            "{'type': 'group', 'label': 'More', 'conditional': {'hide': '=ticked != true'}, 'components': ["
                    + "{'type': 'checkbox', 'key': 'inside', 'label': 'Inside', 'validate': {'required': true}},"
                    + "{'type': 'dynamiclist', 'path': 'rows', 'isRepeating': true, 'properties': {'minItems': '1'}, 'components': ["
                    + NAME + "]}]}",
            "{'type': 'checkbox', 'key': 'ticked', 'label': 'Ticked'}");

    @Test
    void wantsNothingOfAHiddenField() {
        Checked checked = check(CONDITIONAL, Map.of("answer", "YES"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.values())
                .containsEntry("reason", null)
                .containsEntry("inside", null)
                .containsEntry("rows", null);
        assertThat(checked.submission()).isEqualTo(Map.of("answer", "YES", "ticked", false));
    }

    @Test
    void takesNothingForAHiddenField() {
        Checked checked = check(
                CONDITIONAL,
                Map.of("answer", "YES", "reason", "because", "inside", false, "rows", List.of(Map.of("name", "x"))));

        assertThat(checked.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("reason", "HIDDEN"), tuple("inside", "HIDDEN"), tuple("rows", "HIDDEN"));
        assertThat(check(CONDITIONAL, Map.of("answer", "YES", "reason", "", "rows", List.of()))
                        .faults())
                .isEmpty();
    }

    @Test
    void wantsWhatIsShown() {
        Checked checked = check(CONDITIONAL, Map.of("answer", "NO", "ticked", true));

        assertThat(checked.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("reason", "REQUIRED"), tuple("inside", "REQUIRED"), tuple("rows", "TOO_FEW"));
    }

    @Test
    void asksProcessVariablesTooAndNothingIsKnownOfWhatIsAbsent() {
        Form form = form(
                "{'type': 'textfield', 'key': 'x', 'label': 'X', 'conditional': {'hide': '=stage = \\\"A\\\"'}, 'validate': {'required': true}}",
                "{'type': 'textfield', 'key': 'y', 'label': 'Y', 'conditional': {'hide': '=not(absent)'}}",
                "{'type': 'textfield', 'key': 'z', 'label': 'Z', 'conditional': {'hide': '=absent.inside > 3'}}");

        assertThat(check(form, Map.of(), Map.of("stage", "A")).faults()).isEmpty();
        assertThat(codes(check(form, Map.of("y", "shown", "z", "shown"), Map.of("stage", "B"))))
                .containsExactly("REQUIRED");
    }

    @Test
    void hidesARowsFieldByTheRow() {
        Form form = form(
                "{'type': 'dynamiclist', 'path': 'offers', 'isRepeating': true, 'label': 'Offers', 'components': ["
                        + "{'type': 'checkbox', 'key': 'refused', 'label': 'Refused'},"
                        + "{'type': 'textfield', 'key': 'why', 'label': 'Why', 'conditional': {'hide': '=this.refused != true'}, 'validate': {'required': true}}]}");

        Checked checked = check(
                form, Map.of("offers", List.of(Map.of("refused", true), Map.of("refused", false), Map.of("why", "x"))));

        assertThat(checked.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("offers/0/why", "REQUIRED"), tuple("offers/2/why", "HIDDEN"));
    }

    // what may not be changed

    @Test
    void wantsAReadOnlyValueAsItWasShown() {
        Form form = form(
                "{'type': 'number', 'key': 'budget', 'label': 'Budget', 'readonly': true, 'decimalDigits': 0}",
                "{'type': 'textfield', 'key': 'level', 'label': 'Level', 'readonly': true, 'validate': {'required': true}}",
                "{'type': 'checkbox', 'key': 'urgent', 'label': 'Urgent', 'readonly': true}");
        Map<String, Object> known = Map.of("budget", 90_000L, "level", 3);

        assertThat(check(form, Map.of("budget", 90_000.0, "level", "3", "urgent", false), known)
                        .faults())
                .isEmpty();
        assertThat(check(form, Map.of(), known).values())
                .containsEntry("budget", 90_000L)
                .containsEntry("level", 3);
        assertThat(check(form, Map.of("budget", 1, "level", "4", "urgent", true), known)
                        .faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(
                        tuple("budget", "READ_ONLY"), tuple("level", "READ_ONLY"), tuple("urgent", "READ_ONLY"));
        assertThat(codes(check(form, Map.of(), Map.of()))).containsExactly("REQUIRED");
    }

    @Test
    void takesNothingForADisabledFieldButKnowsWhatItShows() {
        Form form = form(
                "{'type': 'textfield', 'key': 'home', 'label': 'Home', 'disabled': true, 'validate': {'required': true}}",
                "{'type': 'textfield', 'key': 'x', 'label': 'X', 'conditional': {'hide': '=home = \\\"HOME-1\\\"'}}");

        Checked checked = check(form, Map.of("x", "hidden"), Map.of("home", "HOME-1"));

        assertThat(checked.faults()).extracting(FieldFault::field).containsExactly("x");
        assertThat(checked.values()).containsEntry("home", "HOME-1");
        assertThat(checked.submission()).doesNotContainKey("home");
        assertThat(codes(check(form, Map.of("home", "HOME-1"), Map.of("home", "HOME-1"))))
                .containsExactly("DISABLED");
    }

    @Test
    void checksReadOnlyColumnsAndFixedRowsOfAList() {
        Form form = form(
                "{'type': 'dynamiclist', 'path': 'categories', 'label': 'Categories', 'isRepeating': true, 'allowAddRemove': false, 'components': ["
                        + "{'type': 'textfield', 'key': 'code', 'label': 'Code', 'readonly': true},"
                        + "{'type': 'number', 'key': 'level', 'label': 'Level', 'validate': {'required': true}}]}");
        Map<String, Object> known = Map.of("categories", List.of(Map.of("code", "EATING"), Map.of("code", "MOVING")));

        Checked right = check(
                form, Map.of("categories", List.of(Map.of("code", "EATING", "level", 1), Map.of("level", 2))), known);
        Checked wrong = check(form, Map.of("categories", List.of(Map.of("code", "OTHER", "level", 1))), known);

        assertThat(right.faults()).isEmpty();
        assertThat(right.values().get("categories"))
                .isEqualTo(List.of(Map.of("code", "EATING", "level", 1L), Map.of("code", "MOVING", "level", 2L)));
        assertThat(wrong.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("categories", "ROWS_FIXED"), tuple("categories/0/code", "READ_ONLY"));
    }

    @Test
    void knowsTheRowsOfAListThatIsOnlyShownWhenItIsLeftOut() {
        Form form = form(
                "{'type': 'dynamiclist', 'path': 'services', 'label': 'Services', 'isRepeating': true, 'allowAddRemove': false, 'components': ["
                        + "{'type': 'textfield', 'key': 'name', 'label': 'Name', 'readonly': true},"
                        + "{'type': 'number', 'key': 'hours', 'label': 'Hours', 'disabled': true}]}",
                "{'type': 'textfield', 'key': 'x', 'label': 'X', 'conditional': {'hide': '=count(services) = 2'}}");
        Map<String, Object> known =
                Map.of("services", List.of(Map.of("name", "Nights", "hours", 10), Map.of("name", "Days", "hours", 7)));

        Checked leftOut = check(form, Map.of(), known);

        assertThat(leftOut.faults()).isEmpty();
        assertThat(leftOut.values().get("services"))
                .isEqualTo(List.of(Map.of("name", "Nights", "hours", 10), Map.of("name", "Days", "hours", 7)));
        assertThat(codes(check(form, Map.of("x", "more"), known))).containsExactly("HIDDEN");
        assertThat(codes(check(form, Map.of("services", List.of()), known))).containsExactly("ROWS_FIXED");
        assertThat(codes(check(form, Map.of("services", List.of(Map.of("name", "Other"), Map.of())), known)))
                .containsExactly("READ_ONLY");
    }

    @Test
    void computesWhatIsComputedAndTakesNoOtherValue() {
        Form form = form(
                "{'type': 'expression', 'key': 'above', 'expression': '=count(rows[top = true])'}",
                "{'type': 'dynamiclist', 'path': 'rows', 'label': 'Rows', 'isRepeating': true, 'components': [{'type': 'checkbox', 'key': 'top', 'label': 'Top'}]}",
                "{'type': 'textfield', 'key': 'why', 'label': 'Why', 'conditional': {'hide': '=above = 0'}, 'validate': {'required': true}}");
        List<Object> rows = List.of(Map.of("top", true), Map.of(), Map.of("top", true));

        Checked checked = check(form, Map.of("rows", rows, "why", "needs", "above", 2));

        assertThat(checked.faults()).isEmpty();
        assertThat(Plain.same(checked.values().get("above"), 2)).isTrue();
        assertThat(codes(check(form, Map.of("rows", rows, "why", "needs", "above", 1))))
                .containsExactly("READ_ONLY");
        assertThat(codes(check(form, Map.of("rows", rows)))).containsExactly("REQUIRED");
        assertThat(codes(check(form, Map.of()))).isEmpty();
    }

    // lists and groups

    private static final Form LIST = form(
            "{'type': 'dynamiclist', 'path': 'people', 'label': 'People', 'isRepeating': true, 'properties': {'minItems': '1', 'maxItems': '3', 'distinct': 'name'}, 'components': ["
                    + NAME + "]}");

    @Test
    void countsRowsAndWantsThemToDiffer() {
        assertThat(codes(check(LIST, Map.of()))).containsExactly("TOO_FEW");
        assertThat(codes(check(LIST, Map.of("people", List.of())))).containsExactly("TOO_FEW");
        assertThat(check(LIST, Map.of("people", List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "a"))))
                        .faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("people/2/name", "DUPLICATE"));
        assertThat(codes(check(LIST, Map.of("people", List.of(Map.of(), Map.of(), Map.of(), Map.of("x", 1))))))
                .containsExactly("TOO_MANY");
    }

    @Test
    void refusesWhatIsNoListAndRowsThatAreNone() {
        assertThat(codes(check(LIST, Map.of("people", "Ann")))).containsExactly("NOT_A_LIST");
        assertThat(codes(check(LIST, Map.of("people", Map.of("0", Map.of("name", "Ann"))))))
                .containsExactly("NOT_A_LIST");
        assertThat(check(LIST, Map.of("people", Arrays.asList("Ann", null, Map.of("name", "Ann", "age", 3))))
                        .faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(
                        tuple("people/0", "NOT_A_ROW"),
                        tuple("people/1", "NOT_A_ROW"),
                        tuple("people/2/age", "UNKNOWN"));
    }

    @Test
    void looksNoFurtherIntoAListThatIsFarTooLong() {
        Form unlimited =
                form("{'type': 'dynamiclist', 'path': 'people', 'label': 'People', 'isRepeating': true, 'components': ["
                        + NAME + "]}");

        Checked checked = check(unlimited, Map.of("people", java.util.Collections.nCopies(100_000, Map.of("x", 1))));

        assertThat(codes(checked)).contains("TOO_MANY").hasSizeLessThan(300);
    }

    @Test
    void findsTheFieldsOfAGroupUnderItsPath() {
        Form form = form("{'type': 'group', 'path': 'home', 'label': 'Home', 'components': ["
                + NAME.replace("'label'", "'validate': {'required': true}, 'label'")
                + ", {'type': 'group', 'components': [{'type': 'number', 'key': 'beds', 'label': 'Beds'}]}]}");

        assertThat(check(form, Map.of("home", Map.of("name", "Rose", "beds", 3)))
                        .values())
                .isEqualTo(Map.of("home", Map.of("name", "Rose", "beds", 3L)));
        assertThat(check(form, Map.of("home", Map.of("beds", "3", "x", 1), "name", "Rose"))
                        .faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(
                        tuple("home/name", "REQUIRED"),
                        tuple("home/beds", "NOT_A_NUMBER"),
                        tuple("home/x", "UNKNOWN"),
                        tuple("name", "UNKNOWN"));
        assertThat(codes(check(form, Map.of("home", "Rose")))).containsExactly("NOT_A_GROUP");
    }

    // what is kept

    @Test
    void keepsTypedValuesAndNothingForWhatIsAbsent() {
        Form form = form(
                "{'type': 'number', 'key': 'pence', 'label': 'Pence', 'decimalDigits': 0}",
                "{'type': 'number', 'key': 'miles', 'label': 'Miles'}",
                "{'type': 'checkbox', 'key': 'urgent', 'label': 'Urgent', 'conditional': {'hide': '=true'}}",
                "{'type': 'datetime', 'subtype': 'date', 'key': 'on', 'dateLabel': 'On'}",
                NAME);

        Map<String, Object> kept = check(form, Map.of("pence", 5, "miles", 2.5, "on", "2026-03-02"))
                .kept(List.of("pence", "miles", "urgent", "on", "name"));

        assertThat(kept)
                .containsExactly(
                        entry("pence", 5L),
                        entry("miles", 2.5),
                        entry("urgent", false),
                        entry("on", "2026-03-02"),
                        entry("name", null));
    }
}
