package org.carejourney.access.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the programming interface is called, and how its calls are grouped. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Care Journey")
                        .version("1")
                        .description("Start a case, send it messages and follow it. Money is whole pence, dates are"
                                + " ISO 8601. A wrong entry answers 422 with a problem that lists every field at"
                                + " fault."));
    }

    /** DemoClockResource: Demo clock. */
    @Bean
    OperationCustomizer groupNames() {
        return (operation, method) -> {
            String words = method.getBeanType()
                    .getSimpleName()
                    .replace("Resource", "")
                    .replaceAll("([a-z])([A-Z])", "$1 $2")
                    .toLowerCase(Locale.ROOT);
            operation.setTags(List.of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
            return operation;
        };
    }
}
