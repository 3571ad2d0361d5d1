package dev.vivavoce.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Answers without a script.
public final class Samples {
    private static final Pattern ORDER = Pattern.compile("SAY:(.+)");
    private static final Pattern DELIMITER = Pattern.compile("<(data-[0-9a-f]{8,})>");
    private static final String WORDS = "This is a sample answer.";

    private Samples() {}

    /// A fixed sentence, or the smallest JSON that has the form of the schema.
    public static String plain(Asked asked) {
        var schema = asked.schema();
        return schema == null ? WORDS : sample(schema).toString();
    }

    /// A model that obeys everything that it reads: the text after `SAY:` in any message of the user.
    public static Function<Asked, String> obedient() {
        return asked -> ordered(String.join("\n", asked.user()), asked);
    }

    /// A model that obeys what is outside the delimiters that its instruction names, and nothing between them.
    public static Function<Asked, String> careful() {
        return asked -> {
            var outside = asked.last();
            var delimiters = DELIMITER.matcher(asked.system());
            while (delimiters.find()) {
                var name = Pattern.quote(delimiters.group(1));
                outside = Pattern.compile("<" + name + ">.*?</" + name + ">", Pattern.DOTALL)
                        .matcher(outside)
                        .replaceAll("");
            }
            return ordered(outside, asked);
        };
    }

    private static String ordered(String text, Asked asked) {
        var order = ORDER.matcher(text);
        return order.find() ? order.group(1).strip() : plain(asked);
    }

    private static JsonElement sample(JsonObject schema) {
        if (schema.has("enum")) return schema.getAsJsonArray("enum").get(0);
        return switch (schema.has("type") ? schema.get("type").getAsString() : "object") {
            case "string" -> new JsonPrimitive(text(schema));
            case "integer", "number" -> new JsonPrimitive(least(schema, "minimum"));
            case "boolean" -> new JsonPrimitive(true);
            case "array" -> {
                var array = new JsonArray();
                for (int i = 0; i < least(schema, "minItems"); i++) array.add(sample(schema.getAsJsonObject("items")));
                yield array;
            }
            default -> {
                var object = new JsonObject();
                schema.getAsJsonObject("properties")
                        .entrySet()
                        .forEach(one ->
                                object.add(one.getKey(), sample(one.getValue().getAsJsonObject())));
                yield object;
            }
        };
    }

    private static String text(JsonObject schema) {
        int fewest = least(schema, "minLength");
        return WORDS.repeat(fewest / WORDS.length() + 1);
    }

    private static int least(JsonObject schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).getAsInt() : 0;
    }
}
