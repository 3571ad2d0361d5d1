package dev.vivavoce.cli.client;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What a learner does with a plan that they pay for. The same key again is a retry, and changes nothing more.
public final class Payments {
    private static final String KEY = "idempotencyKey";

    private final Learner learner;

    public Payments(Learner learner) {
        this.learner = learner;
    }

    /// Returns the address of the payment provider's page on which a plan is paid for by month.
    ///
    /// @param planId the plan's own id, for example `pro`
    public String checkout(UUID idempotencyKey, String planId) {
        var input = Map.of(KEY, idempotencyKey.toString(), "planId", planId, "interval", "MONTH");
        return learner.change("startCheckout", "StartCheckoutInput", input, "page { url }")
                .required("page")
                .required("url")
                .asString();
    }

    /// Ends the subscription with its period.
    public void cancel(UUID idempotencyKey) {
        var input = Map.of(KEY, idempotencyKey.toString());
        learner.change("cancelSubscription", "CancelSubscriptionInput", input, "subscription { status }");
    }

    /// Takes that back.
    public void resume(UUID idempotencyKey) {
        var input = Map.of(KEY, idempotencyKey.toString());
        learner.change("resumeSubscription", "ResumeSubscriptionInput", input, "subscription { status }");
    }

    /// What the learner pays for, null for nothing, and the newest invoices.
    public JsonNode subscription() {
        return learner.ask("""
                        {
                          viewer {
                            subscription { plan { id } status cancelsAtPeriodEnd }
                            invoices(first: 20) { nodes { status } }
                          }
                        }
                        """, Map.of()).required("viewer");
    }
}
