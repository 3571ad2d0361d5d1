package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.number;
import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The resources of the API, as far as billing uses them: <https://docs.stripe.com/api>.
final class Api {
    private static final int MOST_ON_A_PAGE = 100;
    private static final int USUAL_PAGE = 10;
    private static final long CHECKOUT_SECONDS = 24L * 3600;
    /// Fields with the id of another object, which `expand` replaces by the object.
    private static final Map<String, String> EXPANDABLE = Map.of(
            "latest_invoice",
            "invoice",
            "invoice",
            "invoice",
            "customer",
            "customer",
            "subscription",
            "subscription",
            "schedule",
            "subscription_schedule",
            "product",
            "product");

    private final StandInState state;
    private final Business business;
    private final Meters meters;
    private final String address;

    Api(StandInState state, Business business, Meters meters, String address) {
        this.state = state;
        this.business = business;
        this.meters = meters;
        this.address = address;
    }

    /// Answers a request to `/v1/…`.
    ///
    /// @param path the parts of the path after `/v1/`
    JsonObject answer(String method, List<String> path, Form form) {
        var route = method + " " + String.join("/", shape(path));
        var id = path.size() > 1 ? path.get(1) : "";
        var answer = switch (route) {
            case "POST customers" -> createCustomer(form);
            case "GET customers" ->
                list(
                        "customer",
                        form,
                        one -> form.get("email").isEmpty() || text(one, "email").equals(form.require("email")));
            case "GET customers/ID" -> state.get("customer", id);
            case "DELETE customers/ID" -> business.delete(state.get("customer", id));
            case "GET prices" -> list("price", form, _ -> true);
            case "GET prices/ID" -> state.get("price", id);
            case "GET products/ID" -> state.get("product", id);
            case "POST checkout/sessions" -> createCheckout(form);
            case "GET checkout/sessions/ID" -> state.get("checkout.session", path.get(2));
            case "POST checkout/sessions/ID/expire" -> expireCheckout(state.get("checkout.session", path.get(2)));
            case "POST billing/meter_events" -> meters.count(form);
            case "POST billing_portal/sessions" -> createPortal(form);
            case "GET subscriptions" -> list("subscription", form, subscriptions(form));
            case "GET subscriptions/ID" -> state.get("subscription", id);
            case "POST subscriptions/ID" -> {
                var subscription = state.get("subscription", id);
                business.update(subscription, form);
                yield subscription;
            }
            case "DELETE subscriptions/ID" -> {
                var subscription = state.get("subscription", id);
                business.end(subscription, form);
                yield subscription;
            }
            case "GET invoices" -> list("invoice", form, one -> is(form, "customer", one) && isOf(form, one));
            case "GET invoices/ID" -> state.get("invoice", id);
            case "POST invoices/create_preview" -> business.changes().preview(form);
            case "POST subscription_schedules" -> business.changes().schedule(form);
            case "GET subscription_schedules/ID" -> state.get("subscription_schedule", id);
            case "POST subscription_schedules/ID" -> {
                var schedule = state.get("subscription_schedule", id);
                business.changes().update(schedule, form);
                yield schedule;
            }
            case "POST subscription_schedules/ID/release" -> {
                var schedule = state.get("subscription_schedule", id);
                business.changes().release(schedule);
                yield schedule;
            }
            case "GET charges/ID" -> state.get("charge", id);
            case "GET disputes/ID" -> state.get("dispute", id);
            case "GET invoice_payments" ->
                list(
                        "invoice_payment",
                        form,
                        one -> text(one.getAsJsonObject("payment"), "payment_intent")
                                .equals(form.get("payment[payment_intent]").orElse("")));
            case "GET events" ->
                list(
                        "event",
                        form,
                        one -> number(one, "created") >= form.integer("created[gte]", 0) && is(form, "type", one));
            case "GET events/ID" -> state.get("event", id);
            case "POST test_helpers/test_clocks/ID/advance" -> {
                business.advance(form.integer("frozen_time", 0));
                yield clock();
            }
            case "GET test_helpers/test_clocks/ID" -> clock();
            default -> throw unknown(method, path);
        };
        var shown = business.apiVersion().response(answer);
        for (var expand : form.list("expand")) expand(shown, List.of(expand.split("\\.")));
        return shown;
    }

    /// The path with `ID` instead of the id.
    private static List<String> shape(List<String> path) {
        int at = Set.of("checkout", "billing", "billing_portal", "test_helpers").contains(path.getFirst()) ? 2 : 1;
        if (path.size() <= at || path.get(at).equals("create_preview")) return path;
        var shape = new java.util.ArrayList<>(path);
        shape.set(at, "ID");
        return shape;
    }

    private static StripeRefusal unknown(String method, List<String> path) {
        return StripeRefusal.invalid(
                null, null, "Unrecognized request URL (%s: /v1/%s).".formatted(method, String.join("/", path)));
    }

    private JsonObject clock() {
        var clock = state.part("test_helpers.test_clock", "clock");
        clock.addProperty("frozen_time", state.now());
        return clock;
    }

    private JsonObject createCustomer(Form form) {
        var customer = state.create("customer", "cus");
        form.get("email").ifPresent(email -> customer.addProperty("email", email));
        form.get("name").ifPresent(name -> customer.addProperty("name", name));
        customer.add("metadata", Business.metadata(form.hash("metadata")));
        business.event("customer.created", customer);
        return customer;
    }

