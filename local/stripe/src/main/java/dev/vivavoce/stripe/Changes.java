package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.number;
import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Changes of subscriptions: at once with a proration, when an invoice is paid, or when the period ends
/// (<https://docs.stripe.com/billing/subscriptions/prorations>, `…/pending-updates`,
/// `…/subscription-schedules`).
final class Changes {
    private static final long PENDING_SECONDS = 23L * 3600;

    private final StandInState state;
    private final Business business;

    Changes(StandInState state, Business business) {
        this.state = state;
        this.business = business;
    }

    private record Change(JsonObject price, long quantity, long at) {}

    /// @param itemField with `[price]` and `[quantity]` behind it
    private Change change(JsonObject item, Form form, String itemField, String dateField) {
        var price = form.get(itemField + "[price]")
                .map(id -> state.get("price", id))
                .orElse(item.getAsJsonObject("price"));
        long quantity = form.integer(itemField + "[quantity]", number(item, "quantity"));
        long at = form.integer(dateField, state.now());
        if (at < number(item, "current_period_start") || at >= number(item, "current_period_end"))
            throw StripeRefusal.invalid(null, dateField, "It lies outside of the current period.");
        return new Change(price, quantity, at);
    }

    /// An invoice that a change would make; nothing changes.
    JsonObject preview(Form form) {
        var subscription = state.get("subscription", form.require("subscription"));
        var change = change(
                Business.item(subscription),
                form,
                "subscription_details[items][0]",
                "subscription_details[proration_date]");
        var invoice = state.part("invoice", "upcoming_in");
        business.bill(invoice, subscription, "subscription_update", prorations(subscription, change));
        invoice.addProperty("status", "draft");
        for (var field : new String[] {"number", "hosted_invoice_url", "invoice_pdf"})
            invoice.add(field, JsonNull.INSTANCE);
        return invoice;
    }

    /// Changes a subscription at once, or when its invoice is paid.
    void now(JsonObject subscription, Form form) {
        var item = Business.item(subscription);
        if (!form.require("items[0][id]").equals(text(item, "id")))
            throw StripeRefusal.missing("subscription_item", form.require("items[0][id]"));
        var change = change(item, form, "items[0]", "proration_date");
        var lines = prorations(subscription, change);
        long total = lines.stream().mapToLong(line -> number(line, "amount")).sum();
        boolean mayWait = form.get("payment_behavior")
                .map("pending_if_incomplete"::equals)
                .orElse(false);
        if (total > 0 && business.isDeclined(subscription)) {
            if (!mayWait) throw StripeRefusal.declined();
            pend(subscription, change, business.invoice(subscription, "subscription_update", lines));
            return;
        }
        apply(subscription, change);
        var invoice = business.invoice(subscription, "subscription_update", lines);
        business.settle(invoice);
        business.event("invoice.paid", invoice);
    }

    private void pend(JsonObject subscription, Change change, JsonObject invoice) {
        var pending = new JsonObject();
        pending.add("billing_cycle_anchor", JsonNull.INSTANCE);
        pending.addProperty("expires_at", state.now() + PENDING_SECONDS);
        var item = Business.item(subscription).deepCopy();
        item.add("price", change.price());
        item.addProperty("quantity", change.quantity());
        var items = new JsonArray();
        items.add(item);
        pending.add("subscription_items", items);
        pending.add("trial_end", JsonNull.INSTANCE);
        pending.add("trial_from_plan", JsonNull.INSTANCE);
        subscription.add("pending_update", pending);
        var own = new JsonObject();
        own.add("invoice", invoice.get("id"));
        own.addProperty("at", change.at());
        subscription.add("standin", own);
        business.event("invoice.payment_failed", invoice);
    }

    /// An invoice was paid: what waited for it happens.
    void paid(JsonObject subscription, JsonObject invoice) {
        if (!subscription.get("pending_update").isJsonObject()) return;
        var own = subscription.getAsJsonObject("standin");
        if (!text(own, "invoice").equals(text(invoice, "id"))) return;
        var wanted = subscription
                .getAsJsonObject("pending_update")
                .getAsJsonArray("subscription_items")
                .get(0)
                .getAsJsonObject();
        apply(subscription, new Change(wanted.getAsJsonObject("price"), number(wanted, "quantity"), number(own, "at")));
        subscription.add("pending_update", JsonNull.INSTANCE);
        business.event("customer.subscription.pending_update_applied", subscription);
    }

    private static void apply(JsonObject subscription, Change change) {
        var item = Business.item(subscription);
        boolean isOther = !interval(item.getAsJsonObject("price")).equals(interval(change.price()));
        item.add("price", change.price());
        item.addProperty("quantity", change.quantity());
        if (isOther) Business.period(item, change.at());
    }

    private static String interval(JsonObject price) {
        return text(price.getAsJsonObject("recurring"), "interval");
    }

    /// The rest of what was paid for is credited, and the rest of the change is charged; with another interval,
    /// all of it.
    private List<JsonObject> prorations(JsonObject subscription, Change change) {
        var item = Business.item(subscription);
        long start = number(item, "current_period_start");
        long end = number(item, "current_period_end");
        var after = item.deepCopy();
        after.add("price", change.price());
        after.addProperty("quantity", change.quantity());
        boolean isOther = !interval(item.getAsJsonObject("price")).equals(interval(change.price()));
        if (isOther) Business.period(after, change.at());
        long rest = end - change.at();
        long credit = Math.round((double) Business.amount(item) * rest / (end - start));
        long charge =
                isOther ? Business.amount(after) : Math.round((double) Business.amount(after) * rest / (end - start));
        return List.of(
                line(item, "Unused time", -credit, period(change.at(), end)),
                line(
                        after,
                        isOther ? "Subscription" : "Remaining time",
                        charge,
                        period(change.at(), number(after, "current_period_end"))));
    }

