package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import dev.vivavoce.speech.generation.voice.VoiceSettings;
import dev.vivavoce.speech.recognizer.RecognizerSettings;
import dev.vivavoce.speech.recording.RecordingSettings;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.transcription.engine.TranscriberSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechConfigTest {
    private static final String KEY_OF_ZEROS = "A".repeat(43) + "=";
    private static final String KEY_OF_ONES = "/".repeat(42) + "8=";
    private static final Map<String, String> REQUIRED = new HashMap<>(Map.of(
            "SPEECH_DATABASE_URL", "jdbc:postgresql://db/speech",
            "SPEECH_DATABASE_USER", "speech",
            "SPEECH_DATABASE_PASSWORD", "hush-hush",
            "SPEECH_IDENTITY", "identity:9101",
            "SPEECH_BILLING", "billing:9105",
            "SPEECH_CONTENT", "content:9103",
            "SPEECH_ASSESSMENT", "assessment:9104",
            "SPEECH_SECRET", "be-quiet",
            "SPEECH_MODELS", "models"));

    static {
        REQUIRED.put("SPEECH_OBJECTS_FOLDER", "objects");
        REQUIRED.put("SPEECH_OBJECTS_SECRET", "a secret of at least 32 characters");
        REQUIRED.put("SPEECH_OBJECTS_ORIGINS", "https://vivavoce.example");
        REQUIRED.put("SPEECH_RECORDING_KEYS", "first=" + KEY_OF_ZEROS);
    }

    private static final Database.Address DATABASE =
            new Database.Address("jdbc:postgresql://db/speech", "speech", new Secret("hush-hush"));
    private static final ServiceSettings.Account ACCOUNT =
            new ServiceSettings.Account("identity:9101", new Secret("be-quiet"));

    @Test
    void unset_settings_have_their_defaults() {
        assertThat(SpeechConfig.from(Env.of(REQUIRED)))
                .isEqualTo(new SpeechConfig(
                        new ServiceSettings(
                                "speech",
                                InetAddress.ofLiteral("127.0.0.1"),
                                9102,
                                false,
                                DATABASE,
                                10,
                                TraceSettings.OFF,
                                new EventSettings.OverGrpc(),
                                Optional.empty(),
                                9202),
                        ACCOUNT,
                        new SpeechConfig.Peers("billing:9105", "content:9103", "assessment:9104"),
                        Path.of("models"),
                        80,
                        Runtime.getRuntime().availableProcessors(),
                        new RecordingSettings(
                                new ObjectSettings.InFolder(
                                        Path.of("objects"),
                                        new AddressSettings(
                                                URI.create("http://localhost"),
                                                new Secret("a secret of at least 32 characters"),
                                                List.of("https://vivavoce.example"))),
                                new AddressSettings(
                                        URI.create("http://localhost"),
                                        new Secret("a secret of at least 32 characters"),
                                        List.of("https://vivavoce.example")),
                                new DeploymentKeys(List.of(new DeploymentKeys.Key("first", new Secret(KEY_OF_ZEROS)))),
                                Duration.ofDays(30)),
                        VoiceSettings.EMBEDDED,
                        TranscriberSettings.EMBEDDED,
                        RecognizerSettings.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        new SessionLimits(
                                Duration.ofSeconds(15),
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(15),
                                Duration.ofMinutes(10),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(30),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(12),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(30),
                                64L << 20,
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(3),
                                Duration.ofMinutes(5),
                                3)));
    }

    @Test
    void every_key_is_read() {
        var settings = new HashMap<>(REQUIRED);
        settings.putAll(Map.of(
                "SPEECH_PORT", "19102",
                "SPEECH_DATABASE_POOL", "3",
                "SPEECH_PASS_MARK", "70",
                "SPEECH_ENGINE_THREADS", "5",
                "SPEECH_REFLECTION", "true",
                "SPEECH_IDLE_LIMIT", "1s",
                "SPEECH_PAUSE_LIMIT", "2s",
                "SPEECH_HEARTBEAT", "3s",
                "SPEECH_TICKET_LIFE", "4s",
                "SPEECH_OWNER_LEASE", "5s"));
        settings.put("SPEECH_EVENTS_KAFKA", "kafka:9092");
        settings.put("SPEECH_UNRESERVED", "14s");
        settings.put("SPEECH_OBJECTS_FOLDER", "elsewhere");
        settings.put("SPEECH_OBJECTS_ADDRESS", "https://files.example");
        settings.put("SPEECH_OBJECTS_SECRET", "another secret of 32 characters!");
        settings.put("SPEECH_OBJECTS_ORIGINS", "https://a.example,https://b.example");
        settings.put("SPEECH_RECORDING_KEYS", "second=" + KEY_OF_ONES + ",first=" + KEY_OF_ZEROS);
        settings.put("SPEECH_RECORDING_KEPT", "7d");
        settings.put("SPEECH_PREPARATION", "15s");
        settings.put("SPEECH_CONVERSATION", "16s");
        settings.put("SPEECH_PREPARED_REPLIES", "0");
        settings.put("SPEECH_KEPT_AUDIO_MIB", "3");
        settings.putAll(Map.of(
                "SPEECH_ABANDONED_AFTER", "6s",
                "SPEECH_SWEEP_EVERY", "7s",
                "SPEECH_LONGEST_AUDIO", "8s",
                "SPEECH_GRACE", "9s",
                "SPEECH_HOST", "0.0.0.0",
                "SPEECH_LIMIT_WARNING", "10s",
                "SPEECH_AUDIO_BURST", "11s",
                "SPEECH_AUDIO_HELD", "12s",
                "SPEECH_TAKEN_WITHIN", "13s",
                "OTHER_KEY", "x"));
        settings.put("SPEECH_REDIS", "redis://redis:6379");
        assertThat(SpeechConfig.from(Env.of(settings)))
                .isEqualTo(new SpeechConfig(
                        new ServiceSettings(
                                "speech",
                                InetAddress.ofLiteral("0.0.0.0"),
                                19102,
                                true,
                                DATABASE,
                                3,
                                TraceSettings.OFF,
                                new EventSettings.OverKafka(
                                        "kafka:9092", "vivavoce.", 1, 0, Duration.ofDays(7), true, Map.of()),
                                Optional.empty(),
                                9202),
                        ACCOUNT,
                        new SpeechConfig.Peers("billing:9105", "content:9103", "assessment:9104"),
                        Path.of("models"),
                        70,
                        5,
                        new RecordingSettings(
                                new ObjectSettings.InFolder(
                                        Path.of("elsewhere"),
                                        new AddressSettings(
                                                URI.create("https://files.example"),
                                                new Secret("another secret of 32 characters!"),
                                                List.of("https://a.example", "https://b.example"))),
                                new AddressSettings(
                                        URI.create("https://files.example"),
                                        new Secret("another secret of 32 characters!"),
                                        List.of("https://a.example", "https://b.example")),
                                new DeploymentKeys(List.of(
                                        new DeploymentKeys.Key("second", new Secret(KEY_OF_ONES)),
                                        new DeploymentKeys.Key("first", new Secret(KEY_OF_ZEROS)))),
                                Duration.ofDays(7)),
                        VoiceSettings.EMBEDDED,
                        TranscriberSettings.EMBEDDED,
                        RecognizerSettings.NONE,
                        Optional.empty(),
                        Optional.of(new RedisSettings(
                                new Secret("redis://redis:6379"), Optional.empty(), Duration.ofMillis(300))),
                        new SessionLimits(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(6),
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(14),
                                Duration.ofSeconds(9),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(11),
                                Duration.ofSeconds(12),
                                3L << 20,
                                Duration.ofSeconds(13),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(16),
                                0)));
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name() {
        var settings = new HashMap<>(REQUIRED);
        settings.put("SPEECH_PROT", "1");
        assertThatThrownBy(() -> Main.start(settings)).hasMessageContaining("SPEECH_PROT");
    }

    @Test
    void all_bad_and_missing_values_are_named_at_once_and_none_is_shown() {
        assertThatThrownBy(() -> SpeechConfig.from(Env.of(Map.of(
                        "SPEECH_PORT", "65536",
                        "SPEECH_PASS_MARK", "101",
                        "SPEECH_IDLE_LIMIT", "soon",
                        "SPEECH_LONGEST_AUDIO", "3h",
                        "SPEECH_PREPARED_REPLIES", "21",
                        "SPEECH_RECORDING_KEYS", "first=too-short-to-be-a-key",
                        "SPEECH_RECORDING_KEPT", "31d",
                        "SPEECH_DATABASE_PASSWORD", "hush-hush"))))
                .hasMessageContainingAll(
                        "SPEECH_PORT",
                        "SPEECH_PASS_MARK",
                        "SPEECH_IDLE_LIMIT",
                        "SPEECH_LONGEST_AUDIO",
                        "SPEECH_PREPARED_REPLIES",
                        "SPEECH_DATABASE_URL",
                        "SPEECH_DATABASE_USER",
                        "SPEECH_IDENTITY",
                        "SPEECH_BILLING",
                        "SPEECH_CONTENT",
                        "SPEECH_ASSESSMENT",
                        "SPEECH_SECRET",
                        "SPEECH_MODELS",
                        "SPEECH_OBJECTS_FOLDER",
                        "SPEECH_OBJECTS_SECRET",
                        "SPEECH_OBJECTS_ORIGINS",
                        "SPEECH_RECORDING_KEYS",
                        "SPEECH_RECORDING_KEPT")
                .message()
                .doesNotContain("hush-hush", "soon", "too-short");
    }

    @Test
    void no_secret_is_printed() {
        assertThat(SpeechConfig.from(Env.of(REQUIRED)).toString()).doesNotContain("hush-hush", "be-quiet");
    }
}
