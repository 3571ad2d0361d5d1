package dev.vivavoce.speech;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.speech.session.stream.SessionLimits;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

/// The settings of speech, read once at start.
///
/// @param identity the address of identity: `HOST:PORT` or `in-process:NAME`; likewise billing and content
/// @param secret this service's secret at identity
/// @param models folder with the engines' models
/// @param passMark the overall score from which a performance counts as correct, 0 to 100
/// @param engineThreads the number of engine threads
/// @param reflection whether gRPC reflection is on
record SpeechConfig(
        InetAddress host,
        int port,
        Database.Address database,
        int databasePool,
        String identity,
        String billing,
        String content,
        Secret secret,
        Path models,
        int passMark,
        int engineThreads,
        boolean reflection,
        SessionLimits limits) {
    static SpeechConfig from(Env env) {
        var config = new SpeechConfig(
                env.host("SPEECH_HOST"),
                env.integer("SPEECH_PORT", 9102, 0, 65_535),
                new Database.Address(
                        env.text("SPEECH_DATABASE_URL"),
                        env.text("SPEECH_DATABASE_USER"),
                        env.secret("SPEECH_DATABASE_PASSWORD")),
                env.integer("SPEECH_DATABASE_POOL", 10, 2, 200),
                env.text("SPEECH_IDENTITY"),
                env.text("SPEECH_BILLING"),
                env.text("SPEECH_CONTENT"),
                env.secret("SPEECH_SECRET"),
                Path.of(env.text("SPEECH_MODELS")),
                env.integer("SPEECH_PASS_MARK", 80, 0, 100),
                env.integer("SPEECH_ENGINE_THREADS", Runtime.getRuntime().availableProcessors(), 1, 256),
                env.flag("SPEECH_REFLECTION", false),
                limits(env));
        env.refuseUnread("SPEECH_");
        return config;
    }

    private static SessionLimits limits(Env env) {
        return new SessionLimits(
                duration(env, "SPEECH_IDLE_LIMIT", Duration.ofSeconds(15)),
                duration(env, "SPEECH_PAUSE_LIMIT", Duration.ofMinutes(2)),
                duration(env, "SPEECH_HEARTBEAT", Duration.ofSeconds(5)),
                duration(env, "SPEECH_TICKET_LIFE", Duration.ofSeconds(60)),
                duration(env, "SPEECH_OWNER_LEASE", Duration.ofSeconds(15)),
                duration(env, "SPEECH_ABANDONED_AFTER", Duration.ofMinutes(10)),
                duration(env, "SPEECH_SWEEP_EVERY", Duration.ofSeconds(30)),
                env.duration(
                        "SPEECH_LONGEST_AUDIO", Duration.ofMinutes(30), Duration.ofSeconds(1), Duration.ofMinutes(45)),
                duration(env, "SPEECH_GRACE", Duration.ofMinutes(12)),
                duration(env, "SPEECH_LIMIT_WARNING", Duration.ofSeconds(60)),
                duration(env, "SPEECH_AUDIO_BURST", Duration.ofSeconds(30)),
                duration(env, "SPEECH_AUDIO_HELD", Duration.ofSeconds(30)),
                duration(env, "SPEECH_TAKEN_WITHIN", Duration.ofSeconds(30)));
    }

    private static Duration duration(Env env, String name, Duration fallback) {
        return env.duration(name, fallback, Duration.ofMillis(100), Duration.ofDays(1));
    }
}
