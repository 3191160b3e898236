package org.carejourney;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs plain tests first, then those on the service, then those on its port, the browser last: mistakes show early. */
public class FastTestsFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(FastTestsFirst::place)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int place(ClassDescriptor test) {
        String name = test.getTestClass().getName();
        if (name.contains(".browser.")) {
            return 4;
        }
        if (name.endsWith("PostgresTest")) {
            return 3;
        }
        return test.findAnnotation(SpringBootTest.class)
                .map(service -> service.webEnvironment() == WebEnvironment.MOCK ? 1 : 2)
                .orElse(name.contains(".journey.") ? 2 : 0);
    }
}
