package org.carejourney.walker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.coverage.ModelWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A walk finds what is wrong with the service, and what it prints is no longer than it needs to be. */
@WalkTest
class PlantedFaultsTest {

    private static final long SEED = -1;
    private static final int MOST_STEPS = 20;
    private static final Opening PLACEMENT = Opening.ALL.get(0);

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient database;

    private Walker walker;

    @BeforeEach
    void beginToWalk() {
        ModelWatch.tell((process, element) -> {});
        walker = new Walker(service);
    }

    @AfterEach
    void countAgain() {
        ModelWatch.count();
    }

    /** From now on this happens within the step that passes an element. */
    private static void plant(String element, Runnable fault) {
        ModelWatch.tell((process, passed) -> {
            if (passed.equals(element)) {
                fault.run();
            }
        });
    }

    private Walk walk() {
        return walker.walk(SEED, MOST_STEPS, PLACEMENT);
    }

    private Walk shortest(Walk walk) {
        return Shrinker.shrink(walk, steps -> walker.replay(SEED, PLACEMENT, steps));
    }

    @Test
    void findsNothingWhereNothingIsPlanted() {
        assertThat(walk().broken()).isNull();
    }

    @Test
    void findsAnExceptionOfAStepAndShrinksItToAShortScript() {
        plant("userTask_nameAssessor", () -> {
            throw new IllegalStateException("planted");
        });

        Walk found = walk();
        Walk shortest = shortest(found);

        assertThat(found.broken()).hasMessageContaining("gather-information fails with IllegalStateException");
        assertThat(shortest.broken()).hasMessageContaining("planted");
        assertThat(shortest.steps())
                .isEqualTo(List.of(
                        new Step(Step.Kind.TASK, "record-contact", 0),
                        new Step(Step.Kind.TASK, "gather-information", 0)));
        assertThat(shortest.toString().lines()).hasSize(4).first().asString().startsWith("opens(\"placement-journey\"");
    }

    @Test
    void findsAnExceptionOfTheOpeningAndOfTheServicesOwnSteps() {
        plant("userTask_recordContact", () -> {
            throw new IllegalStateException("planted");
        });
        assertThat(walk().broken()).hasMessageContaining("IllegalStateException");

        plant("userTask_logContact", () -> {
            throw new IllegalStateException("planted");
        });
        Walk waits = walker.replay(
                SEED,
                PLACEMENT,
                List.of(
                        new Step(Step.Kind.TASK, "record-contact", 0),
                        new Step(Step.Kind.TASK, "gather-information", 0),
                        new Step(Step.Kind.TASK, "name-assessor", 0),
                        Step.pause(29 * 24 * 60)));
        assertThat(waits.broken()).hasMessageContaining("The service's own step fails: contact-reminder");
    }

    @Test
    void findsAnEntryThatIsNotAsItWasWritten() {
        plant(
                "userTask_gatherInformation",
                () -> change("update record_entry set made_by = 'somebody' where entry = 1"));

        assertThat(walk().broken())
                .hasMessageContaining("The record does not verify")
                .hasMessageContaining("entry 1 is not as it was written");
    }

    @Test
    void findsAtOnceWhatDoesNotFollowFromTheEntriesBefore() {
        plant(
                "userTask_gatherInformation",
                () -> change("update record_head set digest = concat('xx', substring(digest from 3))"));

        Walk found = walk();

        assertThat(found.broken())
                .hasMessageContaining("The record does not verify")
                .hasMessageContaining("do not follow");
        assertThat(shortest(found).steps()).isEqualTo(List.of(new Step(Step.Kind.TASK, "record-contact", 0)));
    }

    @Test
    void findsWhatNothingCanMoveAnyMore() {
        plant("userTask_planSupport", () -> {
            database.sql(
                            "delete from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ in"
                                    + " (select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where PROCESS_DEF_KEY_ = 'contact-reminder')")
                    .update();
            database.sql("delete from ACT_RU_JOB where PROCESS_DEF_KEY_ = 'contact-reminder'")
                    .update();
        });

        assertThat(walk().broken()).hasMessageContaining("Nothing can move contact-reminder");
    }

    @Test
    void findsAnEndThatHasNoName() {
        plant("userTask_gatherInformation", () -> change("update care_case set state = 'ENDED', result = 'GONE'"));

        Walk found = walk();

        assertThat(found.broken()).hasMessageContaining("A case ends without a named result");
        assertThat(shortest(found).steps()).isEqualTo(List.of(new Step(Step.Kind.TASK, "record-contact", 0)));
    }

    private void change(String change) {
        String key = change.contains("care_case") ? "reference" : "case_reference";
        String newest = key + " = (select max(reference) from care_case)";
        database.sql(change + (change.contains(" where ") ? " and " : " where ") + newest)
                .update();
    }
}
