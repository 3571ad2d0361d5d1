package dev.vivavoce.content;

import dev.vivavoce.content.document.DocumentSettings;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.server.ServiceSettings;
import java.util.Optional;

/// The settings of the content service; `README.md` lists them with units and defaults.
///
/// @param identity address of identity: `HOST:PORT` or `in-process:NAME`
/// @param secret authenticates content at identity, for its calls of billing and of identity; empty: it asks for no
///     consents, and billing is empty
/// @param billing address like that of identity; empty: every person has the same budget
record ContentConfig(
        ServiceSettings service,
        String identity,
        Optional<Secret> secret,
        Optional<String> billing,
        ModelConfig models,
        DocumentSettings documents) {
    static ContentConfig from(Env env) {
        var billing = env.text("CONTENT_BILLING", "");
        var secret = billing.isEmpty() ? env.secret("CONTENT_SECRET", "") : env.secret("CONTENT_SECRET");
        var config = new ContentConfig(
                ServiceSettings.from(env, "content", 9103, 8),
                env.text("CONTENT_IDENTITY"),
                Optional.of(secret).filter(one -> !one.reveal().isEmpty()),
                Optional.of(billing).filter(one -> !one.isEmpty()),
                ModelConfig.from(env),
                DocumentSettings.from(env));
        env.refuseUnread("CONTENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
