package dev.vivavoce.billing;

import dev.vivavoce.billing.meter.MeteredFeature;
import dev.vivavoce.billing.meter.Meters;
import dev.vivavoce.billing.payments.PaymentSettings;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The settings of the billing service; `README.md` lists them with units and defaults.
///
/// @param speech address of speech: `HOST:PORT` or `in-process:NAME`
/// @param web where people reach the web app
/// @param payments empty: no plan is sold
/// @param prices ids of the prices at the payment provider
/// @param meters names of the meters at the payment provider; empty: nothing beyond a plan is paid for
/// @param redis where limits count for all replicas together; empty: each counts for itself
record BillingConfig(
        ServiceSettings service,
        ServiceSettings.Account account,
        String speech,
        URI web,
        Optional<PaymentSettings> payments,
        Map<Offer, String> prices,
        Map<MeteredFeature, String> meters,
        Optional<RedisSettings> redis) {
    static BillingConfig from(Env env, Plans plans) {
        var payments = PaymentSettings.from(env);
        var config = new BillingConfig(
                ServiceSettings.from(env, "billing", 9105, 8),
                ServiceSettings.Account.from(env, "billing"),
                env.text("BILLING_SPEECH"),
                env.uri("BILLING_WEB_URL", URI.create("http://localhost:3000")),
                payments,
                payments.map(settings -> prices(env, settings, plans)).orElse(Map.of()),
                payments.map(settings -> meters(env, settings, plans)).orElse(Map.of()),
                RedisSettings.from(env, "BILLING"));
        env.refuseUnread("BILLING_"); // a misspelt key stops the process with its name
        return config;
    }

    private static Map<Offer, String> prices(Env env, PaymentSettings settings, Plans plans) {
        if (settings.prices().isEmpty()) return Map.of(); // its fault is recorded
        try {
            return Prices.parse(settings.prices(), plans);
        } catch (IllegalArgumentException _) {
            env.fault(
                    "BILLING_STRIPE_PRICES",
                    "prices of plans that are sold, such as pro.month=price_1,pro.year=price_2");
            return Map.of();
        }
    }

    private static Map<MeteredFeature, String> meters(Env env, PaymentSettings settings, Plans plans) {
        if (settings.meters().isEmpty()) return Map.of();
        try {
            return Meters.parse(settings.meters(), plans);
        } catch (IllegalArgumentException _) {
            env.fault(
                    "BILLING_STRIPE_METERS",
                    "meters of recorded features of plans that are sold, each once, such as"
                            + " pro.SYNTHESIZED_CHARACTERS=vivavoce_characters");
            return Map.of();
        }
    }
}
