package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/// The version of the API in which an account sends its events: <https://docs.stripe.com/api/versioning>.
///
/// Responses have the version that the caller asks for; but fields are added to every version over time.
record ApiVersion(String name) {
    /// From here on the items of a subscription have periods, and an invoice has a parent:
    /// <https://docs.stripe.com/changelog/basil>.
    private static final String ITEMS_HAVE_PERIODS = "2025-03-31";

    private static final List<String> PERIOD = List.of("current_period_start", "current_period_end");

    /// An object in the shape that this version gives it in an event.
    JsonObject event(JsonObject object) {
        var shown = response(object);
        if (name.compareTo(ITEMS_HAVE_PERIODS) >= 0) return shown;
        switch (text(shown, "object")) {
            case "subscription" -> {
                var item = Business.item(shown);
                for (var field : PERIOD) shown.add(field, item.remove(field));
            }
            case "invoice" -> {
                var parent = shown.remove("parent");
                shown.add("subscription", subscription(parent));
                shown.addProperty("paid", text(shown, "status").equals("paid"));
            }
            default -> {}
        }
        return shown;
    }

    /// An object as any call is answered when this version is the newest. What is newer than the library has fields and
    /// objects that the library does not know.
    JsonObject response(JsonObject object) {
        var shown = StandInState.shown(object);
        if (name.compareTo(StripeStandIn.API_VERSION) > 0) addUnknown(shown);
        return shown;
    }

    private static void addUnknown(JsonObject object) {
        object.asMap().values().forEach(ApiVersion::addUnknown);
        var later = new JsonObject();
        later.addProperty("object", "added_later");
        object.add("added_later", later);
    }

    private static void addUnknown(JsonElement element) {
        if (element.isJsonArray()) element.getAsJsonArray().forEach(ApiVersion::addUnknown);
        else if (element.isJsonObject() && element.getAsJsonObject().has("object"))
            addUnknown(element.getAsJsonObject());
    }

    private static JsonElement subscription(JsonElement parent) {
        if (parent == null || !parent.isJsonObject()) return JsonNull.INSTANCE;
        return parent.getAsJsonObject().getAsJsonObject("subscription_details").get("subscription");
    }
}
