package dev.vivavoce.assessment;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import java.util.Optional;

/// The settings of the assessment service; `README.md` lists them with units and defaults.
///
/// @param speech address of speech: `HOST:PORT` or `in-process:NAME`
/// @param content address of content, in the same form
/// @param billing address of billing, in the same form
/// @param redis where limits count for all replicas together; empty: each counts for itself
record AssessmentConfig(
        ServiceSettings service,
        ServiceSettings.Account account,
        String speech,
        String content,
        String billing,
        Optional<RedisSettings> redis) {
    static AssessmentConfig from(Env env) {
        var config = new AssessmentConfig(
                ServiceSettings.from(env, "assessment", 9104, 8),
                ServiceSettings.Account.from(env, "assessment"),
                env.text("ASSESSMENT_SPEECH"),
                env.text("ASSESSMENT_CONTENT"),
                env.text("ASSESSMENT_BILLING"),
                RedisSettings.from(env, "ASSESSMENT"));
        env.refuseUnread("ASSESSMENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
