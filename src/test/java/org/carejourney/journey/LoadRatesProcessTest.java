package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.cases.NewCase;
import org.carejourney.procedure.LoadedRate;
import org.carejourney.procedure.Rates;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of loading rates by form (load-rates), and what a rate does that is loaded, or missing. */
@ServiceTest
class LoadRatesProcessTest {

    private static final String ENTER = "enter-rates";
    private static final String CONFIRM = "confirm-rates";
    private static final String SUPPLY = "supply-missing-rate";

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Autowired
    Rates rates;

    @Autowired
    TestClock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private void begins(Council council, String group) {
        journey.opensAs(
                group,
                new NewCase(council, "load-rates", Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
    }

    private Actor finance(String id) {
        return new Actor(id, Set.of("devon-finance"), Set.of(Driver.DEVON));
    }

    private static Map<String, Object> rate(Object level, Object pence, Object from) {
        return map("level", level, "weeklyPence", pence, "from", from);
    }

    private Optional<Money> weekly(Council council, String level, String day) {
        return rates.find(council, level, LocalDate.parse(day)).map(rate -> rate.weekly());
    }

    private long loads(Council council) {
        return rates.loads(council, new PageAsked(0, 10)).total();
    }

    @Test
    void loadsWhatOnePersonEntersAndAnotherConfirms() {
        begins(Driver.DEVON, "finance");
        assertThat(journey.known(journey.task(ENTER)).get("ratesToday"))
                .asString()
                .contains("R2: £900.00 a week since 1 February 2026");
        journey.answersAs(
                finance("first"),
                ENTER,
                "rates",
                list(rate("R2", 91_000, "2026-04-01"), rate("N1", 99_900, "2026-02-01")));
        assertThat(loads(Driver.DEVON)).isZero();
        assertThat(journey.known(journey.task(CONFIRM))).containsEntry("decision", "MIN/2026-17 (fictional)");

        journey.answersAs(finance("second"), CONFIRM);

        assertThat(journey.theCase().result()).contains("RATES_LOADED");
        assertThat(weekly(Driver.DEVON, "R2", "2026-03-31")).contains(new Money(90_000));
        assertThat(weekly(Driver.DEVON, "R2", "2026-04-01")).contains(new Money(91_000));
        assertThat(weekly(Driver.DEVON, "N1", "2026-02-01")).contains(new Money(99_900));
        assertThat(rates.loads(Driver.DEVON, new PageAsked(0, 10)).items())
                .hasSize(2)
                .allSatisfy(loaded -> {
                    assertThat(loaded.loadedBy()).isEqualTo("first");
                    assertThat(loaded.confirmedBy()).contains("second");
                    assertThat(loaded.caseReference()).contains(journey.reference());
                    assertThat(loaded.decision()).isEqualTo("MIN/2026-17 (fictional)");
                })
                .extracting(LoadedRate::replaced)
                .containsExactly(Optional.of(new Money(99_500)), Optional.empty());
        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .extracting(entry -> entry.subject() + " " + entry.by() + " " + entry.role())
                .containsExactly("enter-rates first finance", "confirm-rates second finance");
    }

    @Test
    void nobodyConfirmsWhatTheyEntered() {
        begins(Driver.DEVON, "finance");
        journey.answersAs(finance("first"), ENTER);
        Actor both = new Actor("first", Set.of("devon-finance", "devon-manager"), Set.of(Driver.DEVON));

        assertThatThrownBy(() -> journey.answersAs(both, CONFIRM)).hasMessageContaining("Someone else has to do this");

        assertThat(loads(Driver.DEVON)).isZero();
        journey.answersAs(new Actor("chief", Set.of("devon-manager"), Set.of(Driver.DEVON)), CONFIRM);
        assertThat(loads(Driver.DEVON)).isEqualTo(1);
    }

    @Test
    void comesBackWithReasonsAndIsCorrected() {
        begins(Driver.DEVON, "finance");
        journey.answersAs(finance("first"), ENTER, "rates", list(rate("R2", 19_000, "2026-04-01")))
                .answersAs(
                        finance("second"), CONFIRM, "ratesOutcome", "SENT_BACK", "reasons", "A slip: £910, not £190");

        assertThat(loads(Driver.DEVON)).isZero();
        assertThat(journey.known(journey.task(ENTER)))
                .containsEntry("backReasons", "A slip: £910, not £190")
                .hasEntrySatisfying(
                        "rates", shown -> assertThat(shown).asString().contains("19000"));
        journey.answersAs(finance("first"), ENTER, "rates", list(rate("R2", 91_000, "2026-04-01")))
                .answersAs(finance("second"), CONFIRM);

        assertThat(weekly(Driver.DEVON, "R2", "2026-04-01")).contains(new Money(91_000));
        assertThat(loads(Driver.DEVON)).isEqualTo(1);
    }

    @Test
    void loadsNothingThatIsRefused() {
        begins(Driver.DEVON, "finance");
        journey.answersAs(finance("first"), ENTER);

        assertThatThrownBy(() -> journey.answersAs(finance("second"), CONFIRM, "ratesOutcome", "REFUSED"))
                .hasMessageContaining("[reasons]");
        journey.answersAs(
                finance("second"), CONFIRM, "ratesOutcome", "REFUSED", "reasons", "The decision was called in");

        assertThat(journey.theCase().result()).contains("RATES_REFUSED");
        assertThat(loads(Driver.DEVON)).isZero();
    }

    @Test
    @Requirement("DEV-X-25")
    void namesEveryFieldThatIsWrong() {
        begins(Driver.DEVON, "finance");

        assertThatThrownBy(() -> journey.answersAs(
                        finance("first"),
                        ENTER,
                        "decision",
                        null,
                        "rates",
                        list(
                                rate("R7", 90_000, "2026-04-01"),
                                rate("R1", 0, "2026-04-01"),
                                rate("R1", -5, "1 April"),
                                rate("R1", 900.5, null))))
                .hasMessageContaining("[decision]")
                .hasMessageContaining("[rates/0/level]")
                .hasMessageContaining("[rates/1/weeklyPence]")
                .hasMessageContaining("[rates/2/weeklyPence]")
                .hasMessageContaining("[rates/2/from]")
                .hasMessageContaining("[rates/3/weeklyPence]")
                .hasMessageContaining("[rates/3/from]");
        assertThatThrownBy(() -> journey.answersAs(finance("first"), ENTER, "rates", list()))
                .hasMessageContaining("[rates]");
        assertThatThrownBy(() -> journey.answersAs(
                        finance("first"),
                        ENTER,
                        "rates",
                        list(rate("R1", 90_000, "2026-04-01"), rate("R1", 91_000, "2026-04-01"))))
                .hasMessageContaining("[rates/1/from]");
        assertThat(journey.openForms()).containsExactly(ENTER);
    }

    @Test
    void isForThoseWhomTheProcedureNames() {
        for (String group : new String[] {"practitioner", "manager", "system", "provider-HOME-A"}) {
            assertThatThrownBy(() -> begins(Driver.DEVON, group))
                    .as(group)
                    .hasMessageContaining("There is no such procedure that you may start");
        }
    }

    @Test
    @Requirement({"DER-74", "DER-X-1"})
    void theTeamManagersLimitInACrisisIsTheRateThatWasLoaded() {
        clock.set(Instant.parse("2019-10-07T08:00:00Z"));
        begins(Derby.COUNCIL, "manager");
        Actor manager = new Actor("manager", Set.of("derby-manager"), Set.of(Derby.COUNCIL));
        Actor head = new Actor("head", Set.of("derby-head-of-service"), Set.of(Derby.COUNCIL));
        journey.answersAs(manager, ENTER, "rates", list(rate("STANDARD_NURSING", 78_000, "2019-10-07")));
        journey.answersAs(head, CONFIRM);

        assertThat(weekly(Derby.COUNCIL, "STANDARD_NURSING", "2019-10-06")).isEmpty();
        assertThat(asked(78_000)).isEqualTo("decide-urgent-support");
        journey.answers("decide-urgent-support", "authorisedWeeklyPence", 78_000);
        assertThat(derby.last("decide-urgent-support").content().get("_authority"))
                .asString()
                .contains("78000");
        assertThat(asked(78_001)).isEqualTo("decide-emergency-support");
        assertThat(weekly(Driver.DEVON, "STANDARD_NURSING", "2019-10-07")).isEmpty();
    }

    private String asked(long pence) {
        derby.support("CRISIS");
        journey.does("describe-urgent-need").answers("request-urgent-support", "weeklyPence", pence);
        return journey.openForms().get(0);
    }

    @Test
    void theWorkThatWaitsForAMissingRateGoesOnOnceItIsLoaded() {
        clock.set(Instant.parse("2026-01-30T10:00:00Z"));
        journey.opens().does(Ways.TO_PLAN).does("score-descriptors");
        var waiting = journey.reference();
        assertThat(journey.openForms()).contains(SUPPLY).doesNotContain("prepare-forum-pack");
        String level = String.valueOf(journey.known(journey.task(SUPPLY)).get("descriptorLevel"));
        assertThat(journey.known(journey.task(SUPPLY)))
                .containsEntry("missingRate", "There is no rate for level " + level + " on 30 January 2026");
        begins(Driver.DEVON, "finance");
        journey.answersAs(finance("first"), ENTER, "rates", list(rate(level, 88_000, "2026-01-30")))
                .answersAs(finance("second"), CONFIRM);

        journey.turnsTo(waiting).does(SUPPLY);

        assertThat(journey.openForms()).contains("prepare-forum-pack").doesNotContain(SUPPLY);
        assertThat(journey.known(journey.task("prepare-forum-pack"))).containsEntry("weeklyBudgetPence", 88_000L);
    }

    /** A model that does not catch the error does not go on without a rate either. */
    @Test
    void aMissingRateThatNobodyCatchesIsAnIncidentThatSaysWhatIsMissing() {
        String deployment = repository
                .createDeployment()
                .tenantId("devon")
                .addModelInstance(
                        "no-rate.bpmn",
                        Bpmn.createExecutableProcess("no-rate")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("serviceTask_lookUp")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${rate}")
                                .camundaInputParameter("level", "BESPOKE")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            String instance = runtime.createProcessInstanceByKey("no-rate")
                    .processDefinitionTenantId("devon")
                    .businessKey("CASE-900001")
                    .execute()
                    .getProcessInstanceId();
            Job job = management.createJobQuery().processInstanceId(instance).singleResult();

            assertThatThrownBy(() -> management.executeJob(job.getId()))
                    .hasStackTraceContaining("There is no rate for level BESPOKE on 2 March 2026");

            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count())
                    .isEqualTo(1);
            management.setJobRetries(job.getId(), 0);
            assertThat(runtime.createIncidentQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getActivityId())
                    .isEqualTo("serviceTask_lookUp");
            assertThat(management
                            .createJobQuery()
                            .jobId(job.getId())
                            .singleResult()
                            .getExceptionMessage())
                    .contains("There is no rate for level BESPOKE on 2 March 2026");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
