package dev.vivavoce.assessment;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.server.ServiceSettings;

/// The settings of the assessment service; `README.md` lists them with units and defaults.
///
/// @param speech address of speech: `HOST:PORT` or `in-process:NAME`
/// @param content address of content, in the same form
record AssessmentConfig(ServiceSettings service, ServiceSettings.Account account, String speech, String content) {
    static AssessmentConfig from(Env env) {
        var config = new AssessmentConfig(
                ServiceSettings.from(env, "assessment", 9104, 8),
                ServiceSettings.Account.from(env, "assessment"),
                env.text("ASSESSMENT_SPEECH"),
                env.text("ASSESSMENT_CONTENT"));
        env.refuseUnread("ASSESSMENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
