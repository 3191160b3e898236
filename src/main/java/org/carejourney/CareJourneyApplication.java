package org.carejourney;

import java.time.Clock;
import java.util.TimeZone;
import org.carejourney.procedure.ProcedureCheck;
import org.carejourney.record.RecordVerification;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Runs the adult social care procedures of one or more councils. */
// the short names of beans belong to the palette, which models name
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CareJourneyApplication {

    static {
        useUtc();
    }

    /** Sets the JVM to UTC: the engine's timer columns carry no zone, so a machine's zone must never reach them. */
    private static void useUtc() {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    public static void main(String[] arguments) {
        if (RecordVerification.isAskedFor(arguments)) {
            System.exit(RecordVerification.run(System.out, arguments));
        }
        if (ProcedureCheck.isAskedFor(arguments)) {
            System.exit(ProcedureCheck.run(System.out, arguments));
        }
        SpringApplication.run(CareJourneyApplication.class, arguments);
    }

    /** The one clock that all code asks; a test or the demonstration brings its own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
