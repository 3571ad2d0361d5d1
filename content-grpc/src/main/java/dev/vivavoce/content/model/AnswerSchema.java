package dev.vivavoce.content.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The JSON Schema (draft 2020-12) of an answer, in the subset that providers enforce: every property is required and
/// no other is allowed. References and patterns are not part of it, so a check loads nothing and takes no long time.
public final class AnswerSchema {
    /// The longest answer that is read, in UTF-8.
    public static final int MOST_BYTES = 64 * 1024;

    private static final int DEEPEST = 8;
    private static final int MOST_NAMED = 5;
    private static final Set<String> NUMBERS = Set.of("minimum", "maximum");
    private static final Set<String> COUNTS = Set.of("minLength", "maxLength", "minItems", "maxItems");
    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");
    /// The keywords that a type may have, beside `type` and `description`.
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "object", Set.of("properties", "required", "additionalProperties"),
            "array", Set.of("items", "minItems", "maxItems"),
            "string", Set.of("enum", "minLength", "maxLength"),
            "integer", Set.of("enum", "minimum", "maximum"),
            "number", Set.of("enum", "minimum", "maximum"),
            "boolean", Set.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String text;
    private final Schema schema;

    private AnswerSchema(String text, JsonNode node) {
        this.text = text;
        this.schema = REGISTRY.getSchema(node);
    }

    /// @throws IllegalArgumentException when [#problem] finds one
    public static AnswerSchema of(String text) {
        var problem = problem(text);
        if (problem.isPresent()) throw new IllegalArgumentException(problem.get());
        try {
            return new AnswerSchema(text, JSON.readTree(text));
        } catch (JsonProcessingException thrown) {
            throw new IllegalArgumentException("no JSON", thrown);
        }
    }

    /// Returns why a text is no schema of the subset, with the place; empty when it is one.
    public static Optional<String> problem(String text) {
        try {
            var node = JSON.readTree(text);
            if (!node.path("type").asText().equals("object")) return Optional.of("$: the type must be object");
            return problem("$", node, 1);
        } catch (JsonProcessingException _) {
            return Optional.of("must be JSON");
        }
    }

    private static Optional<String> problem(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) return Optional.of(path + ": at most " + DEEPEST + " levels");
        var type = node.path("type").asText();
        if (!TYPES.contains(type))
            return Optional.of(path + ": type must be one of object, array, string, integer," + " number, boolean");
        for (var property : node.properties()) {
            var keyword = property.getKey();
            if (keyword.equals("type")) continue;
            if (keyword.equals("description") && property.getValue().isTextual()) continue;
            if (!KEYWORDS.getOrDefault(type, Set.of()).contains(keyword))
                return Optional.of(path + "." + keyword + ": not allowed here");
            if ((NUMBERS.contains(keyword) && !property.getValue().isNumber())
                    || (COUNTS.contains(keyword) && !isCount(property.getValue())))
                return Optional.of(path + "." + keyword + ": a number is expected");
            if (keyword.equals("enum") && !isEnum(type, property.getValue()))
                return Optional.of(path + ".enum: a list of values of the type is expected");
        }
        return switch (type) {
            case "object" -> objectProblem(path, node, depth);
            case "array" -> problem(path + "[]", node.path("items"), depth + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<String> objectProblem(String path, JsonNode node, int depth) {
        var properties = node.path("properties");
        if (!properties.isObject() || properties.isEmpty())
            return Optional.of(path + ".properties: at least one is expected");
        if (!node.path("additionalProperties").isBoolean()
                || node.path("additionalProperties").asBoolean())
            return Optional.of(path + ".additionalProperties: must be false");
        var required = new HashSet<String>();
        node.path("required").forEach(name -> required.add(name.asText()));
        for (var property : properties.properties()) {
            if (!required.remove(property.getKey())) return Optional.of(path + ".required: must name every property");
            var problem = problem(path + "." + property.getKey(), property.getValue(), depth + 1);
            if (problem.isPresent()) return problem;
        }
        return required.isEmpty()
                ? Optional.empty()
                : Optional.of(path + ".required: names something that is no property");
    }

    private static boolean isCount(JsonNode value) {
        return value.isInt() && value.asInt() >= 0;
    }

    private static boolean isEnum(String type, JsonNode values) {
        if (!values.isArray() || values.isEmpty()) return false;
        for (var value : values) {
            if (type.equals("string") ? !value.isTextual() : !value.isNumber()) return false;
        }
        return true;
    }

    /// Returns what an answer violates, for the model that wrote it; empty when it is valid. The texts name the
    /// places and the rules, at most five.
    List<String> violations(String answer) {
        try {
            return schema.validate(JSON.readTree(answer)).stream()
                    .limit(MOST_NAMED)
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (JsonProcessingException _) {
            return List.of("the answer is not one JSON value");
        }
    }

    /// Returns the schema as a map, for the request.
    Map<String, Object> map() {
        try {
            return JSON.readerForMapOf(Object.class).readValue(text);
        } catch (JsonProcessingException thrown) {
            throw new IllegalStateException("the schema was read before", thrown);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "AnswerSchema[%d characters]", text.length());
    }
}
