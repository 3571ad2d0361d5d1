package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.number;
import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What happens to subscriptions: they begin, renew, are not paid, and end. Each change sends an event.
final class Business {
    /// How long a payment that failed is tried again before the subscription ends.
    static final long DUNNING_SECONDS = 14L * 24 * 3600;

    private static final long SECONDS_A_DAY = 24L * 3600;
    private static final Set<String> LIVE = Set.of("active", "past_due", "trialing");

    private final StandInState state;
    private final Hooks hooks;
    private final String address;
    private final Changes changes;
    private final Charges charges;
    private ApiVersion apiVersion;

    /// @param address where the pages are
    Business(StandInState state, Hooks hooks, String address, ApiVersion apiVersion) {
        this.state = state;
        this.hooks = hooks;
        this.address = address;
        this.changes = new Changes(state, this);
        this.charges = new Charges(state, this);
        this.apiVersion = apiVersion;
    }

    /// The version of the objects in events: a setting of the account, not of the library.
    void apiVersion(ApiVersion version) {
        apiVersion = version;
    }

    ApiVersion apiVersion() {
        return apiVersion;
    }

    void event(String type, JsonObject object) {
        var event = state.create("event", "evt");
        event.addProperty("api_version", apiVersion.name());
        event.addProperty("type", type);
        var data = new JsonObject();
        data.add("object", apiVersion.event(object));
        event.add("data", data);
        hooks.send(event);
    }

    Changes changes() {
        return changes;
    }

    Charges charges() {
        return charges;
    }

    static boolean isLive(JsonObject subscription) {
        return LIVE.contains(text(subscription, "status"));
    }

    /// The customer of a checkout session has paid.
    void paid(JsonObject session) {
        var price = state.get("price", text(session.getAsJsonObject("standin"), "price"));
        var subscription = state.create("subscription", "sub");
        subscription.add("customer", session.get("customer"));
        subscription.add("currency", price.get("currency"));
        subscription.add("metadata", session.getAsJsonObject("standin").getAsJsonObject("metadata"));
        subscription.addProperty("start_date", state.now());
        subscription.addProperty("billing_cycle_anchor", state.now());
        var item = state.part("subscription_item", "si");
        item.add("price", price);
        item.add("subscription", subscription.get("id"));
        item.addProperty("quantity", number(session.getAsJsonObject("standin"), "quantity"));
        var items = subscription.getAsJsonObject("items");
        items.getAsJsonArray("data").add(item);
        items.addProperty("url", "/v1/subscription_items?subscription=" + text(subscription, "id"));
        long trial = number(session.getAsJsonObject("standin"), "trial_days") * SECONDS_A_DAY;
        period(item, state.now());
        if (trial > 0) {
            item.addProperty("current_period_end", state.now() + trial);
            subscription.addProperty("status", "trialing");
            subscription.addProperty("trial_start", state.now());
            subscription.addProperty("trial_end", state.now() + trial);
        }
        var invoice = invoice(subscription, "subscription_create", trial > 0 ? 0 : amount(item));
        settle(invoice);
        session.add("subscription", subscription.get("id"));
        session.add("invoice", invoice.get("id"));
        session.addProperty("status", "complete");
        session.addProperty("payment_status", "paid");
        session.add("url", JsonNull.INSTANCE);
        event("customer.subscription.created", subscription);
        event("invoice.paid", invoice);
        event("checkout.session.completed", session);
    }

    /// What was bought, beside metered prices.
    static JsonObject item(JsonObject subscription) {
        return subscription.getAsJsonObject("items").getAsJsonArray("data").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(item -> !Meters.isMetered(item))
                .findFirst()
                .orElseThrow();
    }

    static long amount(JsonObject item) {
        return number(item.getAsJsonObject("price"), "unit_amount") * number(item, "quantity");
    }

    static void period(JsonObject item, long start) {
        var interval = text(item.getAsJsonObject("price").getAsJsonObject("recurring"), "interval");
        var from = Instant.ofEpochSecond(start).atOffset(ZoneOffset.UTC);
        var end = interval.equals("year") ? from.plusYears(1) : from.plusMonths(1);
        item.addProperty("current_period_start", start);
        item.addProperty("current_period_end", end.toEpochSecond());
    }

    private JsonObject invoice(JsonObject subscription, String reason, long amount) {
        var item = item(subscription);
        var line = state.part("line_item", "il");
        line.addProperty("amount", amount);
        line.add("currency", subscription.get("currency"));
        line.addProperty("quantity", number(item, "quantity"));
        line.add("period", Changes.period(number(item, "current_period_start"), number(item, "current_period_end")));
        return invoice(subscription, reason, List.of(line));
    }

