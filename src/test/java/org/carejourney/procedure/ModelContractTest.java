package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.carejourney.procedure.check.FolderCheck;
import org.carejourney.procedure.check.Vocabulary;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.ProcedureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models, forms, decisions and the palette agree with each other and with how this service writes them. */
class ModelContractTest {

    private static final Map<String, BpmnModelInstance> MODELS = Models.all();
    private static final Vocabulary VOCABULARY = Vocabulary.ofService();
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern GENERATED = Pattern.compile(
            "(Activity|Gateway|Event|Flow|StartEvent|EndEvent|Task|Process|Definitions|UserTask|DecisionTable|Field|"
                    + "Rule|DecisionRule|UnaryTests|LiteralExpression|InputClause|OutputClause)_[0-9a-z]{6,8}");
    private static final Pattern REQUIREMENT = Pattern.compile("(?<![\\w-])(?!UTF)[A-Z]{3}-(?:[A-Z0-9.]+-)?\\d+\\b");
    /** A requirement, or a question that the procedure leaves open. */
    private static final Pattern CLAUSE = Pattern.compile(REQUIREMENT + "|\\bQ-[A-Z]+-\\d+\\b");

    private static final int MOST_ELEMENTS = 32;

    /** The prefix of an element's id, by its kind; the first that fits. */
    private static final List<Map.Entry<Class<? extends BaseElement>, Set<String>>> PREFIXES = List.of(
            Map.entry(UserTask.class, Set.of("userTask_")),
            Map.entry(ServiceTask.class, Set.of("serviceTask_")),
            Map.entry(BusinessRuleTask.class, Set.of("businessRuleTask_")),
            Map.entry(ReceiveTask.class, Set.of("receiveTask_")),
            Map.entry(CallActivity.class, Set.of("callActivity_")),
            Map.entry(SubProcess.class, Set.of("subProcess_")),
            Map.entry(StartEvent.class, Set.of("startEvent_")),
            Map.entry(EndEvent.class, Set.of("endEvent_")),
            Map.entry(BoundaryEvent.class, Set.of("boundaryEvent_")),
            Map.entry(IntermediateCatchEvent.class, Set.of("timerEvent_", "messageEvent_")),
            Map.entry(IntermediateThrowEvent.class, Set.of("throwEvent_")),
            Map.entry(Gateway.class, Set.of("gateway_")),
            Map.entry(SequenceFlow.class, Set.of("flow_")),
            Map.entry(TextAnnotation.class, Set.of("note_")));

    static Stream<String> models() {
        assertThat(MODELS).isNotEmpty();
        return MODELS.keySet().stream();
    }

