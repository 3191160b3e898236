package org.carejourney.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carejourney.ServiceTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A test of Derby's processes, with the figures that the scenarios of its catalogue begin with. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@ContextConfiguration(initializers = DerbyTest.Figures.class)
public @interface DerbyTest {

    /** The shipped procedure with a nursing rate, other figures from December on and a deputy, all made up. */
    class Figures implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final String DEPUTY = "derby-deputy";

        @Override
        public void initialize(ConfigurableApplicationContext service) {
            try {
                Path places = Files.createTempDirectory("procedures");
                Path folder = Files.createDirectory(places.resolve("derby"));
                String shipped = Files.readString(Path.of("bpmn/derby/procedure.yaml"));
                Files.writeString(folder.resolve("procedure.yaml"), changed(shipped));
                TestPropertyValues.of("care-journey.procedures=file:" + places + "/")
                        .applyTo(service);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What is different from the shipped procedure. */
        protected String changed(String shipped) {
            return shipped.replace(
                            "rates: []",
                            "rates: [{ level: STANDARD_NURSING, weeklyPence: 78000, from: 2019-04-01 },"
                                    + " { level: STANDARD_NURSING, weeklyPence: 80000, from: 2019-12-02 }]")
                    .replace(
                            "{ value: 25000, from: 2019-04-01 }",
                            "{ value: 25000, from: 2019-04-01 }\n" + "    - { value: 20000, from: 2019-12-02 }")
                    .replace("closures: []", "closures: [2019-12-03]")
                    .replace(
                            "upToWeeklyPence: 25000, from: 2019-04-01 }",
                            "upToWeeklyPence: 25000, from: 2019-04-01, until: 2019-12-01 }\n"
                                    + "  - { group: team-manager, upToWeeklyPence: 20000, from: 2019-12-02 }")
                    .replace(
                            "deputies: []",
                            "deputies: [{ person: " + DEPUTY
                                    + ", group: team-manager, from: 2019-10-07, until: 2019-10-11 }]");
        }
    }
}
