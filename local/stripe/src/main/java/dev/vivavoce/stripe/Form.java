package dev.vivavoce.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, form-encoded as Stripe's libraries do it: `line_items[0][price]=price_1`.
record Form(Map<String, String> values) {
    static Form parse(@Nullable String text) {
        var values = new LinkedHashMap<String, String>();
        if (text == null || text.isEmpty()) return new Form(values);
        for (var pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) values.put(decoded(pair), "");
            else values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new Form(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// @throws StripeRefusal parameter_missing
    String require(String name) {
        return get(name)
                .orElseThrow(() -> StripeRefusal.invalid(
                        "parameter_missing", name, "Missing required param: %s.".formatted(name)));
    }

    long integer(String name, long fallback) {
        try {
            return get(name).map(Long::parseLong).orElse(fallback);
        } catch (NumberFormatException _) {
            throw StripeRefusal.invalid("parameter_invalid_integer", name, "Invalid integer: " + values.get(name));
        }
    }

    boolean flag(String name) {
        return get(name).map("true"::equals).orElse(false);
    }

    /// The entries of a hash, such as `metadata[user]`.
    Map<String, String> hash(String name) {
        var entries = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]"))
                entries.put(key.substring(name.length() + 1, key.length() - 1), value);
        });
        return entries;
    }

    /// The values of a list, such as `expand[0]` or `expand[]`.
    List<String> list(String name) {
        return new ArrayList<>(hash(name).values());
    }
}
