package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The shipped procedure of Devon with other answers to what the council may decide. */
abstract class DevonFigures implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What is different: a shipped text, then what stands in its place, and so on. */
    abstract String[] fromTo();

    @Override
    public void initialize(ConfigurableApplicationContext service) {
        try {
            Path places = Files.createTempDirectory("procedures");
            Path folder = Files.createDirectory(places.resolve("devon"));
            String figures = Files.readString(Path.of("bpmn/devon/procedure.yaml"));
            for (int at = 0; at < fromTo().length; at += 2) {
                assertThat(figures).contains(fromTo()[at]);
                figures = figures.replace(fromTo()[at], fromTo()[at + 1]);
            }
            Files.writeString(folder.resolve("procedure.yaml"), figures);
            TestPropertyValues.of("care-journey.procedures=file:" + places + "/")
                    .applyTo(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
