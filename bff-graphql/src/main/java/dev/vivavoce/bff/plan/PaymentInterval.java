package dev.vivavoce.bff.plan;

import dev.vivavoce.bff.client.ProtoMapping;

/// How often a plan is paid for.
public enum PaymentInterval {
    MONTH,
    YEAR;

    public static PaymentInterval of(dev.vivavoce.billing.v1.PaymentInterval message) {
        return ProtoMapping.required(PaymentInterval.class, message, "PAYMENT_INTERVAL_");
    }
}
