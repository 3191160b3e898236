package org.carejourney.record;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import org.carejourney.record.store.RecordStore;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CurrentActor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * The command that reads every case's record again and says whether it is as it was written. It opens the database alone:
 * no engine runs, nothing is changed, and it may run beside the service.
 */
public final class RecordVerification {

    private static final String OPTION = "--care-journey.verify-record";

    private RecordVerification() {}

    /** Whether the service was called for this and nothing else. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments)
                .anyMatch(argument -> argument.equals(OPTION) || argument.equals(OPTION + "=true"));
    }

    /**
     * Prints what was found.
     *
     * @return status for the operating system: 0 when every record is as it was written, else 1
     */
    public static int run(PrintStream out, String... arguments) {
        try (var context = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments)) {
            Verification found = context.getBean(CaseRecord.class).verifyAll();
            found.faults().forEach(out::println);
            out.printf(
                    "%d cases, %d entries: %s%n",
                    found.cases(),
                    found.entries(),
                    found.isSound()
                            ? "every entry is as it was written"
                            : found.faults().size() + " faults");
            return found.isSound() ? 0 : 1;
        } catch (BadSqlGrammarException notOurs) {
            out.println("This database holds no cases. Name the right one with spring.datasource.url.");
            return 1;
        }
    }

    /** The record and its database. Not found by the service's own scan: it is neither a component nor a configuration. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({RecordStore.class, CaseRecord.class})
    static class Database {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        CurrentActor actor() {
            return () -> Actor.SERVICE;
        }
    }
}
