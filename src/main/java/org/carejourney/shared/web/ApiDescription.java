package org.carejourney.shared.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the description of our REST API says of itself, and how it reads our records. */
@Configuration
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI careJourneyApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Care Journey")
                        .version("1")
                        .description("Cases of a council and the work on them. Times are ISO-8601 in UTC, money is"
                                + " whole pence, and every error is a problem detail that names each field at fault."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /** Groups the calls by what people handle. DemoClockResource: Demo clock. */
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

    /** Takes from our records what may be absent, which the description's reader does not see by itself. */
    @Component
    static class Records implements ModelConverter {

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            JavaType java = Json.mapper().constructType(type.getType());
            if (resolved instanceof MapSchema && java.isMapLikeType() && holdsAnything(java)) {
                resolved.setAdditionalProperties(true);
            }
            if (resolved != null && java.getRawClass().isRecord()) {
                Schema<?> model = resolved.get$ref() == null
                        ? resolved
                        : context.getDefinedModels()
                                .get(resolved.get$ref()
                                        .substring(resolved.get$ref().lastIndexOf('/') + 1));
                mark(model, java.getRawClass());
            }
            return resolved;
        }

        private static boolean holdsAnything(JavaType map) {
            return map.getContentType().getRawClass() == Object.class;
        }

        private static boolean mayBeAbsent(RecordComponent component) {
            return component.getType() == Optional.class
                    || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static void mark(@Nullable Schema<?> model, Class<?> type) {
            if (model == null || model.getProperties() == null) {
                return;
            }
            for (RecordComponent component : type.getRecordComponents()) {
                Schema<?> property = model.getProperties().get(component.getName());
                if (property == null) {
                    continue;
                }
                if (mayBeAbsent(component)) {
                    property.setNullable(true);
                } else if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
                    model.addRequiredItem(component.getName());
                }
            }
        }
    }
}
