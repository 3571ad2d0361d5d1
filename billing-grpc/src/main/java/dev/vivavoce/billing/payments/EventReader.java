package dev.vivavoce.billing.payments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads the few fields of an event that every version of Stripe's API has in the same place.
final class EventReader {
    private EventReader() {}

    /// @throws IllegalArgumentException when it is no event
    static PaymentEvent read(String json) {
        try {
            return read(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException thrown) {
            throw new IllegalArgumentException("no event of Stripe", thrown);
        }
    }

    static PaymentEvent read(JsonObject event) {
        var id = text(event, "id");
        var type = text(event, "type");
        if (id == null || type == null || !"event".equals(text(event, "object")))
            throw new IllegalArgumentException("no event of Stripe");
        var data = event.getAsJsonObject("data");
        var object = data == null || !data.has("object") ? new JsonObject() : data.getAsJsonObject("object");
        var version = text(event, "api_version");
        return new PaymentEvent(
                id,
                type,
                version == null ? "" : version,
                event.has("livemode") && event.get("livemode").getAsBoolean(),
                Instant.ofEpochSecond(event.get("created").getAsLong()),
                text(object, "id"),
                customer(object));
    }

    /// Itself, an id, or an object that was expanded.
    private static @Nullable String customer(JsonObject object) {
        if ("customer".equals(text(object, "object"))) return text(object, "id");
        var customer = object.get("customer");
        return customer != null && customer.isJsonObject()
                ? text(customer.getAsJsonObject(), "id")
                : text(object, "customer");
    }

    private static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }
}
