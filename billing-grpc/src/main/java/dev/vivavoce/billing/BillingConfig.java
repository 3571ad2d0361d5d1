package dev.vivavoce.billing;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.server.ServiceSettings;

/// The settings of the billing service; `README.md` lists them with units and defaults.
///
/// @param speech address of speech: `HOST:PORT` or `in-process:NAME`
record BillingConfig(ServiceSettings service, ServiceSettings.Account account, String speech) {
    static BillingConfig from(Env env) {
        var config = new BillingConfig(
                ServiceSettings.from(env, "billing", 9105, 8),
                ServiceSettings.Account.from(env, "billing"),
                env.text("BILLING_SPEECH"));
        env.refuseUnread("BILLING_"); // a misspelt key stops the process with its name
        return config;
    }
}
