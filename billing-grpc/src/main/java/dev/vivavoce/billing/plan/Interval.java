package dev.vivavoce.billing.plan;

import java.util.Locale;

/// How often a subscription is paid.
public enum Interval {
    MONTH,
    YEAR;

    /// Its name at Stripe and in settings: `month` or `year`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
