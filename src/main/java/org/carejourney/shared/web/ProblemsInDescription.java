package org.carejourney.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to every call of the API's description the problems it may answer with. */
@Component
class ProblemsInDescription implements OpenApiCustomizer {

    private static final Map<String, String> ALWAYS = Map.of(
            "401", "Nobody signed in",
            "403", "Not in a group that may do this",
            "404", "There is no such thing, or it is not the caller's to see",
            "405", "The method is not one of this resource",
            "406", "The answer is not to be had in a form that was asked for",
            "503", "The council's procedure cannot be used at present; nothing has changed");
    private static final Map<String, String> WITH_PARAMETERS =
            Map.of("400", "Cannot be read", "422", "At least one field is at fault; each is named");
    private static final Map<String, String> WHEN_CHANGING =
            Map.of("409", "Does not fit the state things are in now; nothing has changed");
    private static final Map<String, String> WITH_BODY =
            Map.of("413", "More than may be sent", "415", "Not in a form that is understood");

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas("FieldFault", fault()).addSchemas("Problem", problem());
        api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ProblemsInDescription::add));
    }

    private static void add(HttpMethod method, Operation call) {
        Map<String, String> problems = new TreeMap<>(ALWAYS);
        boolean changes = method != HttpMethod.GET;
        boolean asks = call.getParameters() != null
                && call.getParameters().stream().anyMatch(parameter -> !"path".equals(parameter.getIn()));
        if (changes || asks) {
            problems.putAll(WITH_PARAMETERS);
        }
        if (changes) {
            problems.putAll(WHEN_CHANGING);
            problems.putAll(WITH_BODY);
        }
        problems.forEach((status, meaning) -> call.getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem detail (RFC 9457)")
                .addProperty("type", new StringSchema().description("What kind of problem, for programs"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("What does not fit, in capitals, for programs"))
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldFault")))
                .addRequiredItem("title")
                .addRequiredItem("status");
    }

    private static Schema<?> fault() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema().description("Path of the field, with rows counted from 0"))
                .addProperty("code", new StringSchema().description("What kind of fault, in capitals, for programs"))
                .addProperty("message", new StringSchema().description("A plain sentence for who made the entry"))
                .addRequiredItem("field")
                .addRequiredItem("code")
                .addRequiredItem("message");
    }
}
