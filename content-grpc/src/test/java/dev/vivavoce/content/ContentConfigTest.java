package dev.vivavoce.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.document.DocumentSettings;
import dev.vivavoce.content.document.recognition.TextractSettings;
import dev.vivavoce.content.model.ModelEndpoint;
import dev.vivavoce.content.model.ModelEndpoint.Price;
import dev.vivavoce.content.model.ModelSettings;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentConfigTest {
    private static final String KEY_OF_ZEROS = "A".repeat(43) + "=";
    private static final String KEY_OF_ONES = "/".repeat(42) + "8=";
    private static final Map<String, String> REQUIRED = Map.of(
            "CONTENT_DATABASE_URL", "jdbc:postgresql://db/content",
            "CONTENT_DATABASE_USER", "content",
            "CONTENT_DATABASE_PASSWORD", "hush-hush",
            "CONTENT_IDENTITY", "identity:9101",
            "CONTENT_OBJECTS_FOLDER", "objects",
            "CONTENT_OBJECTS_SECRET", "a hush-hush secret of 32 characters",
            "CONTENT_OBJECTS_ORIGINS", "https://vivavoce.example",
            "CONTENT_FILE_KEYS", "first=" + KEY_OF_ZEROS);
    private static final Database.Address DATABASE =
            new Database.Address("jdbc:postgresql://db/content", "content", new Secret("hush-hush"));

    private static final ModelEndpoint MAIN = new ModelEndpoint(
            "main",
            URI.create("https://models.example/v1"),
            new Secret("key-of-main"),
            "large",
            Set.of(Purpose.JUDGEMENT, Purpose.WRITING),
            new Price(new BigDecimal("0.15"), new BigDecimal("0.6")),
            true);
    private static final ModelEndpoint SPARE = new ModelEndpoint(
            "spare",
            URI.create("http://models.internal:8000/v1"),
            new Secret(""),
            "small",
            Set.of(Purpose.values()),
            null,
            false);

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        assertThat(ContentConfig.from(Env.of(REQUIRED)))
                .isEqualTo(new ContentConfig(
                        new ServiceSettings(
                                "content",
                                InetAddress.ofLiteral("127.0.0.1"),
                                9103,
                                false,
                                DATABASE,
                                8,
                                TraceSettings.OFF,
                                new EventSettings.OverGrpc(),
                                Optional.empty(),
                                9203),
                        "identity:9101",
                        Optional.empty(),
                        Optional.empty(),
                        new ModelConfig(
                                new ModelSettings(
                                        List.of(),
                                        Duration.ofSeconds(10),
                                        Duration.ofSeconds(60),
                                        32,
                                        Duration.ofSeconds(10)),
                                100_000),
                        new DocumentSettings(
                                new ObjectSettings.InFolder(
                                        Path.of("objects"),
                                        new AddressSettings(
                                                URI.create("http://localhost"),
                                                new Secret("a hush-hush secret of 32 characters"),
                                                List.of("https://vivavoce.example"))),
                                new DeploymentKeys(List.of(new DeploymentKeys.Key("first", new Secret(KEY_OF_ZEROS)))),
                                20,
                                100_000_000,
                                2,
                                Optional.empty())));
    }

    @Test
    void every_key_is_read() {
        var settings = with(Map.ofEntries(
                Map.entry("CONTENT_HOST", "0.0.0.0"),
                Map.entry("CONTENT_PORT", "19103"),
                Map.entry("CONTENT_DATABASE_POOL", "3"),
                Map.entry("CONTENT_REFLECTION", "true"),
                Map.entry("CONTENT_EVENTS_KAFKA", "kafka:9092"),
                Map.entry("CONTENT_BILLING", "billing:9105"),
                Map.entry("CONTENT_SECRET", "be-quiet"),
                Map.entry("CONTENT_MODELS", "main, spare"),
                Map.entry("CONTENT_MODEL_MAIN_URL", "https://models.example/v1"),
                Map.entry("CONTENT_MODEL_MAIN_KEY", "key-of-main"),
                Map.entry("CONTENT_MODEL_MAIN_MODEL", "large"),
                Map.entry("CONTENT_MODEL_MAIN_PURPOSES", "judgement,WRITING"),
                Map.entry("CONTENT_MODEL_MAIN_PRICE_INPUT", "0.15"),
                Map.entry("CONTENT_MODEL_MAIN_PRICE_OUTPUT", "0.6"),
                Map.entry("CONTENT_MODEL_SPARE_URL", "http://models.internal:8000/v1"),
                Map.entry("CONTENT_MODEL_SPARE_MODEL", "small"),
                Map.entry("CONTENT_MODEL_SPARE_THIRD_PARTY", "false"),
                Map.entry("CONTENT_MODEL_FIRST_TOKEN_TIMEOUT", "2s"),
                Map.entry("CONTENT_MODEL_TIMEOUT", "20s"),
                Map.entry("CONTENT_MODEL_CONCURRENT", "4"),
                Map.entry("CONTENT_MODEL_TOKENS_A_DAY", "5000"),
                Map.entry("CONTENT_OBJECTS_FOLDER", "elsewhere"),
                Map.entry("CONTENT_OBJECTS_ADDRESS", "https://files.example"),
                Map.entry("CONTENT_OBJECTS_SECRET", "another secret of 32 characters!"),
                Map.entry("CONTENT_OBJECTS_ORIGINS", "https://a.example,https://b.example"),
                Map.entry("CONTENT_FILE_KEYS", "second=" + KEY_OF_ONES + ",first=" + KEY_OF_ZEROS),
                Map.entry("CONTENT_DOCUMENTS", "7"),
                Map.entry("CONTENT_DOCUMENT_BYTES", "7000000"),
                Map.entry("CONTENT_DOCUMENT_READERS", "3"),
                Map.entry("CONTENT_TEXTRACT_REGION", "eu-west-1"),
                Map.entry("CONTENT_TEXTRACT_ENDPOINT", "https://textract.example"),
                Map.entry("CONTENT_TEXTRACT_PAGES", "9"),
                Map.entry("OTHER_KEY", "x")));
        assertThat(ContentConfig.from(Env.of(settings)))
                .isEqualTo(new ContentConfig(
                        new ServiceSettings(
                                "content",
                                InetAddress.ofLiteral("0.0.0.0"),
                                19103,
                                true,
                                DATABASE,
                                3,
                                TraceSettings.OFF,
                                new EventSettings.OverKafka(
                                        "kafka:9092", "vivavoce.", 1, 0, Duration.ofDays(7), true, Map.of()),
                                Optional.empty(),
                                9203),
                        "identity:9101",
                        Optional.of(new Secret("be-quiet")),
                        Optional.of("billing:9105"),
                        new ModelConfig(
                                new ModelSettings(
                                        List.of(MAIN, SPARE),
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(20),
                                        4,
                                        Duration.ofSeconds(10)),
                                5_000),
                        new DocumentSettings(
                                new ObjectSettings.InFolder(
                                        Path.of("elsewhere"),
                                        new AddressSettings(
                                                URI.create("https://files.example"),
                                                new Secret("another secret of 32 characters!"),
                                                List.of("https://a.example", "https://b.example"))),
                                new DeploymentKeys(List.of(
                                        new DeploymentKeys.Key("second", new Secret(KEY_OF_ONES)),
                                        new DeploymentKeys.Key("first", new Secret(KEY_OF_ZEROS)))),
                                7,
                                7_000_000,
                                3,
                                Optional.of(new TextractSettings(
                                        "eu-west-1", Optional.of(URI.create("https://textract.example")), 9)))));
    }

    @Test
    void a_bucket_takes_the_place_of_the_folder_and_needs_a_region_but_no_addresses() {
        var bucket = Map.of(
                "CONTENT_OBJECTS_BUCKET", "vivavoce-documents",
                "CONTENT_OBJECTS_REGION", "eu-central-1",
                "CONTENT_OBJECTS_ENDPOINT", "https://s3.example",
                "CONTENT_OBJECTS_PATH_STYLE", "true");
        assertThat(ContentConfig.from(Env.of(with(bucket))).documents().objects())
                .isEqualTo(new ObjectSettings.InBucket(
                        Path.of("objects"),
                        "vivavoce-documents",
                        "eu-central-1",
                        Optional.of(URI.create("https://s3.example")),
                        true));
        var alone = with(bucket);
        alone.remove("CONTENT_OBJECTS_SECRET");
        alone.remove("CONTENT_OBJECTS_ORIGINS");
        assertThat(ContentConfig.from(Env.of(alone)).documents().objects()).isInstanceOf(ObjectSettings.InBucket.class);
        var bad = with(bucket);
        bad.put("CONTENT_OBJECTS_BUCKET", "No Bucket");
        bad.put("CONTENT_OBJECTS_PATH_STYLE", "perhaps");
        bad.remove("CONTENT_OBJECTS_REGION");
        bad.put("CONTENT_TEXTRACT_REGION", "Nowhere!");
        bad.put("CONTENT_TEXTRACT_PAGES", "51");
        assertThatThrownBy(() -> ContentConfig.from(Env.of(bad)))
                .hasMessageContainingAll(
                        "CONTENT_OBJECTS_BUCKET",
                        "CONTENT_OBJECTS_REGION",
                        "CONTENT_OBJECTS_PATH_STYLE",
                        "CONTENT_TEXTRACT_REGION",
                        "CONTENT_TEXTRACT_PAGES");
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> ContentConfig.from(Env.of(with(Map.of("CONTENT_PROT", "1")))))
                .hasMessageContaining("CONTENT_PROT");
    }

    @Test
    void billing_is_called_with_a_secret_which_is_enough_to_ask_for_consents() {
        assertThatThrownBy(() -> ContentConfig.from(Env.of(with(Map.of("CONTENT_BILLING", "billing:9105")))))
                .hasMessageContaining("CONTENT_SECRET");
        assertThat(ContentConfig.from(Env.of(with(Map.of("CONTENT_SECRET", "be-quiet"))))
                        .secret())
                .contains(new Secret("be-quiet"));
    }

    @Test
    void all_bad_and_missing_values_are_named_at_once_and_none_is_shown() {
        assertThatThrownBy(() -> ContentConfig.from(Env.of(Map.of(
                        "CONTENT_PORT", "65536",
                        "CONTENT_DATABASE_POOL", "0",
                        "CONTENT_REFLECTION", "perhaps",
                        "CONTENT_DOCUMENT_READERS", "5",
                        "CONTENT_DATABASE_PASSWORD", "hush-hush"))))
                .hasMessageContainingAll(
                        "CONTENT_PORT",
                        "CONTENT_DATABASE_POOL",
                        "CONTENT_REFLECTION",
                        "CONTENT_DATABASE_URL",
                        "CONTENT_DATABASE_USER",
                        "CONTENT_IDENTITY",
                        "CONTENT_OBJECTS_FOLDER",
                        "CONTENT_OBJECTS_SECRET",
                        "CONTENT_OBJECTS_ORIGINS",
                        "CONTENT_FILE_KEYS",
                        "CONTENT_DOCUMENT_READERS")
                .message()
                .doesNotContain("hush-hush", "perhaps");
    }

    @Test
    void the_settings_of_models_are_checked_and_no_key_is_shown() {
        assertThatThrownBy(() -> ContentConfig.from(Env.of(with(Map.of(
                        "CONTENT_MODELS", "main,spare",
                        "CONTENT_MODEL_MAIN_URL", "http://models.example/v1",
                        "CONTENT_MODEL_MAIN_KEY", "hush-hush-key",
                        "CONTENT_MODEL_MAIN_PURPOSES", "JOKES",
                        "CONTENT_MODEL_SPARE_URL", "https://models.example/v1?key=1",
                        "CONTENT_MODEL_SPARE_MODEL", "small",
                        "CONTENT_MODEL_SPARE_PRICE_INPUT", "cheap",
                        "CONTENT_MODEL_OTHER_URL", "https://models.example/v1")))))
                .hasMessageContainingAll(
                        "CONTENT_MODEL_MAIN_URL",
                        "CONTENT_MODEL_MAIN_MODEL",
                        "CONTENT_MODEL_MAIN_PURPOSES",
                        "CONTENT_MODEL_SPARE_URL",
                        "CONTENT_MODEL_SPARE_PRICE_INPUT",
                        "CONTENT_MODEL_OTHER_URL: no such setting")
                .message()
                .doesNotContain("hush-hush", "JOKES", "cheap");
        for (var names : new String[] {"Main", "main,main", "main,", "über"})
            assertThatThrownBy(() -> ContentConfig.from(Env.of(with(Map.of("CONTENT_MODELS", names)))))
                    .hasMessageContaining("CONTENT_MODELS");
    }

    @Test
    void no_password_and_no_key_is_printed() {
        var settings = with(Map.of(
                "CONTENT_MODELS", "main",
                "CONTENT_MODEL_MAIN_URL", "https://models.example/v1",
                "CONTENT_MODEL_MAIN_KEY", "hush-hush-key",
                "CONTENT_MODEL_MAIN_MODEL", "large",
                "CONTENT_BILLING", "billing:9105",
                "CONTENT_SECRET", "hush-hush-secret"));
        assertThat(ContentConfig.from(Env.of(settings)).toString()).doesNotContain("hush-hush");
    }

    private static Map<String, String> with(Map<String, String> more) {
        var all = new HashMap<>(REQUIRED);
        all.putAll(more);
        return all;
    }
}