    @Test
    void foldersAreWithoutFault() {
        Findings findings = new Findings();

        Folders.read(List.of()).councils().forEach(folder -> FolderCheck.read(folder, VOCABULARY, findings));

        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayWhatKindOfElementItIs(String file) {
        List<String> wrong = new ArrayList<>();

        for (BaseElement element : Models.elements(MODELS.get(file), BaseElement.class)) {
            PREFIXES.stream()
                    .filter(prefix -> prefix.getKey().isInstance(element))
                    .findFirst()
                    .filter(prefix -> prefix.getValue().stream().noneMatch(element.getId()::startsWith))
                    .ifPresent(prefix -> wrong.add(element.getId() + ": expected " + prefix.getValue()));
            if (element.getId() != null && GENERATED.matcher(element.getId()).matches()) {
                wrong.add(element.getId() + ": generated");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsAndIdsAgree(String file) {
        List<String> wrong = new ArrayList<>();

        for (FlowNode node : Models.elements(MODELS.get(file), FlowNode.class)) {
            boolean labelled = node.getName() != null && !node.getName().isBlank();
            boolean mayBeUnlabelled =
                    node instanceof Gateway || node.getParentElement() instanceof SubProcess && !(node instanceof Task);
            if (!labelled && !mayBeUnlabelled) {
                wrong.add(node.getId() + ": no label");
            }
            if (labelled && (node instanceof Task || node instanceof CallActivity)) {
                String expected = Models.camel(node.getName());
                if (!node.getId().endsWith("_" + expected)) {
                    wrong.add(node.getId() + ": '" + node.getName() + "' makes " + expected);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void formsAreCalledAfterTheirTask(String file) {
        Map<String, String> wrong = Models.elements(MODELS.get(file), UserTask.class).stream()
                .filter(task -> !task.getCamundaFormRef().equals(Models.kebab(task.getName())))
                .collect(Collectors.toMap(UserTask::getId, UserTask::getCamundaFormRef));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void decidingGatewaysAskAndTheirFlowsAnswer(String file) {
        List<String> wrong = new ArrayList<>();

        for (Gateway gateway : Models.elements(MODELS.get(file), Gateway.class)) {
            List<SequenceFlow> answers = Models.outgoing(gateway);
            boolean decides = gateway instanceof ExclusiveGateway && answers.size() > 1;
            boolean asks = gateway.getName() != null && gateway.getName().endsWith("?");
            if (decides != asks || !decides && gateway.getName() != null) {
                wrong.add(gateway.getId() + ": '" + gateway.getName() + "'");
            }
            if (decides) {
                answers.stream()
                        .filter(flow -> flow.getName() == null)
                        .forEach(flow -> wrong.add(flow.getId() + ": no answer"));
                answers.stream()
                        .filter(flow -> flow.getConditionExpression() == null
                                && !flow.equals(((ExclusiveGateway) gateway).getDefault()))
                        .forEach(flow -> wrong.add(flow.getId() + ": neither condition nor default"));
            }
            boolean both = answers.size() > 1 && Models.incoming(gateway).size() > 1;
            if (gateway instanceof InclusiveGateway || gateway instanceof ParallelGateway && both) {
                wrong.add(gateway.getId() + ": inclusive, or splits and joins");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void parallelWorkIsSplitAndJoinedInPairs(String file) {
        Collection<ParallelGateway> gateways = Models.elements(MODELS.get(file), ParallelGateway.class);
        long splits = gateways.stream()
                .filter(gateway -> Models.outgoing(gateway).size() > 1)
                .count();
        long joins = gateways.stream()
                .filter(gateway -> Models.incoming(gateway).size() > 1)
                .count();

        assertThat(splits).isEqualTo(joins);
    }

    @ParameterizedTest
    @MethodSource("models")
    void endsNameTheResult(String file) {
        List<String> names = Models.elements(MODELS.get(file), Process.class).stream()
                .flatMap(process -> process.getFlowElements().stream())
                .filter(EndEvent.class::isInstance)
                .map(FlowElement::getName)
                .toList();

        assertThat(names).isNotEmpty().doesNotContain("End", "", null).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void processesSayTheirVersionAndPhase(String file) {
        assertThat(Models.elements(MODELS.get(file), Process.class)).allSatisfy(process -> {
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getCamundaVersionTag()).isNotBlank();
        });
        assertThat(Models.elements(MODELS.get(file), Lane.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(String file) {
        BpmnModelInstance model = MODELS.get(file);
        Set<String> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        Set<String> elements = new HashSet<>();
        Models.elements(model, FlowNode.class).forEach(node -> elements.add(node.getId()));
        Models.elements(model, SequenceFlow.class).forEach(flow -> elements.add(flow.getId()));
        Models.elements(model, TextAnnotation.class).forEach(note -> elements.add(note.getId()));

        assertThat(drawn).containsAll(elements);
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunFromLeftToRightUnlessTheyLoop(String file) {
        BpmnModelInstance model = MODELS.get(file);
        Map<String, Double> left = model.getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> shape.getBounds()
                        .getX()));

        List<String> backwards = Models.elements(model, SequenceFlow.class).stream()
                .filter(flow -> left.get(flow.getTarget().getId())
                        < left.get(flow.getSource().getId()))
                .filter(flow -> !reaches(flow.getTarget(), flow.getSource(), new HashSet<>()))
                .map(BaseElement::getId)
                .toList();

        assertThat(backwards).isEmpty();
    }

    /** Whether the work may come from one node to another, by flows or by an event on an activity. */
    private static boolean reaches(FlowNode from, FlowNode to, Set<FlowNode> seen) {
        if (from.equals(to) || !seen.add(from)) {
            return from.equals(to);
        }
        Set<FlowNode> next =
                Models.outgoing(from).stream().map(SequenceFlow::getTarget).collect(Collectors.toSet());
        from.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .map(BoundaryEvent.class::cast)
                .filter(event -> event.getAttachedTo().equals(from))
                .forEach(next::add);
        return next.stream().anyMatch(node -> reaches(node, to, seen));
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsAreSmallEnoughToRead(String file) {
        assertThat(Models.elements(MODELS.get(file), FlowNode.class)).hasSizeLessThanOrEqualTo(MOST_ELEMENTS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyErrorThatIsCaughtIsThrown(String file) {
        List<String> never = new ArrayList<>();

        for (BoundaryEvent event : Models.elements(MODELS.get(file), BoundaryEvent.class)) {
            event.getEventDefinitions().stream()
                    .filter(ErrorEventDefinition.class::isInstance)
                    .map(definition ->
                            ((ErrorEventDefinition) definition).getError().getErrorCode())
                    .filter(code ->
                            !thrown(event.getAttachedTo(), new HashSet<>()).contains(code))
                    .forEach(code -> never.add(event.getId() + ": " + code));
        }

        assertThat(never).isEmpty();
    }

    private static Set<String> thrown(FlowNode node, Set<String> seen) {
        Set<String> errors = new HashSet<>();
        if (node instanceof ServiceTask task) {
            Matcher bean = BEAN.matcher(String.valueOf(task.getCamundaDelegateExpression()));
            if (bean.matches() && VOCABULARY.palette().containsKey(bean.group(1))) {
                errors.addAll(VOCABULARY.palette().get(bean.group(1)).errorNames());
            }
        } else if (node instanceof EndEvent end) {
            end.getEventDefinitions().stream()
                    .filter(ErrorEventDefinition.class::isInstance)
                    .forEach(error ->
                            errors.add(((ErrorEventDefinition) error).getError().getErrorCode()));
        } else if (node instanceof SubProcess inside) {
            inside.getFlowElements().stream()
                    .filter(FlowNode.class::isInstance)
                    .forEach(inner -> errors.addAll(thrown((FlowNode) inner, seen)));
        } else if (node instanceof CallActivity call && seen.add(call.getCalledElement())) {
            MODELS.forEach((file, model) -> {
                if (Models.id(file).equals(call.getCalledElement())) {
                    Models.elements(model, FlowNode.class).forEach(inner -> errors.addAll(thrown(inner, seen)));
                }
            });
        }
        return errors;
    }

    @Test
    void stepsAreCalledAfterTheirClass() {
        List<Vocabulary.Step> steps = VOCABULARY.palette().values().stream()
                .filter(step -> JavaDelegate.class.isAssignableFrom(type(step)))
                .toList();

        assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(step.type())
                .endsWith("." + Character.toUpperCase(step.name().charAt(0))
                        + step.name().substring(1)));
    }

    private static Class<?> type(Vocabulary.Step step) {
        try {
            return Class.forName(step.type());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyStepOfThePaletteSaysWhatItDoes() {
        List<String> wrong = new ArrayList<>();

        for (Vocabulary.Step step : VOCABULARY.palette().values()) {
            if (!step.does().matches("(?s).+\\.")) {
                wrong.add(step.name() + ": expected a sentence");
            }
            Stream.of(step.inputs(), step.outputs(), step.errors())
                    .flatMap(Arrays::stream)
                    .filter(described -> !described.matches("(\\(.+\\)|\\w+(, \\w+)*): .+"))
                    .forEach(described -> wrong.add(step.name() + ": expected a name and its meaning in " + described));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFormDecisionAndProcessIsUsed() {
        String texts = MODELS.keySet().stream().map(ModelContractTest::read).collect(Collectors.joining())
                + VOCABULARY.palette();
        String settings = Folders.read(List.of()).councils().stream()
                .map(folder -> new String(folder.settings().orElseThrow().content()))
                .collect(Collectors.joining());

        assertThat(Models.forms().keySet())
                .map(Models::id)
                .filteredOn(form -> !form.startsWith("message-"))
                .allMatch(form -> texts.contains("formRef=\"" + form + "\""));
        assertThat(Models.decisions().keySet())
                .map(Models::id)
                .allMatch(decision -> texts.contains("decisionRef=\"" + decision + "\"")
                        || texts.contains("name=\"check\" value=\"" + decision + "\""));
        assertThat(MODELS.keySet())
                .map(Models::id)
                // the service itself starts these
                .filteredOn(process ->
                        !Set.of("missed-deadline", "scheduled-review").contains(process))
                .filteredOn(process -> !startedByMessage(process))
                .allMatch(process -> texts.contains("calledElement=\"" + process + "\"")
                        || texts.contains("<camunda:inputParameter name=\"process\">" + process + "<")
                        || settings.contains(".process: " + process)
                        || settings.contains("  " + process + ": {"));
    }

    private static boolean startedByMessage(String process) {
        return MODELS.entrySet().stream()
                .filter(model -> Models.id(model.getKey()).equals(process))
                .flatMap(model -> Models.elements(model.getValue(), StartEvent.class).stream())
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(MessageEventDefinition.class::isInstance);
    }

    @Test
    void decisionsExplainEveryRule() {
        assertThat(Models.decisions()).isNotEmpty();
        List<String> wrong = new ArrayList<>();

        Models.decisions().forEach((file, model) -> {
            for (Decision decision : model.getModelElementsByType(Decision.class)) {
                DecisionTable table = (DecisionTable) decision.getExpression();
                if (table.getHitPolicy() == HitPolicy.FIRST && decision.getDescription() == null) {
                    wrong.add(file + ": first without saying why");
                }
                if (!Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT)
                        .contains(table.getHitPolicy())) {
                    wrong.add(file + ": " + table.getHitPolicy());
                }
                for (Rule rule : table.getRules()) {
                    if (!rule.getId().startsWith("rule_")
                            || GENERATED.matcher(rule.getId()).matches()) {
                        wrong.add(file + ": id " + rule.getId());
                    }
                    if (rule.getDescription() == null
                            || !CLAUSE.matcher(rule.getDescription().getTextContent())
                                    .find()) {
                        wrong.add(file + ": " + rule.getId() + " names no requirement");
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void requirementsThatFilesNameExist() throws IOException {
        Set<String> known = new HashSet<>();
        try (Stream<Path> lists = Files.list(Path.of("src/test/resources/requirements"))) {
            lists.forEach(list -> known.addAll(List.of(read(list.toString()).split("\\s+"))));
        }
        Set<String> named = new HashSet<>();
        MODELS.values().forEach(model -> named.addAll(Models.properties(model, "requirements")));
        Models.forms().values().forEach(form -> requirements(form, named));
        Models.decisions().keySet().forEach(file -> {
            Matcher requirement = REQUIREMENT.matcher(read(file));
            while (requirement.find()) {
                named.add(requirement.group());
            }
        });
        Folders.read(List.of()).councils().forEach(folder -> ProcedureReader.read(folder, new Findings())
                .ifPresent(procedure -> procedure.deadlines().values().forEach(each -> named.add(each.source()))));

        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }

    private static void requirements(JsonNode node, Set<String> named) {
        String text = node.path("properties").path("requirements").asText("");
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(named::add);
        node.path("components").forEach(component -> requirements(component, named));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