    JsonObject invoice(JsonObject subscription, String reason, List<JsonObject> lines) {
        var invoice = state.create("invoice", "in");
        bill(invoice, subscription, reason, lines);
        subscription.add("latest_invoice", invoice.get("id"));
        return invoice;
    }

    /// Fills an invoice. A negative sum is a credit, and nothing is due.
    void bill(JsonObject invoice, JsonObject subscription, String reason, List<JsonObject> lines) {
        var item = item(subscription);
        long amount = lines.stream().mapToLong(line -> number(line, "amount")).sum();
        invoice.add("customer", subscription.get("customer"));
        invoice.add("currency", subscription.get("currency"));
        invoice.addProperty("billing_reason", reason);
        for (var field : new String[] {"subtotal", "total", "total_excluding_tax"}) invoice.addProperty(field, amount);
        for (var field : new String[] {"amount_due", "amount_remaining"})
            invoice.addProperty(field, Math.max(0, amount));
        invoice.addProperty("amount_paid", 0);
        invoice.addProperty("status", "open");
        invoice.addProperty("number", "TEST-" + text(invoice, "id").replaceAll("\\D0*", ""));
        invoice.add("period_start", item.get("current_period_start"));
        invoice.add("period_end", item.get("current_period_end"));
        invoice.addProperty("hosted_invoice_url", address + "/invoice/" + text(invoice, "id"));
        invoice.addProperty("invoice_pdf", address + "/invoice/" + text(invoice, "id") + "/pdf");
        var details = new JsonObject();
        details.add("metadata", subscription.get("metadata"));
        details.add("subscription", subscription.get("id"));
        var parent = new JsonObject();
        parent.addProperty("type", "subscription_details");
        parent.add("subscription_details", details);
        invoice.add("parent", parent);
        var all = new JsonArray();
        for (var line : lines) {
            line.add("invoice", invoice.get("id"));
            all.add(line);
        }
        invoice.getAsJsonObject("lines").add("data", all);
    }

    void settle(JsonObject invoice) {
        charges.charge(invoice);
        invoice.addProperty("status", "paid");
        invoice.addProperty("attempted", true);
        invoice.add("amount_paid", invoice.get("amount_due"));
        invoice.addProperty("amount_remaining", 0);
        invoice.getAsJsonObject("status_transitions").addProperty("paid_at", state.now());
    }

    /// Changes a subscription as `POST /v1/subscriptions/ID` asks.
    void update(JsonObject subscription, Form form) {
        if (!isLive(subscription))
            throw StripeRefusal.invalid(null, null, "A canceled subscription can only update its metadata.");
        if (form.get("cancel_at_period_end").isPresent()) {
            if (!text(subscription, "schedule").isEmpty())
                throw StripeRefusal.invalid(
                        null,
                        "cancel_at_period_end",
                        "The subscription is managed by a subscription schedule, and updating any cancelation behavior directly is not allowed.");
            boolean cancel = form.flag("cancel_at_period_end");
            subscription.addProperty("cancel_at_period_end", cancel);
            subscription.add("cancel_at", cancel ? item(subscription).get("current_period_end") : JsonNull.INSTANCE);
            if (cancel) subscription.addProperty("canceled_at", state.now());
            else subscription.add("canceled_at", JsonNull.INSTANCE);
        }
        details(subscription, form);
        if (form.get("items[0][id]").isPresent()) changes.now(subscription, form);
        form.hash("metadata")
                .forEach(
                        (key, value) -> subscription.getAsJsonObject("metadata").addProperty(key, value));
        event("customer.subscription.updated", subscription);
    }

    private static void details(JsonObject subscription, Form form) {
        var details = subscription.getAsJsonObject("cancellation_details");
        form.get("cancellation_details[comment]").ifPresent(text -> details.addProperty("comment", text));
        form.get("cancellation_details[feedback]").ifPresent(text -> details.addProperty("feedback", text));
    }

    /// Ends a subscription now.
    void end(JsonObject subscription, Form form) {
        if (!isLive(subscription))
            throw StripeRefusal.missing("subscription", text(subscription, "id")); // as Stripe does
        details(subscription, form);
        end(subscription, "cancellation_requested");
    }

    private void end(JsonObject subscription, String reason) {
        subscription.addProperty("status", "canceled");
        subscription.addProperty("ended_at", state.now());
        changes.ended(subscription);
        if (subscription.get("canceled_at").isJsonNull()) subscription.addProperty("canceled_at", state.now());
        subscription.getAsJsonObject("cancellation_details").addProperty("reason", reason);
        event("customer.subscription.deleted", subscription);
    }

