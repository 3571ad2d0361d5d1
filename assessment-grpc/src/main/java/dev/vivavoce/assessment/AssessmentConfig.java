package dev.vivavoce.assessment;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import java.net.InetAddress;

/// The settings of the assessment service; `README.md` lists them with units and defaults.
record AssessmentConfig(
        InetAddress host,
        int port,
        Database.Address database,
        int databasePool,
        String identity,
        Secret secret,
        String speech,
        boolean reflection) {

    static AssessmentConfig from(Env env) {
        var config = new AssessmentConfig(
                env.host("ASSESSMENT_HOST"),
                env.integer("ASSESSMENT_PORT", 9104, 0, 65_535),
                new Database.Address(
                        env.text("ASSESSMENT_DATABASE_URL"),
                        env.text("ASSESSMENT_DATABASE_USER"),
                        env.secret("ASSESSMENT_DATABASE_PASSWORD")),
                env.integer("ASSESSMENT_DATABASE_POOL", 8, 2, 200),
                env.text("ASSESSMENT_IDENTITY"),
                env.secret("ASSESSMENT_SECRET"),
                env.text("ASSESSMENT_SPEECH"),
                env.flag("ASSESSMENT_REFLECTION", false));
        env.refuseUnread("ASSESSMENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
