package org.carejourney.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.carejourney.CareJourneyApplication;
import org.carejourney.ServiceTest;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine itself would let people do, and does not. */
@ServiceTest
@SpringBootTest(classes = CareJourneyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EngineRestGuardsTest {

    private static final Council DEVON = new Council("devon");
    private static final String PASSWORD = "only-in-this-test-9";
    private static final List<String> ACCOUNTS = List.of("engine-practitioner", "engine-manager", "engine-system");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private Deployment deployed;

    @BeforeEach
    void peopleMaySignIn() {
        ACCOUNTS.forEach(id ->
                people.enter(id, "Test", id, PASSWORD, DEVON, Set.of("devon-" + id.substring(id.indexOf('-') + 1))));
    }

    @AfterEach
    void tidyUp() {
        identity.clearAuthentication();
        if (deployed != null) {
            repository.deleteDeployment(deployed.getId(), true);
        }
        filters.createFilterQuery().filterName("odd").list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private HttpResponse<String> send(String id, String method, String path, String type, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest" + path))
                                    .header(
                                            "Authorization",
                                            "Basic "
                                                    + Base64.getEncoder()
                                                            .encodeToString((id + ":" + PASSWORD)
                                                                    .getBytes(StandardCharsets.UTF_8)))
                                    .header("Content-Type", type)
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String id, String path, String body) {
        return send(id, "POST", path, "application/json", body);
    }

    private void deploy(BpmnModelInstance model) {
        deployed = repository
                .createDeployment()
                .tenantId("devon")
                .addModelInstance("odd.bpmn", model)
                .deploy();
    }

    private void start(String key) {
        processes
                .createProcessInstanceByKey(key)
                .processDefinitionTenantId("devon")
                .businessKey("CASE-999998")
                .execute();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1+1}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
                "{\"orQueries\":[{\"candidateGroupExpression\":\"${''.getClass()}\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"#{now().class}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}${1+1}\"}]}"
            })
    void evaluatesNoExpressionInAQuery(String query) {
        for (String id : ACCOUNTS) {
            var answer = post(id, "/task?maxResults=10", query);

            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 500);
            assertThat(answer.body()).doesNotContain("java.lang", "\"2\"");
        }
    }

    @Test
    void evaluatesOnlyTheThreeExpressionsOfTasklistInAStoredFilter() {
        String odd = filters.saveFilter(filters.newTaskFilter("odd")
                        .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${1+1}")))
                .getId();
        String own = filters.saveFilter(filters.newTaskFilter("odd")
                        .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${ currentUser() }")))
                .getId();
        identity.setAuthentication("engine-practitioner", List.of(), List.of("devon"));

        assertThatThrownBy(() -> count(odd)).isInstanceOf(ProcessEngineException.class);
        assertThat(count(own)).isZero();
    }

    /** Without asking whether they may see the filter. */
    private long count(String filter) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> filters.count(filter)));
    }

    @Test
    void letsNobodyMakeAFilterOrDeployAModel() {
        long before = repository.createDeploymentQuery().count();
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("odd")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .done());
        String multipart = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nodd\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"../../odd.bpmn\"\r\n\r\n" + model
                + "\r\n--x--\r\n";

        for (String id : ACCOUNTS) {
            assertThat(post(id, "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"odd\",\"query\":{}}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(id, "POST", "/deployment/create", "multipart/form-data; boundary=x", multipart)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void letsNobodyChangePeopleRightsOrSettings() {
        Map<String, String> calls = Map.of(
                "/user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x-x-x-x-x-x\"}}",
                "/group/create", "{\"id\":\"x\",\"name\":\"x\",\"type\":\"x\"}",
                "/tenant/create", "{\"id\":\"x\",\"name\":\"x\"}",
                "/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"engine-practitioner\",\"resourceType\":0,\"resourceId\":\"*\"}",
                "/task/create", "{\"id\":\"x\",\"name\":\"x\"}",
                "/history/cleanup?immediatelyDue=true", "{}");

        for (String id : ACCOUNTS) {
            calls.forEach((path, body) -> assertThat(post(id, path, body).statusCode())
                    .as("%s %s", id, path)
                    .isEqualTo(403));
        }
        assertThat(identity.createUserQuery().userId("x").count()).isZero();
    }

    @Test
    void hasNothingThatRunsScripts() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getEngineName)
                .allMatch(name -> name.toLowerCase(Locale.ROOT).matches("(?s).*(feel|juel).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "python", "ruby", "ecmascript"})
    void runsNoScriptOfAModel(String language) {
        deploy(Bpmn.createExecutableProcess("odd-script")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .scriptTask("scriptTask_odd")
                .scriptFormat(language)
                .scriptText("1+1")
                .endEvent()
                .done());

        assertThatThrownBy(() -> start("odd-script")).hasStackTraceContaining("scripting engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${environment}", "${jdbcTemplate}", "${people}", "${identityService}"})
    void showsModelsTheirPaletteAndNoOtherBean(String expression) {
        deploy(Bpmn.createExecutableProcess("odd-bean")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("serviceTask_odd")
                .camundaExpression(expression)
                .endEvent()
                .done());

        assertThatThrownBy(() -> start("odd-bean")).hasStackTraceContaining("Cannot resolve identifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"
            })
    void readsNoModelThatBringsEntities(String doctype) {
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("odd-xml")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .done())
                .replaceFirst("(<\\?xml[^>]*\\?>)", "$1" + doctype);

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .tenantId("devon")
                        .addString("odd.bpmn", model)
                        .deploy())
                .hasStackTraceContaining("DOCTYPE");
    }

    @Test
    void keepsNoSerialisedJava() {
        deploy(Bpmn.createExecutableProcess("odd-task")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_odd")
                .endEvent()
                .done());
        start("odd-task");
        String process = processes
                .createProcessInstanceQuery()
                .processDefinitionKey("odd-task")
                .singleResult()
                .getId();

        assertThatThrownBy(() -> processes.setVariable(
                        process,
                        "odd",
                        Variables.serializedObjectValue("rO0ABXQAAXg=")
                                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                .objectTypeName("java.lang.String")
                                .create()))
                .isInstanceOf(ProcessEngineException.class);
        processes.setVariable(
                process,
                "odd",
                Variables.serializedObjectValue("{\"path\":\"/etc/passwd\"}")
                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                        .objectTypeName("java.io.File")
                        .create());
        assertThatThrownBy(() -> processes.getVariable(process, "odd")).hasStackTraceContaining("not whitelisted");
    }

    /** What protects by a setting alone: a start with another one is noticed here. */
    @Test
    void keepsTheSettingsThatEveryGuardRestsOn() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.getLoggingContextBusinessKey()).isNull();
        assertThat(repository.createProcessDefinitionQuery().withoutTenantId().count())
                .isZero();
        assertThat(identity.createUserQuery().userId("admin").count()).isZero();
    }
}
