package org.carejourney.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carejourney.procedure.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FolderCheckTest {

    @TempDir
    Path root;

    @Test
    void findsNothingInASoundFolder() throws IOException {
        assertThat(new SmallFolder().faults(root)).isEmpty();
    }

    @Test
    void saysThatTheFormOfAReportHasToNameTheCase() throws IOException {
        SmallFolder folder = new SmallFolder()
                .breaking(
                        "procedure.yaml",
                        "groups:\n",
                        "reports: { visit: { label: Visit, startGroups: [practitioner] } }\ngroups:\n");

        assertThat(folder.faults(root)).singleElement().satisfies(fault -> {
            assertThat(fault.element()).isEqualTo("startEvent_visitWanted");
            assertThat(fault.expected()).isEqualTo("form make-visit of a report has no field caseReference");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "visit.bpmn, 'policy.whole(execution, ''scope.minAge'')', 'policy.text(execution, ''visit.order'')', serviceTask_tellHome",
        "check-visit.dmn, ageYears - policy.scope.minAge, policy.visit.order, input_age"
    })
    void saysThatAConstantNeedsItsChoices(String file, String text, String by, String where) throws IOException {
        SmallFolder folder = new SmallFolder()
                .breaking("procedure.yaml", "{ value: FIRST, oneOf: [FIRST, LATER] }", "FIRST")
                .breaking(file, text, by);

        assertThat(folder.faults(root)).singleElement().satisfies(fault -> {
            assertThat(fault.element()).isEqualTo(where);
            assertThat(fault.expected())
                    .isEqualTo("value 'visit.order' is a constant; expected in procedure.yaml what it may be as well,"
                            + " such as { value: FIRST, oneOf: [FIRST] }");
        });
    }

    @ParameterizedTest(name = "{0} {3}: {4}")
    @MethodSource
    void saysWhatIsWrongAndWhere(String file, String text, String by, String where, String expected)
            throws IOException {
        SmallFolder folder = new SmallFolder().breaking(file, text, by);

        assertThat(folder.faults(root)).anySatisfy(fault -> {
            assertThat(fault.file()).endsWith(file);
            assertThat(fault.element()).isEqualTo(where);
            assertThat(fault.expected()).contains(expected);
        });
    }

    static Stream<Arguments> saysWhatIsWrongAndWhere() {
        String yaml = "procedure.yaml";
        String model = "visit.bpmn";
        String decision = "check-visit.dmn";
        String form = "make-visit.form";
        return Stream.of(
                arguments(yaml, "name: New", "nmae: New", "nmae", "unknown; expected one of"),
                arguments(yaml, "name: New", "nmae: New", "name", "missing"),
                arguments(
                        yaml,
                        "amount: 2, unit: WORKING_DAYS, source",
                        "amount: two, unit: WORKING_DAYS, source",
                        "deadlines.visitMade.amount",
                        "expected a whole number"),
                arguments(
                        yaml,
                        "unit: WORKING_DAYS, source",
                        "unit: DAYS, source",
                        "deadlines.visitMade.unit",
                        "expected one of WORKING_DAYS"),
                arguments(
                        yaml,
                        "startGroups: [practitioner]",
                        "startGroups: [nurse]",
                        "journeys.visit.startGroups",
                        "no group 'nurse'"),
                arguments(
                        yaml,
                        "chairGroups: [practitioner]",
                        "chairGroups: [nurse]",
                        "panels.forum.chairGroups",
                        "no group 'nurse'"),
                arguments(
                        yaml,
                        "unit: WORKING_DAYS, source",
                        "unit: WORKING_DAYS, tell: [nurse], source",
                        "deadlines.visitMade.tell",
                        "no group 'nurse'"),
                arguments(yaml, "every: WEEK", "every: FORTNIGHT", "panels.forum.first", "counts from a date it sat"),
                arguments(
                        yaml,
                        "every: WEEK",
                        "changes: [{ from: 2026-06-01, every: FORTNIGHT, day: MONDAY }], every: WEEK",
                        "panels.forum.changes.first",
                        "counts from a date it sat"),
                arguments(
                        yaml,
                        "every: WEEK",
                        "changes: [{ from: 2026-06-01, every: WEEK, day: MONDAY, first: 2026-06-02 }], every: WEEK",
                        "panels.forum.changes.first",
                        "expected a Monday"),
                arguments(
                        yaml,
                        "groups:\n",
                        "groups:\n  locum: { label: Locum, sharesWorkOf: nurse }\n",
                        "groups.locum.sharesWorkOf",
                        "no group 'nurse'"),
                arguments(
                        yaml,
                        "groups:\n",
                        "groups:\n  locum: { label: Locum, sharesWorkOf: locum }\n",
                        "groups.locum.sharesWorkOf",
                        "expected another group"),
                arguments(
                        yaml,
                        "groups:\n",
                        "groups:\n  locum: { label: Locum, sharesWorkOf: practitioner, perHome: true }\n",
                        "groups.locum.sharesWorkOf",
                        "neither perHome nor perLocality"),
                arguments(
                        yaml,
                        "effectiveFrom: 2026-04-01",
                        "effectiveFrom: April",
                        "procedure.effectiveFrom",
                        "expected a date such as"),
                arguments(
                        yaml,
                        "onePerPerson: true",
                        "about: HOME, onePerPerson: true",
                        "journeys.visit.onePerPerson",
                        "only for a journey about PERSON, not about HOME"),
                arguments(
                        yaml, "onePerPerson: true", "about: STREET", "journeys.visit.about", "expected one of PERSON"),
                arguments(yaml, "council: newcouncil", "council: other", "council", "expected newcouncil"),
                arguments(yaml, "journeys: { visit", "journeys: { call", "journeys.call", "no model call.bpmn"),
                arguments(
                        yaml,
                        "groups:\n",
                        "reports: { call: { label: Call, startGroups: [practitioner] } }\ngroups:\n",
                        "reports.call",
                        "no model call.bpmn"),
                arguments(
                        yaml,
                        "groups:\n",
                        "reports: { visit: { label: Visit, startGroups: [nurse] } }\ngroups:\n",
                        "reports.visit.startGroups",
                        "no group 'nurse'"),
                arguments(
                        form,
                        "{ \"type\": \"textfield\", \"id\": \"field_other\"",
                        "{ \"type\": \"text\", \"id\": \"text_page\", \"text\": \"See {{links.page}}\" },"
                                + " { \"type\": \"textfield\", \"id\": \"field_other\"",
                        "text_page",
                        "no link 'page'"),
                arguments(yaml, "scope.minAge: 65", "scope: 1, scope.minAge: 65", "values.scope", "one or the other"),
                arguments(
                        yaml,
                        "scope.minAge: 65",
                        "scope.minAge: 6.5",
                        "values.scope.minAge",
                        "expected a text, a whole"),
                arguments(
                        yaml,
                        "scope.minAge: 65",
                        "reviews.FIRST.deadline: none",
                        "values.reviews.FIRST.deadline",
                        "no deadline 'none'"),
                arguments(
                        yaml,
                        "  practitioner: {",
                        "  practitioner: { label: A }\n  practitioner: {",
                        "practitioner",
                        "a second time"),
                arguments(model, "</bpmn:process>", "", "", "not readable as BPMN"),
                arguments(model, "process id=\"visit\"", "process id=\"visits\"", "visits", "expected the id visit"),
                arguments(
                        model,
                        " camunda:historyTimeToLive=\"P180D\"",
                        "",
                        "visit",
                        "missing camunda:historyTimeToLive"),
                arguments(
                        model,
                        "candidateGroups=\"practitioner,home\"",
                        "candidateGroups=\"practitioner,nurse\"",
                        "userTask_makeVisit",
                        "no group 'nurse'"),
                arguments(
                        model,
                        "name=\"Make visit\" camunda:candidateGroups=\"practitioner,home\" camunda:formRef=\"make-visit\"",
                        "name=\"Make visit\" camunda:formRef=\"visit-made\"",
                        "userTask_makeVisit",
                        "no form visit-made.form"),
                arguments(
                        model,
                        "name=\"Make visit\" camunda:candidateGroups=\"practitioner,home\"",
                        "name=\"Make visit\" camunda:assignee=\"${starter}\"",
                        "userTask_makeVisit",
                        "missing camunda:candidateGroups"),
                arguments(
                        model,
                        "camunda:formRefBinding=\"deployment\">",
                        "camunda:formRefBinding=\"latest\">",
                        "userTask_makeVisit",
                        "expected camunda:formRefBinding=\"deployment\""),
                arguments(
                        model,
                        "value=\"check-visit\"",
                        "value=\"check-visits\"",
                        "userTask_makeVisit",
                        "no decision 'check-visits'"),
                arguments(
                        model,
                        "value=\"visitMade\"",
                        "value=\"visitDone\"",
                        "userTask_makeVisit",
                        "no deadline 'visitDone'"),
                arguments(
                        model, "value=\"kind, ageYears\"", "value=\"kind, age\"", "userTask_makeVisit", "keeps 'age'"),
                arguments(model, "name=\"keep\"", "name=\"kept\"", "userTask_makeVisit", "unknown property 'kept'"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"notBy\" value=\"userTask_x\"",
                        "userTask_makeVisit",
                        "no user task 'userTask_x'"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"notBy\" value=\"call/userTask_x\"",
                        "userTask_makeVisit",
                        "no user task 'call/userTask_x' in this folder"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"notBy\" value=\"look-again/userTask_makeVisit\"",
                        "userTask_makeVisit",
                        "no user task 'look-again/userTask_makeVisit' in this folder"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"notByInCase\" value=\"userTask_makeVisit\"",
                        "userTask_makeVisit",
                        "no user task 'userTask_makeVisit' in this folder"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"limit\" value=\"weeklyPence\"",
                        "userTask_makeVisit",
                        "limit 'weeklyPence', which form make-visit does not have"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"limitFor\" value=\"VISIT\"",
                        "userTask_makeVisit",
                        "no limit for VISIT in limits of procedure.yaml"),
                arguments(
                        model,
                        "name=\"keep\" value=\"kind, ageYears\"",
                        "name=\"inPerson\" value=\"yes\"",
                        "userTask_makeVisit",
                        "inPerson; expected true or false"),
                arguments(
                        model,
                        "<bpmn:extensionElements><camunda:properties>",
                        "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"first\">${kind == 'FIRST'}</camunda:outputParameter></camunda:inputOutput>"
                                + "<camunda:properties>",
                        "userTask_makeVisit",
                        "output 'first' reads kind, which is not there when the step is cancelled; expected"
                                + " execution.getVariable('kind')"),
                arguments(model, "${tell}", "${shout}", "serviceTask_tellHome", "no step ${shout} in the palette"),
                arguments(model, "name=\"about\"", "name=\"abuot\"", "serviceTask_tellHome", "no input 'abuot'"),
                arguments(model, ">home<", ">house<", "serviceTask_tellHome", "no group 'house'"),
                arguments(model, ">home<", ">PERSON, home, house<", "serviceTask_tellHome", "no group 'house'"),
                arguments(
                        model,
                        "delegateExpression=\"${tell}\"",
                        "class=\"java.lang.Runtime\"",
                        "serviceTask_tellHome",
                        "camunda:class is not allowed"),
                arguments(model, "'scope.minAge'", "'scope.maxAge'", "serviceTask_tellHome", "no value 'scope.maxAge'"),
                arguments(
                        model, "policy.whole", "policy.text", "serviceTask_tellHome", "nothing that policy.text gives"),
                arguments(
                        yaml,
                        "value: FIRST",
                        "value: FRIST",
                        "values.visit.order.value",
                        "expected one of FIRST, LATER instead of FRIST"),
                arguments(
                        model,
                        "policy.whole(execution, 'scope.minAge')",
                        "policy.text(execution, 'visit.order') == 'LATTER'",
                        "serviceTask_tellHome",
                        "value 'visit.order' is never LATTER; expected one of FIRST, LATER"),
                arguments(
                        decision,
                        "<text>ageYears - policy.scope.minAge</text>",
                        "<text>if policy.visit.order = \"LATTER\" then 1 else ageYears</text>",
                        "input_age",
                        "value 'visit.order' is never LATTER; expected one of FIRST, LATER"),
                arguments(
                        model,
                        "policy.whole(execution",
                        "runtimeService.go(execution",
                        "serviceTask_tellHome",
                        "no bean 'runtimeService'"),
                arguments(
                        model,
                        "(execution, 'visitMade')",
                        "(execution, 'visitDone')",
                        "timer_late",
                        "no deadline 'visitDone'"),
                arguments(model, "timeDate", "timeDuration", "boundaryEvent_late", "never a duration or cycle"),
                arguments(
                        model,
                        "deadlines.due(execution, 'visitMade')",
                        "dueOn",
                        "boundaryEvent_late",
                        "expected a timeDate such as"),
                arguments(model, "kind == 'FIRST'", "kind == 'FIRST' and urgent", "flow_yes", "expected ${x}, ${!x}"),
                arguments(
                        model,
                        "decisionRef=\"check-visit\"",
                        "decisionRef=\"check\"",
                        "businessRuleTask_checkVisit",
                        "no decision 'check'"),
                arguments(
                        model,
                        "calledElement=\"look-again\"",
                        "calledElement=\"call\"",
                        "callActivity_again",
                        "no process 'call'"),
                arguments(
                        model,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "<camunda:in variables=\"all\" />",
                        "callActivity_again",
                        "passes all variables"),
                arguments(
                        model,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "",
                        "callActivity_again",
                        "expected <camunda:in businessKey"),
                arguments(
                        decision,
                        "<decision id=\"check-visit\"",
                        "<decision id=\"check-visits\"",
                        "check-visits",
                        "expected a decision with the id check-visit"),
                arguments(
                        decision,
                        " camunda:historyTimeToLive=\"P180D\"",
                        "",
                        "check-visit",
                        "missing camunda:historyTimeToLive"),
                arguments(decision, "</decisionTable>", "", "", "not readable as DMN"),
                arguments(decision, "&lt; 0", "&lt; 0 and", "rule_tooYoung", "not readable as FEEL"),
                arguments(
                        decision, "policy.scope.minAge", "policy.scope.maxAge", "input_age", "no value 'scope.maxAge'"),
                arguments(
                        decision,
                        "policy.scope.minAge",
                        "policy.deadlines.visit.amount",
                        "input_age",
                        "no 'deadlines.visit.amount'; expected one of deadlines.visitMade.amount"),
                arguments(decision, "typeRef=\"integer\"", "typeRef=\"number\"", "input_age", "unknown type 'number'"),
                arguments(
                        model,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" />",
                        "",
                        "expected one process in a file"),
                arguments(model, " isExecutable=\"true\"", "", "visit", "expected isExecutable=\"true\""),
                arguments(
                        model,
                        "camunda:formRef=\"make-visit\" camunda:formRefBinding=\"deployment\" />",
                        "camunda:formRef=\"make-visit\" camunda:formRefBinding=\"deployment\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"check\" value=\"check-start\" /></camunda:properties></bpmn:extensionElements></bpmn:startEvent>",
                        "startEvent_visitWanted",
                        "no decision 'check-start'"),
                arguments(
                        model,
                        " camunda:formRef=\"make-visit\" camunda:formRefBinding=\"deployment\" />",
                        "><bpmn:extensionElements><camunda:properties><camunda:property name=\"check\" value=\"check-asked\" /></camunda:properties></bpmn:extensionElements><bpmn:messageEventDefinition id=\"asked\" /></bpmn:startEvent>",
                        "startEvent_visitWanted",
                        "no decision 'check-asked'"),
                arguments(
                        model,
                        "camunda:formRef=\"make-visit\" camunda:formRefBinding=\"deployment\" />",
                        "camunda:formRef=\"make-visit\" camunda:formRefBinding=\"deployment\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"deadline\" value=\"visitMade\" /></camunda:properties></bpmn:extensionElements></bpmn:startEvent>",
                        "startEvent_visitWanted",
                        "unknown property 'deadline'; expected one of check, keep, requirements"),
                arguments(
                        model,
                        "name=\"Visit wanted\" camunda:formRef=\"make-visit\"",
                        "name=\"Visit wanted\" camunda:formRef=\"ask-visit\"",
                        "startEvent_visitWanted",
                        "no form ask-visit.form"),
                arguments(
                        model,
                        "camunda:formRef=\"make-visit\" camunda:formRefBinding=\"deployment\" />",
                        "camunda:formRef=\"make-visit\" camunda:formRefBinding=\"latest\" />",
                        "startEvent_visitWanted",
                        "expected camunda:formRefBinding=\"deployment\""),
                arguments(
                        model,
                        "<bpmn:startEvent",
                        "<bpmn:extensionElements><camunda:properties><camunda:property name=\"faze\" value=\"Visit\" /></camunda:properties></bpmn:extensionElements><bpmn:startEvent",
                        "visit",
                        "unknown property 'faze'; expected one of phase, requirements"),
                arguments(
                        model,
                        "<bpmn:conditionExpression",
                        "<bpmn:extensionElements><camunda:properties><camunda:property name=\"phase\" value=\"Visit\" /></camunda:properties></bpmn:extensionElements><bpmn:conditionExpression",
                        "flow_yes",
                        "unknown property 'phase'; expected one of requirements"),
                arguments(
                        model,
                        " camunda:decisionRef=\"check-visit\"",
                        "",
                        "businessRuleTask_checkVisit",
                        "missing camunda:decisionRef"),
                arguments(
                        model,
                        "decisionRefBinding=\"deployment\"",
                        "decisionRefBinding=\"latest\"",
                        "businessRuleTask_checkVisit",
                        "expected camunda:decisionRefBinding=\"deployment\""),
                arguments(model, " calledElement=\"look-again\"", "", "callActivity_again", "missing calledElement"),
                arguments(
                        model,
                        "calledElementBinding=\"deployment\"",
                        "calledElementBinding=\"latest\"",
                        "callActivity_again",
                        "expected camunda:calledElementBinding=\"deployment\""),
                arguments(
                        model,
                        "#{execution.processBusinessKey}\" />",
                        "#{execution.processBusinessKey}\" /><camunda:out variables=\"all\" />",
                        "callActivity_again",
                        "passes all variables; expected each by name"),
                arguments(
                        model,
                        "<camunda:in businessKey",
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${tell}\" /><camunda:in businessKey",
                        "callActivity_again",
                        "listeners are not allowed; expected a step of the palette"),
                arguments(
                        model,
                        "<bpmn:extensionElements><camunda:properties>\n        <camunda:property name=\"check\"",
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\" delegateExpression=\"${tell}\" /><camunda:properties>\n        <camunda:property name=\"check\"",
                        "userTask_makeVisit",
                        "listeners are not allowed"),
                arguments(
                        model,
                        ">home<",
                        "><camunda:script scriptFormat=\"groovy\">x</camunda:script><",
                        "serviceTask_tellHome",
                        "scripts are not allowed"),
                arguments(
                        model,
                        "name=\"Make visit\"",
                        "name=\"Make visit\" camunda:assignee=\"worker\"",
                        "userTask_makeVisit",
                        "names people; expected camunda:candidateGroups"),
                arguments(
                        model,
                        "name=\"Make visit\"",
                        "name=\"Make visit\" camunda:candidateUsers=\"worker\"",
                        "userTask_makeVisit",
                        "names people; expected camunda:candidateGroups"),
                arguments(
                        model,
                        "name=\"Make visit\"",
                        "name=\"Make visit\" camunda:dueDate=\"2026-04-01\"",
                        "userTask_makeVisit",
                        "states a date; expected the property deadline"),
                arguments(
                        model,
                        "name=\"Make visit\"",
                        "name=\"Make visit\" camunda:followUpDate=\"2026-04-01\"",
                        "userTask_makeVisit",
                        "states a date; expected the property deadline"),
                arguments(
                        model,
                        "camunda:candidateGroups=\"practitioner,home\" camunda:formRef=\"make-visit\"",
                        "camunda:candidateGroups=\"practitioner,home\"",
                        "userTask_makeVisit",
                        "missing camunda:formRef"),
                arguments(
                        model,
                        " camunda:delegateExpression=\"${tell}\"",
                        "",
                        "serviceTask_tellHome",
                        "missing camunda:delegateExpression"),
                arguments(
                        model,
                        "delegateExpression=\"${tell}\"",
                        "expression=\"${tell}\"",
                        "serviceTask_tellHome",
                        "camunda:expression is not allowed; expected camunda:delegateExpression"),
                arguments(
                        model,
                        "delegateExpression=\"${tell}\"",
                        "type=\"external\"",
                        "serviceTask_tellHome",
                        "camunda:type is not allowed; expected camunda:delegateExpression"),
                arguments(
                        model,
                        "delegateExpression=\"${tell}\"",
                        "delegateExpression=\"${tell}\" camunda:topic=\"visits\"",
                        "serviceTask_tellHome",
                        "camunda:topic is not allowed; expected camunda:delegateExpression"),
                arguments(
                        model,
                        "<bpmn:exclusiveGateway",
                        "<bpmn:receiveTask id=\"receiveTask_wait\" name=\"Wait\" /><bpmn:exclusiveGateway",
                        "receiveTask_wait",
                        "missing messageRef"),
                arguments(
                        model,
                        "<camunda:inputParameter name=\"about\">${policy.whole(execution, 'scope.minAge')}<",
                        "<camunda:inputParameter name=\"contact\">none<",
                        "serviceTask_tellHome",
                        "no group 'none'"),
                arguments(
                        model,
                        "<camunda:inputParameter name=\"about\">${policy.whole(execution, 'scope.minAge')}<",
                        "<camunda:inputParameter name=\"deadline\">none<",
                        "serviceTask_tellHome",
                        "no deadline 'none'"),
                arguments(
                        model,
                        "<camunda:inputParameter name=\"about\">${policy.whole(execution, 'scope.minAge')}<",
                        "<camunda:inputParameter name=\"escalationRoute\">none<",
                        "serviceTask_tellHome",
                        "no text 'none'"),
                arguments(
                        model,
                        "<camunda:inputParameter name=\"about\">${policy.whole(execution, 'scope.minAge')}<",
                        "<camunda:inputParameter name=\"message\">none<",
                        "serviceTask_tellHome",
                        "no process waits for the message 'none'"),
                arguments(
                        model,
                        "<camunda:inputParameter name=\"about\">${policy.whole(execution, 'scope.minAge')}<",
                        "<camunda:inputParameter name=\"panel\">none<",
                        "serviceTask_tellHome",
                        "no panel 'none'"),
                arguments(
                        model,
                        "<camunda:inputParameter name=\"about\">${policy.whole(execution, 'scope.minAge')}<",
                        "<camunda:inputParameter name=\"process\">none<",
                        "serviceTask_tellHome",
                        "no process 'none'"),
                arguments(
                        yaml,
                        "scope.minAge: 65",
                        "scope.minAge: 65, reviews.process: none",
                        "values.reviews.process",
                        "no model none.bpmn"),
                arguments(
                        decision,
                        "<text>ageYears - policy.scope.minAge</text>",
                        "",
                        "input_age",
                        "missing text; expected what is compared"),
                arguments(
                        decision,
                        "<text>\"TOO_YOUNG\"</text>",
                        "<text>\"TOO_YOUNG</text>",
                        "rule_tooYoung",
                        "not readable as FEEL"),
                arguments(decision, "ageYears - policy", "ageYears - - if policy", "input_age", "not readable as FEEL"),
                arguments(
                        decision,
                        "name=\"code\" typeRef=\"string\"",
                        "name=\"code\" typeRef=\"text\"",
                        "output_code",
                        "unknown type 'text'; expected one of boolean, date, double, integer, long, string"),
                arguments(
                        decision,
                        "</decision>",
                        "</decision><decision id=\"decision_other\" name=\"Other\" camunda:historyTimeToLive=\"P180D\"><literalExpression id=\"expression_other\"><text>1</text></literalExpression></decision>",
                        "decision_other",
                        "expected a decision table"),
                arguments(
                        decision,
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"UNIQUE\"",
                        "input_age",
                        "policy is known only where a form is checked; expected an input parameter of the business rule task"),
                arguments(
                        decision,
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"UNIQUE\" aggregation=\"SUM\"",
                        "",
                        "not readable by the decision engine"),
                arguments(form, "18, \"components\"", "18, \"parts\"", "", "expected a form with components"),
                arguments(form, "\"id\": \"make-visit\"", "\"id\": \"visit\"", "visit", "expected the id make-visit"),
                arguments(form, "textfield", "filepicker", "field_other", "component of type 'filepicker'"),
                arguments(form, "\"=kind =", "\"=kind = if", "field_other", "not readable as FEEL"),
                arguments(form, "policy:scope.minAge", "weather:today", "field_ageYears", "no source 'weather:today'"),
                arguments(
                        form,
                        "policy:scope.minAge",
                        "policy:scope.maxAge",
                        "field_ageYears",
                        "no value 'scope.maxAge'"),
                arguments(form, "policy:scope.minAge", "form:make-visit.age", "field_ageYears", "has no field 'age'"),
                arguments(form, "policy:scope.minAge", "form:visit.age", "field_ageYears", "no form visit.form"),
                arguments(
                        form,
                        "policy:scope.minAge",
                        "form:make-visit|message-visit-done.age",
                        "field_ageYears",
                        "no form message-visit-done.form"),
                arguments(
                        form,
                        "policy:scope.minAge",
                        "form:make-visit|make-visit.age",
                        "field_ageYears",
                        "form make-visit or make-visit has no field 'age'"),
                arguments(
                        form, "policy:visit.kinds", "policy:scope.minAge", "field_kind", "expected a list of options"),
                arguments(form, "\"valuesKey\": \"kindOptions\", ", "", "field_kind", "options without valuesKey"),
                arguments(form, "{ \"prefill\"", "{ \"prefil\"", "field_ageYears", "unknown property 'prefil'"),
                arguments(
                        form,
                        "+ this.role",
                        "+ role",
                        "text_role",
                        "'role' is a field of its own row; expected this.role"),
                arguments(
                        form,
                        "or this.name",
                        "or name",
                        "text_role",
                        "'name' is a field of its own row; expected this.name"),
                arguments(
                        form,
                        "=kind = null or",
                        "=other = null or",
                        "text_role",
                        "an empty text is not null on the screen; expected beside other = null also other = \"\""),
                arguments(
                        form,
                        "\"label\": \"People\"",
                        "\"description\": \"Everybody\"",
                        "list_people",
                        "the description of a list or group is not shown; expected a text before it"),
                arguments(form, "[", "", "", "not readable as JSON"));
    }

    @Test
    void refusesACheckThatIsNoCheck() throws IOException {
        SmallFolder folder = new SmallFolder().breaking("check-visit.dmn", "COLLECT", "UNIQUE");

        assertThat(folder.faults(root))
                .extracting(Fault::expected)
                .contains("check 'check-visit'; expected hit policy COLLECT and the outputs field, code, message");
    }

    @Test
    void refusesAScript() throws IOException {
        SmallFolder folder = new SmallFolder()
                .breaking(
                        "visit.bpmn",
                        "<bpmn:exclusiveGateway",
                        "<bpmn:scriptTask id=\"scriptTask_x\" scriptFormat=\"groovy\"><bpmn:script>x</bpmn:script></bpmn:scriptTask>"
                                + "<bpmn:exclusiveGateway");

        assertThat(folder.faults(root))
                .extracting(Fault::expected)
                .contains("script tasks are not allowed; expected a step of the palette");
    }

    @Test
    void refusesAProcessThatCallsItself() throws IOException {
        SmallFolder folder =
                new SmallFolder().breaking("visit.bpmn", "calledElement=\"look-again\"", "calledElement=\"visit\"");

        assertThat(folder.faults(root)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("newcouncil/visit.bpmn");
            assertThat(fault.line()).isEqualTo(23);
            assertThat(fault.element()).isEqualTo("callActivity_again");
            assertThat(fault.expected()).isEqualTo("visit calls itself; expected a way back inside one model");
        });
    }

    @Test
    void refusesProcessesThatCallEachOtherInACircleAndTellsEachCircleOnce() throws IOException {
        SmallFolder folder = new SmallFolder()
                .with("look-again.bpmn", SmallFolder.calling("look-again", "plan", "visit"))
                .with("plan.bpmn", SmallFolder.calling("plan", "agree"))
                .with("agree.bpmn", SmallFolder.calling("agree", "look-again", "end"))
                .with("end.bpmn", SmallFolder.calling("end"));

        assertThat(folder.faults(root))
                .extracting(Fault::element, Fault::expected)
                .containsExactlyInAnyOrder(
                        tuple(
                                "callActivity_look-again",
                                "agree calls itself by way of look-again, plan; expected a way back inside one model"),
                        tuple(
                                "callActivity_visit",
                                "look-again calls itself by way of visit; expected a way back inside one model"));
    }

    @Test
    void acceptsAProcessThatSeveralCall() throws IOException {
        SmallFolder folder = new SmallFolder()
                .with("look-again.bpmn", SmallFolder.calling("look-again", "plan", "agree"))
                .with("plan.bpmn", SmallFolder.calling("plan", "agree"))
                .with("agree.bpmn", SmallFolder.calling("agree"));

        assertThat(folder.faults(root)).isEmpty();
    }

    @Test
    void refusesACircleByWayOfWhatAllCouncilsShareAtTheCouncilsOwnCall() throws IOException {
        new SmallFolder()
                .breaking("visit.bpmn", "calledElement=\"look-again\"", "calledElement=\"ask\"")
                .write(root);
        Path common = Files.createDirectories(root.resolve("common"));
        Files.writeString(common.resolve("ask.bpmn"), SmallFolder.calling("ask", "visit"));

        assertThat(SmallFolder.faultsBelow(root)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("newcouncil/visit.bpmn");
            assertThat(fault.expected()).startsWith("visit calls itself by way of ask;");
        });
    }

    @Test
    void refusesAFolderWithoutProcedureAndFilesOfOtherKinds() throws IOException {
        SmallFolder folder = new SmallFolder().without("procedure.yaml").with("visit.bmpn", "");

        assertThat(folder.faults(root))
                .extracting(Fault::expected)
                .containsExactlyInAnyOrder(
                        "missing",
                        "not a kind of file that belongs here; expected .bpmn, .dmn, .form or procedure.yaml");
    }

    @Test
    void saysThatTheFormOfAJourneyHasToNameWhatItIsAbout() throws IOException {
        SmallFolder folder =
                new SmallFolder().breaking("procedure.yaml", "onePerPerson: true", "about: HOME, onePerHome: true");

        assertThat(folder.faults(root)).singleElement().satisfies(fault -> assertThat(fault.toString())
                .contains("visit.bpmn:")
                .contains("form make-visit of a journey about a home has no field homeReference"));
    }

    @Test
    void tellsAllFaultsOfAllFilesTogether() throws IOException {
        SmallFolder folder = new SmallFolder()
                .breaking(
                        "procedure.yaml",
                        "amount: 2, unit: WORKING_DAYS, source",
                        "amount: -2, unit: WORKING_DAYS, source")
                .breaking("visit.bpmn", "${tell}", "${shout}")
                .breaking("check-visit.dmn", "&lt; 0", "&lt; 0 and")
                .breaking("make-visit.form", "textfield", "filepicker");

        assertThat(folder.faults(root)).hasSize(4).allSatisfy(fault -> assertThat(fault.toString())
                .contains("newcouncil"));
    }

    @Test
    void namesTheLineOfAModelsElement() throws IOException {
        SmallFolder folder = new SmallFolder().breaking("visit.bpmn", "${tell}", "${shout}");

        assertThat(folder.faults(root)).extracting(Fault::line).containsExactly(15);
    }
}
