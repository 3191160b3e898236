package org.carejourney;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to themselves, and no council is in the code. */
class ModularityTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carejourney");

    private static final DescribedPredicate<JavaClass> SQL =
            resideInAnyPackage("java.sql", "org.springframework.jdbc..").as("SQL");

    private static final DescribedPredicate<JavaClass> HTTP =
            resideInAnyPackage("org.springframework.web..", "jakarta.servlet..").as("HTTP");

    @Test
    void modulesUseEachOtherAsTheyDeclare() {
        ApplicationModules.of(CareJourneyApplication.class).verify();
    }

    @Test
    void onlyAFewPackagesKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.carejourney.engine..",
                        "org.carejourney.procedure..",
                        "org.carejourney.form..",
                        "org.carejourney.deadline..",
                        "..process..",
                        // signing in to the engine's pages and REST, and moving its clock
                        "org.carejourney.access..",
                        "org.carejourney.demo..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .check(SERVICE);
    }

    @Test
    void onlyStoresKnowSql() {
        noClasses()
                .that()
                // the engine's set-up asks which database it has
                .resideOutsideOfPackages("..store..", "org.carejourney.engine")
                .should()
                .dependOnClassesThat(SQL)
                .check(SERVICE);
    }

    @Test
    void onlyWebPackagesKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(HTTP)
                .check(SERVICE);
    }

    @Test
    void noCouncilIsNamedInTheCode() throws IOException {
        List<String> councils;
        try (Stream<Path> folders = Files.list(Path.of("bpmn"))) {
            councils = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("common"))
                    .toList();
        }
        assertThat(councils).isNotEmpty();

        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> councils.stream().anyMatch(council -> names(file, council)))
                    .toList();

            assertThat(naming).isEmpty();
        }
    }

    /** In the ways that names are written; "orderBy" names nobody. */
    private static boolean names(Path file, String council) {
        String text = read(file);
        return Stream.of(council, council.substring(0, 1).toUpperCase(Locale.ROOT) + council.substring(1))
                        .anyMatch(text::contains)
                || text.contains(council.toUpperCase(Locale.ROOT));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
