package org.carejourney.procedure.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;

/** A sound folder of a council, to be broken in one place. */
final class SmallFolder {

    private static final String[] NONE = {};

    private static final String[] INPUTS = {
        "whom: who",
        "about: what",
        "contact: whom to ask",
        "deadline: by when",
        "escalationRoute: what next",
        "message: what is waited for",
        "panel: where",
        "process: what goes on"
    };

    static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(
                    "deadlines", new Vocabulary.Step("deadlines", "", "", NONE, NONE, NONE),
                    "policy", new Vocabulary.Step("policy", "", "", NONE, NONE, NONE),
                    "tell", new Vocabulary.Step("tell", "", "", INPUTS, NONE, NONE)),
            Set.of("form", "policy", "case"));

    private final Map<String, String> files = new LinkedHashMap<>();

    SmallFolder() {
        files.put(
                "procedure.yaml",
                """
                council: newcouncil
                name: New Council
                procedure: { title: Visits, version: "1.0", effectiveFrom: 2026-04-01 }
                journeys: { visit: { label: Visit, startGroups: [practitioner], onePerPerson: true } }
                groups:
                  practitioner: { label: Practitioner }
                  home: { label: Home, perHome: true }
                calendar: { region: eng }
                deadlines:
                  visitMade: { amount: 2, unit: WORKING_DAYS, source: NEW-1 }
                panels:
                  forum: { label: Forum, every: WEEK, day: MONDAY, papers: { amount: 2, unit: WORKING_DAYS }, chairGroups: [practitioner] }
                values: { scope.minAge: 65, visit.kinds: [FIRST, LATER], visit.order: { value: FIRST, oneOf: [FIRST, LATER] } }
                """);
        files.put("visit.bpmn", model());
        files.put("look-again.bpmn", calling("look-again"));
        files.put(
                "check-visit.dmn",
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_check" name="Check visit" namespace="https://example.org/dmn">
                  <decision id="check-visit" name="Check visit" camunda:historyTimeToLive="P180D">
                    <decisionTable id="table_check" hitPolicy="COLLECT">
                      <input id="input_age"><inputExpression id="expression_age" typeRef="integer"><text>ageYears - policy.scope.minAge</text></inputExpression></input>
                      <output id="output_field" name="field" typeRef="string" />
                      <output id="output_code" name="code" typeRef="string" />
                      <output id="output_message" name="message" typeRef="string" />
                      <rule id="rule_tooYoung">
                        <inputEntry id="in_1"><text>&lt; 0</text></inputEntry>
                        <outputEntry id="out_1"><text>"ageYears"</text></outputEntry>
                        <outputEntry id="out_2"><text>"TOO_YOUNG"</text></outputEntry>
                        <outputEntry id="out_3"><text>"The person is too young"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """);
        files.put(
                "make-visit.form",
                """
                { "id": "make-visit", "type": "default", "schemaVersion": 18, "components": [
                  { "type": "group", "id": "group_visit", "components": [ { "type": "number", "id": "field_person", "key": "personReference" },
                    { "type": "number", "id": "field_ageYears", "key": "ageYears", "properties": { "prefill": "policy:scope.minAge" } },
                    { "type": "select", "id": "field_kind", "key": "kind", "valuesKey": "kindOptions", "properties": { "options": "policy:visit.kinds" } },
                    { "type": "textfield", "id": "field_other", "key": "other", "conditional": { "hide": "=kind = \\"FIRST\\"" } } ] },
                  { "type": "dynamiclist", "id": "list_people", "path": "people", "label": "People", "isRepeating": true, "components": [
                    { "type": "textarea", "id": "field_name", "key": "name" }, { "type": "textarea", "id": "field_role", "key": "role" },
                    { "type": "text", "id": "text_role", "text": "=\\"The role is \\" + this.role", "conditional": { "hide": "=kind = null or this.name = \\"name\\"" } } ] } ] }
                """);
    }

    private static String model() {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_visit" targetNamespace="https://example.org/bpmn">
                  <bpmn:process id="visit" name="Visit" isExecutable="true" camunda:historyTimeToLive="P180D">
                    <bpmn:startEvent id="startEvent_visitWanted" name="Visit wanted" camunda:formRef="make-visit" camunda:formRefBinding="deployment" />
                    <bpmn:userTask id="userTask_makeVisit" name="Make visit" camunda:candidateGroups="practitioner,home" camunda:formRef="make-visit" camunda:formRefBinding="deployment">
                      <bpmn:extensionElements><camunda:properties>
                        <camunda:property name="check" value="check-visit" />
                        <camunda:property name="deadline" value="visitMade" />
                        <camunda:property name="keep" value="kind, ageYears" />
                      </camunda:properties></bpmn:extensionElements>
                    </bpmn:userTask>
                    <bpmn:boundaryEvent id="boundaryEvent_late" name="Visit late" cancelActivity="false" attachedToRef="userTask_makeVisit">
                      <bpmn:timerEventDefinition id="timer_late"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadlines.due(execution, 'visitMade')}</bpmn:timeDate></bpmn:timerEventDefinition>
                    </bpmn:boundaryEvent>
                    <bpmn:serviceTask id="serviceTask_tellHome" name="Tell home" camunda:delegateExpression="${tell}">
                      <bpmn:extensionElements><camunda:inputOutput>
                        <camunda:inputParameter name="whom">home</camunda:inputParameter>
                        <camunda:inputParameter name="about">${policy.whole(execution, 'scope.minAge')}</camunda:inputParameter>
                      </camunda:inputOutput></bpmn:extensionElements>
                    </bpmn:serviceTask>
                    <bpmn:businessRuleTask id="businessRuleTask_checkVisit" name="Check visit" camunda:decisionRef="check-visit" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="resultList" camunda:resultVariable="x" />
                    <bpmn:exclusiveGateway id="gateway_again" name="Again?" default="flow_no" />
                    <bpmn:callActivity id="callActivity_again" name="Visit again" calledElement="look-again" camunda:calledElementBinding="deployment">
                      <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /></bpmn:extensionElements>
                    </bpmn:callActivity>
                    <bpmn:endEvent id="endEvent_visitMade" name="Visit made" />
                    <bpmn:endEvent id="endEvent_late" name="Visit late" />
                    <bpmn:sequenceFlow id="flow_1" sourceRef="startEvent_visitWanted" targetRef="userTask_makeVisit" />
                    <bpmn:sequenceFlow id="flow_2" sourceRef="userTask_makeVisit" targetRef="serviceTask_tellHome" />
                    <bpmn:sequenceFlow id="flow_3" sourceRef="serviceTask_tellHome" targetRef="businessRuleTask_checkVisit" />
                    <bpmn:sequenceFlow id="flow_4" sourceRef="businessRuleTask_checkVisit" targetRef="gateway_again" />
                    <bpmn:sequenceFlow id="flow_yes" name="yes" sourceRef="gateway_again" targetRef="callActivity_again">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${kind == 'FIRST'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="flow_no" name="no" sourceRef="gateway_again" targetRef="endEvent_visitMade" />
                    <bpmn:sequenceFlow id="flow_5" sourceRef="callActivity_again" targetRef="endEvent_visitMade" />
                    <bpmn:sequenceFlow id="flow_6" sourceRef="boundaryEvent_late" targetRef="endEvent_late" />
                  </bpmn:process>
                </bpmn:definitions>
                """;
    }

    /** A model that calls others, one after the other. */
    static String calling(String process, String... others) {
        StringBuilder calls = new StringBuilder();
        for (String other : others) {
            calls.append(
                    """
                        <bpmn:callActivity id="callActivity_%1$s" name="Call %1$s" calledElement="%1$s" camunda:calledElementBinding="deployment">
                          <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /></bpmn:extensionElements>
                        </bpmn:callActivity>
                    """
                            .formatted(other));
        }
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_x" targetNamespace="https://example.org/bpmn">
                  <bpmn:process id="%s" name="Again" isExecutable="true" camunda:historyTimeToLive="P180D">
                %s  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(process, calls);
    }

    SmallFolder breaking(String file, String text, String by) {
        String sound = files.get(file);
        if (sound == null || !sound.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        files.put(file, sound.replace(text, by));
        return this;
    }

    SmallFolder with(String file, String content) {
        files.put(file, content);
        return this;
    }

    SmallFolder without(String file) {
        files.remove(file);
        return this;
    }

    /** Writes the folder below a root. */
    void write(Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("newcouncil"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Writes the folder below a root, reads it again and checks it. */
    List<Fault> faults(Path root) throws IOException {
        write(root);
        return faultsBelow(root);
    }

    /** Checks the folders of all councils below a root. */
    static List<Fault> faultsBelow(Path root) {
        Findings findings = new Findings();
        Folders.only("file:" + root).councils().forEach(folder -> FolderCheck.read(folder, VOCABULARY, findings));
        return findings.all();
    }
}
