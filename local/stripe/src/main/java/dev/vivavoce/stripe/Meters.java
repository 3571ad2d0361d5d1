package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.number;
import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/// What customers have used, by meter: <https://docs.stripe.com/api/billing/meter-event/create>.
final class Meters {
    private static final String EVENT = "billing.meter_event";
    private static final String METERED = "metered";
    private static final long DAY = 24L * 3600;
    private static final long OLDEST = 35 * DAY;
    private static final long FURTHEST_AHEAD = 5L * 60;

    private final StandInState state;
    private final List<String> eventNames;

    Meters(StandInState state, List<String> eventNames) {
        this.state = state;
        this.eventNames = List.copyOf(eventNames);
    }

    /// An identifier is refused for a day after it was counted, and then forgotten.
    JsonObject count(Form form) {
        var eventName = form.require("event_name");
        if (!eventNames.contains(eventName))
            throw StripeRefusal.invalid(
                    null, "event_name", "No active meter found for event name \"%s\".".formatted(eventName));
        var customer = form.require("payload[stripe_customer_id]");
        var value = form.require("payload[value]");
        if (!value.matches("[1-9][0-9]{0,14}"))
            throw StripeRefusal.invalid("meter_event_invalid_value", "payload[value]", "Invalid value: " + value);
        long timestamp = form.integer("timestamp", state.now());
        if (timestamp < state.now() - OLDEST)
            throw StripeRefusal.invalid(
                    "timestamp_too_far_in_past", "timestamp", "The timestamp is more than 35 days in the past.");
        if (timestamp > state.now() + FURTHEST_AHEAD)
            throw StripeRefusal.invalid(
                    "timestamp_in_future", "timestamp", "The timestamp is more than 5 minutes in the future.");
        var identifier = form.require("identifier");
        if (isKnown(identifier))
            throw StripeRefusal.invalid(
                    null, "identifier", "An event already exists with identifier %s.".formatted(identifier));
        var event = state.create(EVENT, "me");
        event.addProperty("event_name", eventName);
        event.addProperty("identifier", identifier);
        event.addProperty("timestamp", timestamp);
        var payload = new JsonObject();
        payload.addProperty("stripe_customer_id", customer);
        payload.addProperty("value", value);
        event.add("payload", payload);
        var answer = event.deepCopy();
        answer.remove("id"); // Stripe's have none
        return answer;
    }

    /// Adds a metered price to a subscription, before what was bought.
    void price(JsonObject subscription, String priceId) {
        var bought = Business.item(subscription);
        var item = state.part("subscription_item", "si");
        item.add("subscription", subscription.get("id"));
        item.add("quantity", JsonNull.INSTANCE);
        for (var field : List.of("current_period_start", "current_period_end")) item.add(field, bought.get(field));
        var price = bought.getAsJsonObject("price").deepCopy();
        price.addProperty("id", priceId);
        price.getAsJsonObject("recurring").addProperty("usage_type", METERED);
        item.add("price", price);
        var items = subscription.getAsJsonObject("items").getAsJsonArray("data");
        items.asList().addFirst(item);
    }

    static boolean isMetered(JsonObject item) {
        return text(item.getAsJsonObject("price").getAsJsonObject("recurring"), "usage_type")
                .equals(METERED);
    }

    private boolean isKnown(String identifier) {
        return !state.all(
                        EVENT,
                        one -> text(one, "identifier").equals(identifier) && number(one, "created") > state.now() - DAY)
                .isEmpty();
    }

    /// The sum of what was counted of a customer.
    long sum(String eventName, String customerId) {
        return state
                .all(
                        EVENT,
                        one -> text(one, "event_name").equals(eventName)
                                && text(one.getAsJsonObject("payload"), "stripe_customer_id")
                                        .equals(customerId))
                .stream()
                .mapToLong(one -> number(one.getAsJsonObject("payload"), "value"))
                .sum();
    }
}
