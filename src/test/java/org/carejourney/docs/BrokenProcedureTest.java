package org.carejourney.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carejourney.procedure.ProcedureCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that whoever writes a procedure makes, in the folder of the page: each is told where it is and what it is. */
class BrokenProcedureTest {

    private static final String YAML = "procedure.yaml";
    private static final String JOURNEY = "carer-break.bpmn";
    private static final String PANEL = "panel-decision.bpmn";
    private static final String DECISION = "break-route.dmn";
    private static final String FORM = "assess-carer.form";

    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void theFilesAreTakenFromThePage() throws IOException {
        folder = ProcedurePage.read().writeFolder(place);
    }

    /** What somebody gets wrong in a file. */
    private interface Mistake {

        void make(Path folder) throws IOException;
    }

    private static Mistake without(String file) {
        return folder -> Files.delete(folder.resolve(file));
    }

    private static Mistake copied(String file, String to) {
        return folder -> Files.copy(folder.resolve(file), folder.resolve(to));
    }

    private static Mistake wrong(String file, String from, String to) {
        return folder -> {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(file), text.replace(from, to));
        };
    }

    /** The status, and each line that was printed, as if the command stood in the folder. */
    private List<String> check() {
        var printed = new ByteArrayOutputStream();
        int status = ProcedureCheck.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8), "--care-journey.check=" + folder);
        String lines = printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        return Stream.concat(Stream.of(String.valueOf(status)), lines.lines()).toList();
    }

    @Test
    void findsNoFaultInTheFolderAsItIsPrinted() {
        assertThat(check()).startsWith("0", "newcouncil: no faults");
    }

    @Test
    void tellsOfAllMistakesAtOnce() throws IOException {
        without("decide-at-panel.form").make(folder);
        wrong(YAML, "amount: 10, unit: WORKING_DAYS", "amount: 10, unit: WORKDAYS")
                .make(folder);
        wrong(YAML, "chairGroups: [panel-chair]", "chairGroups: [chair]").make(folder);
        wrong(JOURNEY, "calledElement=\"panel-decision\"", "calledElement=\"carer-break\"")
                .make(folder);
        wrong(PANEL, " camunda:historyTimeToLive=\"P180D\"", "").make(folder);
        wrong(DECISION, "&lt; panelFromPence", "&lt; panelFromPence and").make(folder);
        wrong(FORM, "\"type\": \"textarea\"", "\"type\": \"filepicker\"").make(folder);

        assertThat(check())
                .containsExactly(
                        "1",
                        "procedure.yaml:21: deadlines.carerAssessed.unit: expected one of WORKING_DAYS, CALENDAR_DAYS, ELAPSED_HOURS, MONTHS, SITTINGS",
                        "procedure.yaml:27: panels.breaks.chairGroups: no group 'chair' in groups",
                        "assess-carer.form:8: field_impact: component of type 'filepicker'; expected one of checkbox, checklist, datetime, dynamiclist, expression, group, html, number, radio, select, table, taglist, text, textarea, textfield",
                        "break-route.dmn:9: rule_withoutPanel: not readable as FEEL: failed to parse expression '< panelFromPence and': Expected (path | filter | \"**\" | [*/] | [+\\\\-] | \",\" | end-of-input):1:18, found \"and\"",
                        "panel-decision.bpmn:4: panel-decision: missing camunda:historyTimeToLive, such as P180D",
                        "panel-decision.bpmn:20: userTask_decideAtPanel: no form decide-at-panel.form",
                        "carer-break.bpmn:34: callActivity_panelDecision: carer-break calls itself; expected a way back inside one model",
                        "7 faults");
    }

    /** What can be read is checked although other files cannot. */
    @Test
    void tellsOfAFileThatIsNotReadableWithoutWhatFollowsFromIt() throws IOException {
        wrong(JOURNEY, "</bpmn:process>", "").make(folder);
        wrong(FORM, "\"type\": \"default\",", "\"type\": \"default\"").make(folder);
        wrong(PANEL, " camunda:historyTimeToLive=\"P180D\"", "").make(folder);

        assertThat(check())
                .containsExactly(
                        "1",
                        "assess-carer.form:4: not readable as JSON: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries",
                        "carer-break.bpmn:77: not readable as BPMN: Invalid content was found starting with element BPMNDiagram. One of flowElement, artifact, resourceRole, correlationSubscription, supports is expected.",
                        "panel-decision.bpmn:4: panel-decision: missing camunda:historyTimeToLive, such as P180D",
                        "3 faults");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tellsOfAMistakeWhereItIsAndWhatIsExpected(String what, Mistake mistake, String told) throws IOException {
        mistake.make(folder);

        assertThat(check()).containsExactly("1", told, "1 fault");
    }

    static Stream<Arguments> tellsOfAMistakeWhereItIsAndWhatIsExpected() {
        return Stream.of(
                arguments(
                        "a form is missing",
                        without("decide-at-panel.form"),
                        "panel-decision.bpmn:20: userTask_decideAtPanel: no form decide-at-panel.form"),
                arguments(
                        "a decision is missing",
                        without(DECISION),
                        "carer-break.bpmn:26: businessRuleTask_findWhoAgrees: no decision 'break-route'"),
                arguments(
                        "a called process is missing",
                        without(PANEL),
                        "carer-break.bpmn:34: callActivity_panelDecision: no process 'panel-decision'"),
                arguments(
                        "a bean that is not known",
                        wrong(JOURNEY, "${policy.money(", "${prices.money("),
                        "carer-break.bpmn:29: businessRuleTask_findWhoAgrees: no bean 'prices' in the palette"),
                arguments(
                        "a step that is not known",
                        wrong(
                                JOURNEY,
                                "\"${tell}\">\n      <bpmn:extensionElements>\n        <camunda:inputOutput>\n          <camunda:inputParameter name=\"whom\">PERSON</camunda:inputParameter>\n          <camunda:inputParameter name=\"about\">BREAK_GRANTED",
                                "\"${inform}\">\n      <bpmn:extensionElements>\n        <camunda:inputOutput>\n          <camunda:inputParameter name=\"whom\">PERSON</camunda:inputParameter>\n          <camunda:inputParameter name=\"about\">BREAK_GRANTED"),
                        "carer-break.bpmn:43: serviceTask_tellOfBreak: no step ${inform} in the palette"),
                arguments(
                        "a condition that is not closed",
                        wrong(JOURNEY, "${decision == 'AGREE'}", "${decision == 'AGREE'"),
                        "carer-break.bpmn:69: flow_agreed: condition; expected ${x}, ${!x} or ${x == 'CONSTANT'}"),
                arguments(
                        "an expression that is not closed",
                        wrong(JOURNEY, "'panel.fromPence')}", "'panel.fromPence'}"),
                        "carer-break.bpmn:29: businessRuleTask_findWhoAgrees: not readable as an expression: syntax error at position 43, encountered '}', expected ')'."),
                arguments(
                        "a deadline that is not known",
                        wrong(JOURNEY, "\"carerAssessed\"", "\"carerAssesed\""),
                        "carer-break.bpmn:18: userTask_assessCarer: no deadline 'carerAssesed'"),
                arguments(
                        "a panel that is not known",
                        wrong(
                                PANEL,
                                "breaks</camunda:inputParameter>\n          <camunda:inputParameter name=\"requestKind\"",
                                "brakes</camunda:inputParameter>\n          <camunda:inputParameter name=\"requestKind\""),
                        "panel-decision.bpmn:12: serviceTask_listForPanel: no panel 'brakes'"),
                arguments(
                        "a group that is not known",
                        wrong(JOURNEY, "candidateGroups=\"carer-worker\"", "candidateGroups=\"carer-wroker\""),
                        "carer-break.bpmn:18: userTask_assessCarer: no group 'carer-wroker'"),
                arguments(
                        "a group of procedure.yaml that is not known",
                        wrong(YAML, "chairGroups: [panel-chair]", "chairGroups: [chair]"),
                        "procedure.yaml:27: panels.breaks.chairGroups: no group 'chair' in groups"),
                arguments(
                        "a decision with a tag left open",
                        wrong(DECISION, "</decisionTable>", ""),
                        "break-route.dmn:20: not readable as DMN: The element type \"decisionTable\" must be terminated by the matching end-tag \"</decisionTable>\"."),
                arguments(
                        "a decision with a cell that is not FEEL",
                        wrong(DECISION, "&lt; panelFromPence", "&lt; panelFromPence and"),
                        "break-route.dmn:9: rule_withoutPanel: not readable as FEEL: failed to parse expression '< panelFromPence and': Expected (path | filter | \"**\" | [*/] | [+\\\\-] | \",\" | end-of-input):1:18, found \"and\""),
                arguments(
                        "a decision with an answer that is not FEEL",
                        wrong(DECISION, "\"WITHOUT_PANEL\"", "WITHOUT PANEL ("),
                        "break-route.dmn:9: rule_withoutPanel: not readable as FEEL: failed to parse expression 'WITHOUT PANEL (': Expected (binaryComparison | between | instanceOf | in | \"and\" | \"or\" | end-of-input):1:9, found \"PANEL (\""),
                arguments(
                        "an element that DMN does not have",
                        wrong(
                                DECISION,
                                "<description>NEW-3: a small break is agreed by whoever assesses.</description>",
                                "<note>NEW-3</note>"),
                        "break-route.dmn:10: not readable as DMN: Invalid content was found starting with element note. One of description, extensionElements, inputEntry, outputEntry is expected."),
                arguments(
                        "processes that call each other",
                        wrong(
                                PANEL,
                                "<bpmn:endEvent id=\"endEvent_decided\" name=\"Decided\" />",
                                "<bpmn:endEvent id=\"endEvent_decided\" name=\"Decided\" />\n    <bpmn:callActivity id=\"callActivity_again\" name=\"Ask again\" calledElement=\"carer-break\" camunda:calledElementBinding=\"deployment\">\n      <bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\" /></bpmn:extensionElements>\n    </bpmn:callActivity>"),
                        "carer-break.bpmn:34: callActivity_panelDecision: carer-break calls itself by way of panel-decision; expected a way back inside one model"),
                arguments(
                        "a process that calls itself",
                        wrong(JOURNEY, "calledElement=\"panel-decision\"", "calledElement=\"carer-break\""),
                        "carer-break.bpmn:34: callActivity_panelDecision: carer-break calls itself; expected a way back inside one model"),
                arguments(
                        "two models with the same process",
                        copied(JOURNEY, "second-break.bpmn"),
                        "second-break.bpmn:3: carer-break: expected the id second-break, the name of the file"),
                arguments(
                        "two decisions with the same id",
                        copied(DECISION, "second-route.dmn"),
                        "second-route.dmn:3: break-route: expected a decision with the id second-route, the name of the file"),
                arguments(
                        "two forms with the same id",
                        copied(FORM, "assess-again.form"),
                        "assess-again.form:2: assess-carer: expected the id assess-again, the name of the file"),
                arguments(
                        "two elements with the same id",
                        wrong(JOURNEY, "endEvent_breakDeclined\" name", "endEvent_breakAgreed\" name"),
                        "carer-break.bpmn:17: endEvent_breakAgreed: the id stands here a second time; expected once"),
                arguments(
                        "two elements of a decision with the same id",
                        wrong(DECISION, "rule_panel\"", "rule_withoutPanel\""),
                        "break-route.dmn:14: rule_withoutPanel: the id stands here a second time; expected once"),
                arguments(
                        "a unit that is not known",
                        wrong(YAML, "amount: 10, unit: WORKING_DAYS", "amount: 10, unit: WORKDAYS"),
                        "procedure.yaml:21: deadlines.carerAssessed.unit: expected one of WORKING_DAYS, CALENDAR_DAYS, ELAPSED_HOURS, MONTHS, SITTINGS"),
                arguments(
                        "a bracket that is not closed",
                        wrong(YAML, "closures: [2026-12-24]", "closures: [2026-12-24"),
                        "procedure.yaml:17: not readable as YAML: while parsing a flow sequence, expected ',' or ']', but got :"),
                arguments(
                        "a tab",
                        wrong(YAML, "  region: eng", "\tregion: eng"),
                        "procedure.yaml:14: not readable as YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                arguments(
                        "a key that is not known",
                        wrong(YAML, "endOfDay: \"17:00\"\n\ndeadlines", "endOfday: \"17:00\"\n\ndeadlines"),
                        "procedure.yaml:17: calendar.endOfday: unknown; expected one of closures, region, endOfDay"),
                arguments(
                        "a key a second time",
                        wrong(YAML, "name: New Council", "name: New Council\nname: Newer Council"),
                        "procedure.yaml:3: name: stands here a second time; expected once"),
                arguments(
                        "no time to live",
                        wrong(JOURNEY, " camunda:historyTimeToLive=\"P180D\"", ""),
                        "carer-break.bpmn:3: carer-break: missing camunda:historyTimeToLive, such as P180D"),
                arguments(
                        "no time to live of a decision",
                        wrong(DECISION, " camunda:historyTimeToLive=\"P180D\"", ""),
                        "break-route.dmn:3: break-route: missing camunda:historyTimeToLive, such as P180D"),
                arguments(
                        "a timer with a number of days",
                        wrong(
                                PANEL,
                                "<bpmn:messageEventDefinition id=\"sittingCancelled_message\" messageRef=\"message_breaksSittingCancelled\" />",
                                "<bpmn:timerEventDefinition id=\"timer_late\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P7D</bpmn:timeDuration></bpmn:timerEventDefinition>"),
                        "panel-decision.bpmn:30: boundaryEvent_sittingCancelled: expected a timeDate that a deadline gives, never a duration or cycle"),
                arguments(
                        "a model with a tag left open",
                        wrong(JOURNEY, "</bpmn:process>", ""),
                        "carer-break.bpmn:77: not readable as BPMN: Invalid content was found starting with element BPMNDiagram. One of flowElement, artifact, resourceRole, correlationSubscription, supports is expected."),
                arguments(
                        "an element that BPMN does not have",
                        wrong(
                                JOURNEY,
                                "<bpmn:exclusiveGateway id=\"gateway_settled\" />",
                                "<bpmn:joinGateway id=\"gateway_settled\" />"),
                        "carer-break.bpmn:42: not readable as BPMN: Invalid content was found starting with element joinGateway. One of flowElement, artifact, resourceRole, correlationSubscription, supports is expected."),
                arguments(
                        "a flow to nowhere",
                        wrong(JOURNEY, "targetRef=\"endEvent_breakAgreed\"", "targetRef=\"endEvent_agreed\""),
                        "carer-break.bpmn:74: endEvent_agreed: named here; expected an element with this id"),
                arguments(
                        "what only the engine refuses, a result that it does not know",
                        wrong(
                                JOURNEY,
                                "camunda:mapDecisionResult=\"singleEntry\"",
                                "camunda:mapDecisionResult=\"oneEntry\""),
                        "carer-break.bpmn:26: businessRuleTask_findWhoAgrees: No decision result mapper found for name 'oneEntry'. Supported mappers are 'singleEntry', 'singleResult', 'collectEntries' and 'resultList'."),
                arguments(
                        "what only the engine refuses, an event without a cause",
                        wrong(
                                JOURNEY,
                                "<bpmn:exclusiveGateway id=\"gateway_settled\" />",
                                "<bpmn:exclusiveGateway id=\"gateway_settled\" /><bpmn:intermediateCatchEvent id=\"event_wait\" name=\"Wait\" />"),
                        "carer-break.bpmn:42: event_wait: Unsupported intermediate catch event type"),
                arguments(
                        "a form with a comma left out",
                        wrong(FORM, "\"type\": \"default\",", "\"type\": \"default\""),
                        "assess-carer.form:4: not readable as JSON: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries"),
                arguments(
                        "a component that is not supported",
                        wrong(FORM, "\"type\": \"textarea\"", "\"type\": \"filepicker\""),
                        "assess-carer.form:8: field_impact: component of type 'filepicker'; expected one of checkbox, checklist, datetime, dynamiclist, expression, group, html, number, radio, select, table, taglist, text, textarea, textfield"),
                arguments(
                        "a condition of a form that is not FEEL",
                        wrong("decide-at-panel.form", "=decision != ", "=decision not "),
                        "decide-at-panel.form:13: field_agreedWeeklyPence: hide is not readable as FEEL: failed to parse expression 'decision not \"AGREE\"': Expected (binaryComparison | between | instanceOf | in | \"and\" | \"or\" | end-of-input):1:10, found \"not \\\"AGREE\""),
                arguments(
                        "a field that a task keeps and its form lacks",
                        wrong(FORM, "\"key\": \"weeklyPricePence\"", "\"key\": \"weeklyPrice\""),
                        "carer-break.bpmn:18: userTask_assessCarer: keeps 'weeklyPricePence', which form assess-carer does not have"),
                arguments(
                        "a limit on a field that its form lacks",
                        wrong(
                                PANEL,
                                "name=\"limit\" value=\"agreedWeeklyPence\"",
                                "name=\"limit\" value=\"agreedPence\""),
                        "panel-decision.bpmn:20: userTask_decideAtPanel: limit 'agreedPence', which form decide-at-panel does not have"),
                arguments(
                        "a value that is missing",
                        wrong(YAML, "  break.kinds: [SITTING_SERVICE, DAY_CENTRE, SHORT_STAY]\n", ""),
                        "assess-carer.form:10: field_kind: no value 'break.kinds' in values of procedure.yaml"));
    }
}
