package dev.vivavoce.content;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.server.ServiceSettings;

/// The settings of the content service; `README.md` lists them with units and defaults.
///
/// @param identity address of identity: `HOST:PORT` or `in-process:NAME`
record ContentConfig(ServiceSettings service, String identity, ModelConfig models) {
    static ContentConfig from(Env env) {
        var config = new ContentConfig(
                ServiceSettings.from(env, "content", 9103, 8), env.text("CONTENT_IDENTITY"), ModelConfig.from(env));
        env.refuseUnread("CONTENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
