package dev.vivavoce.model;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request, as it arrived.
///
/// @param key what came as bearer token; empty without one
/// @param system the messages of the system, one after the other
/// @param user the messages of the user in order; the last one is what is asked
/// @param schema the JSON Schema that the answer should have; null for an answer in words
/// @param mostTokens the longest answer; 0 when none was given
public record Asked(
        String key,
        String model,
        String system,
        List<String> user,
        @Nullable JsonObject schema,
        int mostTokens) {
    public String last() {
        return user.isEmpty() ? "" : user.getLast();
    }
}