    private JsonObject createCheckout(Form form) {
        if (!form.require("mode").equals("subscription"))
            throw StripeRefusal.invalid(null, "mode", "The stand-in sells subscriptions only.");
        var customer = state.get("customer", form.require("customer"));
        var priceId = form.require("line_items[0][price]");
        if (!state.contains(priceId))
            throw StripeRefusal.invalid("resource_missing", "line_items[0][price]", "No such price: '" + priceId + "'");
        var price = state.get("price", priceId);
        var session = state.create("checkout.session", "cs_test");
        long quantity = form.integer("line_items[0][quantity]", 1);
        var total = number(price, "unit_amount") * quantity;
        session.add("customer", customer.get("id"));
        session.add("currency", price.get("currency"));
        session.addProperty("amount_subtotal", total);
        session.addProperty("amount_total", total);
        session.addProperty("expires_at", state.now() + CHECKOUT_SECONDS);
        form.get("client_reference_id").ifPresent(id -> session.addProperty("client_reference_id", id));
        session.addProperty("success_url", form.require("success_url"));
        form.get("cancel_url").ifPresent(url -> session.addProperty("cancel_url", url));
        session.addProperty("allow_promotion_codes", form.flag("allow_promotion_codes"));
        session.getAsJsonObject("automatic_tax").addProperty("enabled", form.flag("automatic_tax[enabled]"));
        if (form.flag("automatic_tax[enabled]")
                && form.get("customer_update[address]").isEmpty())
            throw StripeRefusal.invalid(
                    null, "customer_update[address]", "Automatic tax needs the customer's address.");
        session.add("metadata", Business.metadata(form.hash("metadata")));
        session.addProperty("url", address + "/pay/" + text(session, "id"));
        var own = new JsonObject();
        own.addProperty("price", priceId);
        own.addProperty("quantity", quantity);
        own.addProperty("trial_days", form.integer("subscription_data[trial_period_days]", 0));
        own.add("metadata", Business.metadata(form.hash("subscription_data[metadata]")));
        session.add("standin", own);
        return session;
    }

    private JsonObject expireCheckout(JsonObject session) {
        if (!text(session, "status").equals("open"))
            throw StripeRefusal.invalid(
                    null, null, "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        session.addProperty("status", "expired");
        session.add("url", JsonNull.INSTANCE);
        business.event("checkout.session.expired", session);
        return session;
    }

    private JsonObject createPortal(Form form) {
        var customer = state.get("customer", form.require("customer"));
        var session = state.create("billing_portal.session", "bps");
        session.add("customer", customer.get("id"));
        form.get("return_url").ifPresent(url -> session.addProperty("return_url", url));
        session.addProperty("url", address + "/portal/" + text(session, "id"));
        return session;
    }

    private static Predicate<JsonObject> subscriptions(Form form) {
        var status = form.get("status").orElse("");
        return one -> is(form, "customer", one)
                && (status.equals("all")
                        || (status.isEmpty()
                                ? !text(one, "status").equals("canceled")
                                : text(one, "status").equals(status)));
    }

    private static boolean isOf(Form form, JsonObject invoice) {
        return form.get("subscription")
                .map(id -> text(
                                invoice.getAsJsonObject("parent").getAsJsonObject("subscription_details"),
                                "subscription")
                        .equals(id))
                .orElse(true);
    }

    private static boolean is(Form form, String field, JsonObject object) {
        return form.get(field).map(text(object, field)::equals).orElse(true);
    }

    /// A page, newest first: <https://docs.stripe.com/api/pagination>.
    private JsonObject list(String kind, Form form, Predicate<JsonObject> wanted) {
        long limit = form.integer("limit", USUAL_PAGE);
        if (limit < 1 || limit > MOST_ON_A_PAGE)
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer", "limit", "Limit must be between 1 and " + MOST_ON_A_PAGE);
        var all = state.all(kind, wanted);
        int from = 0;
        var after = form.get("starting_after");
        if (after.isPresent()) {
            while (from < all.size() && !text(all.get(from), "id").equals(after.get())) from++;
            if (from == all.size()) throw StripeRefusal.missing(kind, after.get());
            from++;
        }
        int to = (int) Math.min(all.size(), from + limit);
        var data = new JsonArray();
        all.subList(from, to).forEach(one -> data.add(business.apiVersion().response(one)));
        var page = new JsonObject();
        page.addProperty("object", "list");
        page.addProperty("url", "/v1/" + kind + "s");
        page.addProperty("has_more", to < all.size());
        page.add("data", data);
        return page;
    }

    /// Replaces the ids along a path such as `data.latest_invoice` by their objects.
    private void expand(JsonObject object, List<String> path) {
        var field = path.getFirst();
        var rest = path.subList(1, path.size());
        var value = object.get(field);
        if (value == null)
            throw StripeRefusal.invalid(null, "expand", "This property cannot be expanded (%s).".formatted(field));
        if (value.isJsonArray()) {
            for (var one : value.getAsJsonArray()) expand(one.getAsJsonObject(), rest);
            return;
        }
        if (value.isJsonPrimitive()) {
            var kind = EXPANDABLE.get(field);
            if (kind == null)
                throw StripeRefusal.invalid(null, "expand", "This property cannot be expanded (%s).".formatted(field));
            object.add(field, business.apiVersion().response(state.get(kind, value.getAsString())));
        }
        if (!rest.isEmpty() && object.get(field).isJsonObject()) expand(object.getAsJsonObject(field), rest);
    }
}
