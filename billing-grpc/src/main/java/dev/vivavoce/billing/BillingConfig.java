package dev.vivavoce.billing;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import java.net.InetAddress;

/// The settings of the billing service; `README.md` lists them with units and defaults.
record BillingConfig(
        InetAddress host,
        int port,
        Database.Address database,
        int databasePool,
        String identity,
        Secret secret,
        String speech,
        boolean reflection) {

    static BillingConfig from(Env env) {
        var config = new BillingConfig(
                env.host("BILLING_HOST"),
                env.integer("BILLING_PORT", 9105, 0, 65_535),
                new Database.Address(
                        env.text("BILLING_DATABASE_URL"),
                        env.text("BILLING_DATABASE_USER"),
                        env.secret("BILLING_DATABASE_PASSWORD")),
                env.integer("BILLING_DATABASE_POOL", 8, 2, 200),
                env.text("BILLING_IDENTITY"),
                env.secret("BILLING_SECRET"),
                env.text("BILLING_SPEECH"),
                env.flag("BILLING_REFLECTION", false));
        env.refuseUnread("BILLING_"); // a misspelt key stops the process with its name
        return config;
    }
}
