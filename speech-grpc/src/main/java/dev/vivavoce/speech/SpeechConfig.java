package dev.vivavoce.speech;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.speech.generation.voice.VoiceSettings;
import dev.vivavoce.speech.recognizer.RecognizerSettings;
import dev.vivavoce.speech.recording.RecordingSettings;
import dev.vivavoce.speech.room.RoomSettings;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.transcription.engine.TranscriberSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The settings of the speech service; `README.md` lists them with units and defaults.
///
/// @param models folder with the engines' models
/// @param passMark the overall score from which a performance counts as correct, 0 to 100
/// @param engineThreads the number of engine threads
/// @param redis carries interim events between replicas; empty: PostgreSQL does
record SpeechConfig(
        ServiceSettings service,
        ServiceSettings.Account account,
        Peers peers,
        Path models,
        int passMark,
        int engineThreads,
        RecordingSettings recordings,
        VoiceSettings voices,
        TranscriberSettings transcribers,
        RecognizerSettings recognizers,
        Optional<RoomSettings> rooms,
        Optional<RedisSettings> redis,
        SessionLimits limits) {
    /// The addresses of the other services: `HOST:PORT` or `in-process:NAME`.
    record Peers(String billing, String content, String assessment) {}

    static SpeechConfig from(Env env) {
        var config = new SpeechConfig(
                ServiceSettings.from(env, "speech", 9102, 10),
                ServiceSettings.Account.from(env, "speech"),
                new Peers(env.text("SPEECH_BILLING"), env.text("SPEECH_CONTENT"), env.text("SPEECH_ASSESSMENT")),
                Path.of(env.text("SPEECH_MODELS")),
                env.integer("SPEECH_PASS_MARK", 80, 0, 100),
                env.integer("SPEECH_ENGINE_THREADS", Runtime.getRuntime().availableProcessors(), 1, 256),
                RecordingSettings.from(env),
                VoiceSettings.from(env),
                TranscriberSettings.from(env),
                RecognizerSettings.from(env),
                RoomSettings.from(env),
                RedisSettings.from(env, "SPEECH"),
                limits(env));
        env.refuseUnread("SPEECH_"); // a misspelt key stops the process with its name
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
                duration(env, "SPEECH_UNRESERVED", Duration.ofMinutes(5)),
                duration(env, "SPEECH_GRACE", Duration.ofMinutes(12)),
                duration(env, "SPEECH_LIMIT_WARNING", Duration.ofSeconds(60)),
                duration(env, "SPEECH_AUDIO_BURST", Duration.ofSeconds(30)),
                duration(env, "SPEECH_AUDIO_HELD", Duration.ofSeconds(30)),
                (long) env.integer("SPEECH_KEPT_AUDIO_MIB", 64, 1, 4096) << 20,
                duration(env, "SPEECH_TAKEN_WITHIN", Duration.ofSeconds(30)),
                env.duration("SPEECH_PREPARATION", Duration.ofMinutes(3), Duration.ofMillis(100), Duration.ofHours(1)),
                env.duration(
                        "SPEECH_CONVERSATION", Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofMinutes(15)),
                env.integer("SPEECH_PREPARED_REPLIES", 3, 0, 20));
    }

    private static Duration duration(Env env, String name, Duration fallback) {
        return env.duration(name, fallback, Duration.ofMillis(100), Duration.ofDays(1));
    }
}
