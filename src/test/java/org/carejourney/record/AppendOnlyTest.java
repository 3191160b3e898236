package org.carejourney.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the record, and rates that were loaded, are added and read, and nothing else. */
class AppendOnlyTest {

    private static final Pattern CHANGES = Pattern.compile(
            "(update|delete\\s+from|truncate|merge\\s+into|alter\\s+table|drop\\s+table)\\s+(table\\s+)?(record_entry|loaded_rate)");

    private static List<Path> changing(Path root, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> CHANGES.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noSqlOfTheServiceChangesAnEntry() throws IOException {
        assertThat(changing(Path.of("src/main/java"), ".java")).isEmpty();
        assertThat(changing(Path.of("src/main/resources/db"), ".sql")).isEmpty();
        assertThat(read(Path.of("src/main/java/org/carejourney/record/store/RecordStore.java")))
                .contains("insert into record_entry");
        assertThat(read(Path.of("src/main/java/org/carejourney/procedure/store/RateStore.java")))
                .contains("insert into loaded_rate");
    }

    @Test
    void theCheckWouldNoticeOne() {
        assertThat(CHANGES.matcher("jdbc.sql(\"delete from record_entry where x\")")
                        .find())
                .isTrue();
        assertThat(CHANGES.matcher("update loaded_rate set weekly_pence = 1").find())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record_entry set content = '{}'",
                "delete from record_entry",
                "truncate record_entry",
                "update loaded_rate set weekly_pence = 1",
                "delete from loaded_rate",
                "truncate loaded_rate"
            })
    void postgresRefusesAChangeWhoeverAsksForIt(String change) throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration", "classpath:db/vendor/postgresql")
                    .load()
                    .migrate();
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            database.sql("insert into record_head values ('CASE-000001', 'somewhere', '1', 1, 'x')")
                    .update();
            database.sql("insert into record_entry values ('CASE-000001', 1, now(), 'ann', null, 'NOTE', 'X', '1',"
                            + " '{\"a\":1}', 'x')")
                    .update();
            database.sql("insert into loaded_rate values ('somewhere', 'R1', '2026-04-01', 1, 80000, null, 'MIN/17',"
                            + " 'ann', null, null, now())")
                    .update();

            assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("append-only");
            assertThat(database.sql("select content from record_entry")
                            .query(String.class)
                            .single())
                    .isEqualTo("{\"a\":1}");
            assertThat(database.sql("select weekly_pence from loaded_rate")
                            .query(Long.class)
                            .single())
                    .isEqualTo(80000);
        }
    }
}
