package dev.vivavoce.content;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.data.Database;
import java.net.InetAddress;

/// The settings of the content service; `README.md` lists them with units and defaults.
record ContentConfig(
        InetAddress host, int port, Database.Address database, int databasePool, String identity, boolean reflection) {

    static ContentConfig from(Env env) {
        var config = new ContentConfig(
                env.host("CONTENT_HOST"),
                env.integer("CONTENT_PORT", 9103, 0, 65_535),
                new Database.Address(
                        env.text("CONTENT_DATABASE_URL"),
                        env.text("CONTENT_DATABASE_USER"),
                        env.secret("CONTENT_DATABASE_PASSWORD")),
                env.integer("CONTENT_DATABASE_POOL", 8, 1, 200),
                env.text("CONTENT_IDENTITY"),
                env.flag("CONTENT_REFLECTION", false));
        env.refuseUnread("CONTENT_"); // a misspelt key stops the process with its name
        return config;
    }
}