    /// Deletes a customer, and ends what they pay for.
    JsonObject delete(JsonObject customer) {
        var id = text(customer, "id");
        for (var subscription :
                state.all("subscription", one -> text(one, "customer").equals(id) && isLive(one)))
            end(subscription, "cancellation_requested");
        var deleted = new JsonObject();
        deleted.addProperty("id", id);
        deleted.addProperty("object", "customer");
        deleted.addProperty("deleted", true);
        state.remove(id);
        event("customer.deleted", customer);
        return deleted;
    }

    /// Moves the test clock, in steps from one renewal to the next.
    void advance(long to) {
        if (to < state.now()) throw StripeRefusal.invalid(null, "frozen_time", "The clock cannot go back.");
        while (true) {
            long next = Long.MAX_VALUE;
            for (var subscription : state.all("subscription", Business::isLive))
                next = Math.min(next, due(subscription));
            if (next > to) break;
            state.advanceTo(Math.max(next, state.now()));
            for (var subscription : state.all("subscription", Business::isLive).reversed())
                if (due(subscription) <= state.now()) renew(subscription);
        }
        state.advanceTo(to);
    }

    private long due(JsonObject subscription) {
        long end = number(item(subscription), "current_period_end");
        if (!text(subscription, "status").equals("past_due")) return end;
        var unpaid = state.get("invoice", text(subscription, "latest_invoice"));
        return Math.min(end, number(unpaid, "created") + DUNNING_SECONDS);
    }

    private void renew(JsonObject subscription) {
        if (subscription.get("cancel_at_period_end").getAsBoolean()) {
            end(subscription, "cancellation_requested");
            return;
        }
        if (text(subscription, "status").equals("past_due")) {
            end(subscription, "payment_failed");
            return;
        }
        if (text(subscription, "status").equals("trialing")) subscription.addProperty("status", "active");
        var item = item(subscription);
        changes.renewed(subscription);
        period(item, number(item, "current_period_end"));
        var invoice = invoice(subscription, "subscription_cycle", amount(item));
        if (isDeclined(subscription)) {
            invoice.addProperty("attempted", true);
            invoice.addProperty("attempt_count", 1);
            invoice.addProperty("next_payment_attempt", state.now() + DUNNING_SECONDS / 4);
            subscription.addProperty("status", "past_due");
            event("invoice.payment_failed", invoice);
        } else {
            settle(invoice);
            event("invoice.paid", invoice);
        }
        event("customer.subscription.updated", subscription);
    }

    boolean isDeclined(JsonObject subscription) {
        var customer = state.get("customer", text(subscription, "customer"));
        return text(customer.getAsJsonObject("metadata"), "standin_card").equals("declined");
    }

    /// From now on, the customer's card is declined, or not any more; what is open is paid then.
    void card(JsonObject customer, boolean declined) {
        customer.getAsJsonObject("metadata").addProperty("standin_card", declined ? "declined" : "good");
        if (declined) return;
        for (var subscription : state.all(
                "subscription",
                one -> text(one, "customer").equals(text(customer, "id"))
                        && (text(one, "status").equals("past_due")
                                || one.get("pending_update").isJsonObject()))) {
            pay(state.get("invoice", text(subscription, "latest_invoice")));
        }
    }

    /// The customer pays an open invoice; what waited for it happens.
    void pay(JsonObject invoice) {
        if (!text(invoice, "status").equals("open")) return;
        settle(invoice);
        var details = invoice.getAsJsonObject("parent").getAsJsonObject("subscription_details");
        var subscription = state.get("subscription", text(details, "subscription"));
        if (text(subscription, "status").equals("past_due")) subscription.addProperty("status", "active");
        changes.paid(subscription, invoice);
        event("invoice.paid", invoice);
        event("customer.subscription.updated", subscription);
    }

    /// Prices and products that exist from the start.
    void offer(Catalogue catalogue) {
        for (var price : catalogue.prices()) {
            if (state.contains(price.id())) continue;
            var product = state.create("product", "prod");
            product.addProperty("name", price.product());
            var object = state.create("price", "price", price.id());
            object.add("product", product.get("id"));
            object.addProperty("currency", price.currency());
            object.addProperty("unit_amount", price.amount());
            object.addProperty("unit_amount_decimal", Long.toString(price.amount()));
            var recurring = new JsonObject();
            recurring.addProperty("interval", price.interval());
            recurring.addProperty("interval_count", 1);
            recurring.add("meter", JsonNull.INSTANCE);
            recurring.add("trial_period_days", JsonNull.INSTANCE);
            recurring.addProperty("usage_type", "licensed");
            object.add("recurring", recurring);
        }
    }

    static JsonObject metadata(Map<String, String> values) {
        var metadata = new JsonObject();
        values.forEach(metadata::addProperty);
        return metadata;
    }
}
