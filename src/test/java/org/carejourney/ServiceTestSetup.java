package org.carejourney;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.carejourney.coverage.ModelWatch;
import org.carejourney.shared.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** What {@link ServiceTest} adds to the service. */
@TestConfiguration(proxyBeanMethods = false)
public class ServiceTestSetup {

    @Bean
    ModelWatch modelWatch() {
        return new ModelWatch();
    }

    @Bean
    @Primary
    TestClock testClock(@Lazy ManagementService jobs) {
        return new TestClock(jobs);
    }

    @Bean
    @Primary
    TestActor testActor(ObjectProvider<CurrentActor> actors) {
        return new TestActor(() -> actors.stream()
                .filter(actor -> !(actor instanceof TestActor))
                .findFirst()
                .orElseThrow());
    }

    /** Leaves the service as a test wants to find it. */
    static class CleanUp extends AbstractTestExecutionListener {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeTestMethod(TestContext test) {
            // contexts are kept, and the engine's clock is one for all of them
            test.getApplicationContext().getBean(TestClock.class).reset();
        }

        @Override
        public void afterTestMethod(TestContext test) {
            var service = test.getApplicationContext();
            service.getBean(TestActor.class).isTheService();
            RuntimeService processes = service.getBean(RuntimeService.class);
            processes
                    .createProcessInstanceQuery()
                    .rootProcessInstances()
                    .list()
                    .forEach(process -> processes.deleteProcessInstanceIfExists(
                            process.getId(), "test over", true, true, true, false));
            // alarms belong to no process
            ManagementService jobs = service.getBean(ManagementService.class);
            jobs.createJobQuery().list().stream()
                    .filter(job -> job.getTenantId() != null && job.getProcessDefinitionId() == null)
                    .forEach(alarm -> jobs.deleteJob(alarm.getId()));
            JdbcClient database = service.getBean(JdbcClient.class);
            // PostgreSQL refuses it, and no test loads rates there
            if (database.sql("select count(*) from loaded_rate")
                            .query(Long.class)
                            .single()
                    > 0) {
                database.sql("delete from loaded_rate").update();
            }
            // no search of another test invites the homes of this one
            database.sql("update home set agreement = 'NONE', signed_on = null, returned_on = null")
                    .update();
            service.getBean(TestClock.class).reset();
        }
    }
}
