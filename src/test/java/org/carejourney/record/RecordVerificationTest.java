package org.carejourney.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.carejourney.record.store.RecordStore;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The command that a person runs over a database, which the service has written and somebody may have changed. */
class RecordVerificationTest {

    private static final CaseReference CASE = new CaseReference("CASE-000001");
    private static final CaseReference OTHER = new CaseReference("CASE-000002");

    @TempDir
    Path folder;

    private String url;
    private JdbcClient database;

    @BeforeEach
    void twoCasesHaveARecord() {
        url = "jdbc:h2:file:" + folder.resolve("record") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        DataSource source = new DriverManagerDataSource(url, "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        database = JdbcClient.create(source);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
            context.registerBean(JdbcClient.class, () -> database);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(CurrentActor.class, () -> () -> Actor.SERVICE);
            context.register(RecordStore.class, CaseRecord.class);
            context.refresh();
            CaseRecord record = context.getBean(CaseRecord.class);
            new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
                for (CaseReference reference : new CaseReference[] {CASE, OTHER}) {
                    record.begin(reference, new Council("somewhere"), "1");
                    record.append(new NewEntry(reference, EntryKind.NOTE, "FIRST", Map.of("said", "one")));
                    record.append(new NewEntry(reference, EntryKind.NOTE, "SECOND", Map.of("said", "two")));
                    record.append(new NewEntry(reference, EntryKind.NOTE, "THIRD", Map.of("said", "three")));
                }
            });
        }
    }

    private record Outcome(int status, String report) {}

    private Outcome verify() {
        var out = new ByteArrayOutputStream();
        int status = RecordVerification.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--care-journey.verify-record",
                "--spring.datasource.url=" + url);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatEveryEntryIsAsItWasWritten() {
        Outcome found = verify();

        assertThat(found.status()).isZero();
        assertThat(found.report().strip()).isEqualTo("2 cases, 6 entries: every entry is as it was written");
    }

    @Test
    void saysThatADatabaseIsNotTheServices() {
        url = "jdbc:h2:mem:empty";

        Outcome found = verify();

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.report()).startsWith("This database holds no cases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update record_entry set content = replace(content, 'two', 'twp') where entry = 2|entry 2 is not as it was written",
                "update record_entry set made_by = 'servicf' where entry = 1|entry 1 is not as it was written",
                "update record_entry set made_as = 'x' where entry = 3|entry 3 is not as it was written",
                "update record_entry set subject = 'SECONE' where entry = 2|entry 2 is not as it was written",
                "update record_entry set procedure_version = '2' where entry = 2|entry 2 is not as it was written",
                "update record_entry set made_at = made_at + interval '1' second where entry = 2|entry 2 is not as it was written",
                "update record_entry set digest = concat('xx', substring(digest from 3)) where entry = 2|entry 2 is not as it was written",
                "delete from record_entry where entry = 2|entry 2 is missing",
                "delete from record_entry where entry = 3|the record does not end where its head says",
                "update record_head set entries = 2|the record does not end where its head says",
            })
    void namesTheCaseAndEntryThatWasChanged(String change, String fault) {
        database.sql(change + (change.contains(" where ") ? " and" : " where") + " case_reference = 'CASE-000001'")
                .update();

        Outcome found = verify();

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.report()).contains("CASE-000001: " + fault).doesNotContain("CASE-000002");
    }

    @Test
    void namesACaseWhoseRecordIsGone() {
        database.sql("insert into care_case (reference, council, journey, procedure_version, agreement, person, state,"
                        + " opened_at, opened_by) values ('CASE-000003', 'somewhere', 'j', '1', 'a', 'PERSON-0001',"
                        + " 'OPEN', current_timestamp, 'x')")
                .update();

        Outcome found = verify();

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.report()).contains("CASE-000003: no record");
    }

    @Test
    void isAskedForByItsOptionAlone() {
        assertThat(RecordVerification.isAskedFor("--care-journey.verify-record"))
                .isTrue();
        assertThat(RecordVerification.isAskedFor("--a", "--care-journey.verify-record=true"))
                .isTrue();
        assertThat(RecordVerification.isAskedFor("--server.port=8080")).isFalse();
    }
}