    private JsonObject line(JsonObject item, String description, long amount, JsonObject period) {
        var line = state.part("line_item", "il");
        line.addProperty("amount", amount);
        line.add("currency", item.getAsJsonObject("price").get("currency"));
        line.addProperty("description", description);
        line.addProperty("quantity", number(item, "quantity"));
        line.add("period", period);
        return line;
    }

    static JsonObject period(long start, long end) {
        var period = new JsonObject();
        period.addProperty("start", start);
        period.addProperty("end", end);
        return period;
    }

    /// Puts a subscription under a schedule, whose only phase is what is paid for now.
    JsonObject schedule(Form form) {
        var subscription = state.get("subscription", form.require("from_subscription"));
        if (!Business.isLive(subscription) || !text(subscription, "schedule").isEmpty())
            throw StripeRefusal.invalid(null, "from_subscription", "It cannot be put under a schedule.");
        var item = Business.item(subscription);
        long start = number(item, "current_period_start");
        long end = number(item, "current_period_end");
        var schedule = state.create("subscription_schedule", "sub_sched");
        schedule.add("customer", subscription.get("customer"));
        schedule.add("subscription", subscription.get("id"));
        schedule.add("current_phase", phaseOf(start, end));
        var phases = new JsonArray();
        phases.add(phase(text(item.getAsJsonObject("price"), "id"), number(item, "quantity"), start, end));
        schedule.add("phases", phases);
        subscription.add("schedule", schedule.get("id"));
        business.event("customer.subscription.updated", subscription);
        return schedule;
    }

    private static JsonObject phaseOf(long start, long end) {
        var current = new JsonObject();
        current.addProperty("start_date", start);
        current.addProperty("end_date", end);
        return current;
    }

    private JsonObject phase(String price, long quantity, long start, long end) {
        var phase = phaseOf(start, end);
        var item = new JsonObject();
        item.addProperty("price", price);
        item.addProperty("quantity", quantity);
        var items = new JsonArray();
        items.add(item);
        phase.add("items", items);
        phase.addProperty("proration_behavior", "none");
        return phase;
    }

    /// Replaces the phases of a schedule; the first one must be the current one.
    void update(JsonObject schedule, Form form) {
        requireActive(schedule);
        form.get("end_behavior").ifPresent(behavior -> schedule.addProperty("end_behavior", behavior));
        var phases = new JsonArray();
        long start = number(schedule.getAsJsonObject("current_phase"), "start_date");
        for (int i = 0; form.get("phases[" + i + "][items][0][price]").isPresent(); i++) {
            var name = "phases[" + i + "]";
            if (form.integer(name + "[start_date]", start) != start)
                throw StripeRefusal.invalid(null, name + "[start_date]", "It must begin where the one before ends.");
            var price = state.get("price", form.require(name + "[items][0][price]"));
            long end = form.integer(name + "[end_date]", 0);
            if (end == 0) end = after(start, form, name + "[duration]");
            phases.add(phase(text(price, "id"), form.integer(name + "[items][0][quantity]", 1), start, end));
            start = end;
        }
        if (phases.isEmpty()) throw StripeRefusal.invalid("parameter_missing", "phases", "There is no phase.");
        schedule.add("phases", phases);
        business.event("customer.subscription.updated", state.get("subscription", text(schedule, "subscription")));
    }

    private static long after(long start, Form form, String duration) {
        var from = Instant.ofEpochSecond(start).atOffset(ZoneOffset.UTC);
        long count = form.integer(duration + "[interval_count]", 1);
        return (form.require(duration + "[interval]").equals("year") ? from.plusYears(count) : from.plusMonths(count))
                .toEpochSecond();
    }

    private static void requireActive(JsonObject schedule) {
        if (!text(schedule, "status").equals("active"))
            throw StripeRefusal.invalid(null, null, "The schedule is " + text(schedule, "status") + ".");
    }

    /// Leaves the subscription as it is, without a schedule.
    void release(JsonObject schedule) {
        requireActive(schedule);
        var subscription = state.get("subscription", text(schedule, "subscription"));
        schedule.addProperty("status", "released");
        schedule.addProperty("released_at", state.now());
        schedule.add("released_subscription", subscription.get("id"));
        schedule.add("subscription", JsonNull.INSTANCE);
        subscription.add("schedule", JsonNull.INSTANCE);
        business.event("customer.subscription.updated", subscription);
    }

    /// A period of a subscription has ended: the phase that begins then takes over.
    void renewed(JsonObject subscription) {
        subscription.add("pending_update", JsonNull.INSTANCE);
        if (text(subscription, "schedule").isEmpty()) return;
        var schedule = state.get("subscription_schedule", text(subscription, "schedule"));
        var item = Business.item(subscription);
        for (var one : schedule.getAsJsonArray("phases")) {
            var phase = one.getAsJsonObject();
            if (number(phase, "start_date") != number(item, "current_period_end")) continue;
            var next = phase.getAsJsonArray("items").get(0).getAsJsonObject();
            item.add("price", state.get("price", text(next, "price")));
            item.addProperty("quantity", number(next, "quantity"));
            schedule.add("current_phase", phaseOf(number(phase, "start_date"), number(phase, "end_date")));
            return;
        }
        release(schedule);
    }

    /// A subscription has ended, and its schedule with it.
    void ended(JsonObject subscription) {
        if (text(subscription, "schedule").isEmpty()) return;
        state.get("subscription_schedule", text(subscription, "schedule")).addProperty("status", "canceled");
        subscription.add("schedule", JsonNull.INSTANCE);
    }
}
