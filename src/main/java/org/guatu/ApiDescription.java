package org.guatu;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of {@code /api/v1} says about every operation alike: the key that it needs, and how it refuses (RFC 9457). */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String KEY = "apiKey";
  private static final Map<String, String> REFUSALS = Map.of(
      "401", "No key, or one that is wrong, expired or revoked",
      "403", "The key lacks the permission",
      "404", "Not there, or not within the key's data scope",
      "422", "A value is wrong; \"fields\" names it",
      "429", "Too many wrong keys came from this address; Retry-After tells the seconds to wait",
      "503", "No zone has been set up yet");
  private static final Map<String, String> WRITE_REFUSALS = Map.of("409", "A rule refuses");
  private static final Map<String, String> CHANGE_REFUSALS =
      Map.of("412", "Somebody else saved first: If-Match names an older version", "428", "If-Match is missing");

  @Bean
  OpenAPI openApi() {
    Schema<?> problem = new ObjectSchema().description("RFC 9457 problem details")
        .addProperty("title", new StringSchema()).addProperty("status", new Schema<Integer>().type("integer"))
        .addProperty("detail", new StringSchema()).addProperty("instance", new StringSchema())
        .addProperty("code", new StringSchema().description("permanent name of the refusal"))
        .addProperty("fields", new ArraySchema().items(new ObjectSchema()
            .addProperty("pointer", new StringSchema().description("JSON pointer into the body (\"#/on\"), or the name of the parameter"))
            .addProperty("code", new StringSchema().description("required or invalid")).addProperty("message", new StringSchema().description("in Chinese"))))
        .addProperty("traceId", new StringSchema().description("the number under which the refusal stands in the server's log"));
    return new OpenAPI().info(new Info().title("Guatu").version("v1").description("Amounts are decimal strings in yuan; moments carry their offset."))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSchemas("Problem", problem)
            .addSecuritySchemes(KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("A key made under 系统 › 接口密钥")))
        .addSecurityItem(new SecurityRequirement().addList(KEY));
  }

  @Bean
  OpenApiCustomizer describedRefusals() {
    return api -> api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
      REFUSALS.forEach((status, words) -> operation.getResponses().addApiResponse(status, refusal(words)));
      if (!"GET".equals(method.name())) {
        WRITE_REFUSALS.forEach((status, words) -> operation.getResponses().addApiResponse(status, refusal(words)));
      }
      if (operation.getParameters() != null && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
        CHANGE_REFUSALS.forEach((status, words) -> operation.getResponses().addApiResponse(status, refusal(words)));
      }
    }));
  }

  private static ApiResponse refusal(String words) {
    return new ApiResponse().description(words).content(new Content().addMediaType("application/problem+json",
        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }
}
