package dev.vivavoce.billing.payments;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the payment provider is reached.
///
/// @param address of its API
/// @param webhookSecrets each may sign events; more than one while they are changed
/// @param prices as in the setting: ids of prices by plan and interval
/// @param meters as in the setting: names of meters by plan and feature; empty for none
public record PaymentSettings(
        URI address, Secret key, List<Secret> webhookSecrets, String prices, String meters, CheckoutTerms checkout) {
    /// How people buy.
    ///
    /// @param trialDays the first days of a first subscription that cost nothing; 0 for none
    /// @param promotionCodes whether the page takes them
    /// @param tax whether the provider computes taxes
    public record CheckoutTerms(int trialDays, boolean promotionCodes, boolean tax) {
        /// No trial, no codes, no taxes.
        public static final CheckoutTerms PLAIN = new CheckoutTerms(0, false, false);
    }

    private static final int LONGEST_TRIAL = 90;
    private static final String KEY = "BILLING_STRIPE_KEY";
    private static final String SECRETS = "BILLING_STRIPE_WEBHOOK_SECRETS";
    private static final String PRICES = "BILLING_STRIPE_PRICES";
    private static final String METERS = "BILLING_STRIPE_METERS";
    private static final String ADDRESS = "BILLING_STRIPE_ADDRESS";

    /// Empty without a key. In production, only real keys and the provider itself are accepted.
    public static Optional<PaymentSettings> from(Env env) {
        boolean production = env.flag("BILLING_PRODUCTION", false);
        var key = env.secret(KEY, "");
        var secrets = env.secret(SECRETS, "");
        var prices = env.text(PRICES, "");
        var meters = env.text(METERS, "");
        var address = env.uri(ADDRESS, StripePayments.ADDRESS);
        var checkout = new CheckoutTerms(
                env.integer("BILLING_TRIAL_DAYS", 0, 0, LONGEST_TRIAL),
                env.flag("BILLING_PROMOTION_CODES", false),
                env.flag("BILLING_STRIPE_TAX", false));
        if (key.reveal().isEmpty()) {
            if (!secrets.reveal().isEmpty()) env.fault(SECRETS, "it and " + KEY + ", or neither");
            if (!prices.isEmpty()) env.fault(PRICES, "it and " + KEY + ", or neither");
            if (!meters.isEmpty()) env.fault(METERS, "it and " + KEY + ", or neither");
            return Optional.empty();
        }
        if (!key.reveal().matches("[sr]k_(live|test)_\\w+")) env.fault(KEY, "a secret or restricted key of Stripe");
        else if (production && !StripePayments.isLive(key)) env.fault(KEY, "a live key in production");
        if (production && !address.equals(StripePayments.ADDRESS))
            env.fault(ADDRESS, StripePayments.ADDRESS + " in production");
        var all = Arrays.stream(secrets.reveal().split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Secret::new)
                .toList();
        if (all.isEmpty() || !all.stream().allMatch(one -> one.reveal().startsWith("whsec_")))
            env.fault(SECRETS, "one or more secrets whsec_…, separated by commas");
        if (prices.isEmpty()) env.fault(PRICES, "prices such as pro.month=price_1,pro.year=price_2");
        return Optional.of(new PaymentSettings(address, key, all, prices, meters, checkout));
    }
}
