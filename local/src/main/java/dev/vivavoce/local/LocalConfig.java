package dev.vivavoce.local;

import dev.vivavoce.local.backup.BackupSettings;
import dev.vivavoce.runtime.config.Env;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The settings of the one-JVM form.
///
/// @param home the data folder
/// @param host the address that the edge and the services listen at
/// @param ports where the edge and the services listen
/// @param models the folder of the speech models
/// @param postgresPort PostgreSQL's port on 127.0.0.1; 0 takes a free one
/// @param webApp where the launcher serves the web app, or why it does not; empty when unknown
/// @param standInModel whether a stand-in for a language model speaks in role-plays
/// @param backups empty when nothing is backed up
record LocalConfig(
        Path home,
        Path models,
        InetAddress host,
        Ports ports,
        int postgresPort,
        String webApp,
        boolean standInModel,
        Optional<BackupSettings> backups) {
    /// The web app's port, and the edge's, without an offset.
    private static final int USUAL_WEB_PORT = 3000;

    private static final int USUAL_EDGE_PORT = 8080;
    private static final String FREE = "free";
    private static final int MOST_OFFSET = 50_000;
    private static final List<String> OF_OTHERS = List.of(
            "VIVAVOCE_SPEECH",
            "VIVAVOCE_SPEECH_WAV",
            "VIVAVOCE_API_URL",
            "VIVAVOCE_API_KEY",
            "VIVAVOCE_WEB_URL",
            "VIVAVOCE_WEB_OUTPUT",
            "VIVAVOCE_DOCUMENTS_URL",
            "VIVAVOCE_RECORDINGS_URL",
            "VIVAVOCE_RECORDED_FILES_URL",
            "VIVAVOCE_REGISTRY_USER",
            "VIVAVOCE_REGISTRY_PASSWORD",
            "VIVAVOCE_TAG",
            "VIVAVOCE_CHROMIUM",
            "VIVAVOCE_BILLING_URL",
            "VIVAVOCE_PROVIDER",
            "VIVAVOCE_LANGUAGE_MODEL",
            "VIVAVOCE_MAIL",
            "VIVAVOCE_SMTP_PORT");

    static LocalConfig from(Env env) {
        var offset = env.text("VIVAVOCE_PORT_OFFSET", "0");
        var home =
                Path.of(env.text("VIVAVOCE_HOME", ".vivavoce")).toAbsolutePath().normalize();
        var config = new LocalConfig(
                home,
                Path.of(env.text("VIVAVOCE_MODELS", home.resolve("models").toString())),
                env.host("VIVAVOCE_HOST"),
                offset.equals(FREE)
                        ? Ports.free()
                        : Ports.withOffset(env.integer("VIVAVOCE_PORT_OFFSET", 0, 0, MOST_OFFSET)),
                env.integer("VIVAVOCE_POSTGRES_PORT", 0, 0, 65_535),
                env.text("VIVAVOCE_WEB_APP", ""),
                env.flag("VIVAVOCE_STANDIN_MODEL", false),
                BackupSettings.from(env));
        // Read by the launcher, the web app, Compose, tools and the tests, which share the prefix.
        for (var other : OF_OTHERS) env.text(other, "");
        env.refuseUnread("VIVAVOCE_");
        return config;
    }

    /// Where people reach the web app: links in mails begin with it.
    String webUrl() {
        return webApp.startsWith("http")
                ? webApp
                : "http://localhost:" + (ports.of("bff") - USUAL_EDGE_PORT + USUAL_WEB_PORT);
    }
}
