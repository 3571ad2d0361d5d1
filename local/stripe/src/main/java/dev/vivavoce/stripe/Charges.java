package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.number;
import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonObject;

/// The money behind invoices: charges, refunds and disputes.
final class Charges {
    private final StandInState state;
    private final Business business;

    Charges(StandInState state, Business business) {
        this.state = state;
        this.business = business;
    }

    /// An invoice was paid with a card.
    void charge(JsonObject invoice) {
        if (number(invoice, "amount_due") == 0) return;
        var charge = state.create("charge", "ch");
        var payment = text(charge, "id").replace("ch_", "pi_");
        charge.add("amount", invoice.get("amount_due"));
        charge.add("amount_captured", invoice.get("amount_due"));
        charge.add("currency", invoice.get("currency"));
        charge.add("customer", invoice.get("customer"));
        charge.addProperty("payment_intent", payment);
        var paid = state.create("invoice_payment", "inpay");
        paid.add("invoice", invoice.get("id"));
        paid.add("amount_paid", invoice.get("amount_due"));
        paid.add("amount_requested", invoice.get("amount_due"));
        paid.add("currency", invoice.get("currency"));
        var by = new JsonObject();
        by.addProperty("type", "payment_intent");
        by.addProperty("payment_intent", payment);
        paid.add("payment", by);
    }

    /// The charge of an invoice.
    JsonObject of(JsonObject invoice) {
        var paid = state.all("invoice_payment", one -> text(one, "invoice").equals(text(invoice, "id")))
                .getFirst();
        var payment = text(paid.getAsJsonObject("payment"), "payment_intent");
        return state.all("charge", one -> text(one, "payment_intent").equals(payment))
                .getFirst();
    }

    void refund(JsonObject charge, long amount) {
        long refunded = number(charge, "amount_refunded") + amount;
        charge.addProperty("amount_refunded", refunded);
        charge.addProperty("refunded", refunded == number(charge, "amount"));
        business.event("charge.refunded", charge);
    }

    void dispute(JsonObject charge) {
        charge.addProperty("disputed", true);
        var dispute = state.create("dispute", "dp");
        dispute.add("charge", charge.get("id"));
        dispute.add("payment_intent", charge.get("payment_intent"));
        dispute.add("amount", charge.get("amount"));
        dispute.add("currency", charge.get("currency"));
        business.event("charge.dispute.created", dispute);
    }

    void close(JsonObject charge, boolean isWon) {
        var dispute = state.all("dispute", one -> text(one, "charge").equals(text(charge, "id")))
                .getFirst();
        dispute.addProperty("status", isWon ? "won" : "lost");
        business.event("charge.dispute.closed", dispute);
    }
}
