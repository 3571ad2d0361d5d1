package dev.vivavoce.content;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.server.ServiceSettings;
import java.util.Optional;

/// The settings of the content service; `README.md` lists them with units and defaults.
///
/// @param identity address of identity: `HOST:PORT` or `in-process:NAME`
/// @param billing empty: every person has the same budget
record ContentConfig(ServiceSettings service, String identity, Optional<Billing> billing, ModelConfig models) {
    /// @param address like that of identity
    /// @param secret authenticates content at identity, for its calls of billing
    record Billing(String address, Secret secret) {}

    static ContentConfig from(Env env) {
        var billing = env.text("CONTENT_BILLING", "");
        var config = new ContentConfig(
                ServiceSettings.from(env, "content", 9103, 8),
                env.text("CONTENT_IDENTITY"),
                billing.isEmpty() ? Optional.empty() : Optional.of(new Billing(billing, env.secret("CONTENT_SECRET"))),
                ModelConfig.from(env));
        env.refuseUnread("CONTENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
