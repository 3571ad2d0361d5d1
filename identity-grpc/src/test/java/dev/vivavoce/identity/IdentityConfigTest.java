package dev.vivavoce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.identity.mail.MailSettings.Folder;
import dev.vivavoce.identity.mail.MailSettings.Security;
import dev.vivavoce.identity.mail.MailSettings.Smtp;
import dev.vivavoce.identity.passkey.PasskeySite;
import dev.vivavoce.identity.provider.Provider;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.objects.ObjectSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityConfigTest {
    private static final String KEY_SECRET = "a-key-secret-0123456789abcdef0123";

    private static Map<String, String> least() {
        var settings = new HashMap<String, String>();
        settings.put("IDENTITY_DATABASE_URL", "jdbc:postgresql://db/identity");
        settings.put("IDENTITY_DATABASE_USER", "identity");
        settings.put("IDENTITY_DATABASE_PASSWORD", "database-password");
        settings.put("IDENTITY_KEY_SECRET", KEY_SECRET);
        settings.put("IDENTITY_SERVICE_SECRETS", "speech=" + TestSettings.SPEECH_SECRET);
        settings.put("IDENTITY_OBJECTS_FOLDER", "/data/objects");
        settings.put("IDENTITY_OBJECTS_ADDRESS", "https://files.example.org");
        settings.put("IDENTITY_OBJECTS_SECRET", "an-object-secret-0123456789abcdef0123");
        settings.put("IDENTITY_OBJECTS_ORIGINS", "https://vivavoce.example.org");
        settings.put("IDENTITY_SPEECH", "speech:9102");
        settings.put("IDENTITY_ASSESSMENT", "assessment:9104");
        settings.put("IDENTITY_BILLING", "billing:9105");
        settings.put("IDENTITY_CONTENT", "content:9103");
        settings.put("IDENTITY_WEB_URL", "https://learn.example");
        settings.put("IDENTITY_SMTP_HOST", "mail.example");
        return settings;
    }

    private static IdentityConfig config(Map<String, String> settings) {
        return IdentityConfig.from(Env.of(settings));
    }

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        var config = config(least());
        assertThat(config.service().host().isLoopbackAddress()).isTrue();
        assertThat(config.service().port()).isEqualTo(9101);
        assertThat(config.service().reflection()).isFalse();
        assertThat(config.service().databasePool()).isEqualTo(10);
        assertThat(config.service().events()).isEqualTo(new EventSettings.OverGrpc());
        assertThat(config.keyRotation()).isEqualTo(Duration.ofDays(30));
        assertThat(config.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.sessions().idle()).isEqualTo(Duration.ofDays(14));
        assertThat(config.sessions().absolute()).isEqualTo(Duration.ofDays(90));
        assertThat(config.passwords().memoryKib()).isEqualTo(19_456);
        assertThat(config.passwords().iterations()).isEqualTo(2);
        assertThat(config.passwords().atOnce()).isGreaterThanOrEqualTo(2);
        assertThat(config.passwords().longestWait()).isEqualTo(Duration.ofSeconds(2));
        var window = Duration.ofMinutes(10);
        assertThat(config.rates().byAddress()).isEqualTo(new Rate(200, window));
        assertThat(config.rates().byAccountAndAddress()).isEqualTo(new Rate(10, window));
        assertThat(config.rates().byAccount()).isEqualTo(new Rate(50, window));
        assertThat(config.objects().folder()).hasToString("/data/objects");
        var addresses = ((ObjectSettings.InFolder) config.objects()).addresses();
        assertThat(addresses.address()).hasToString("https://files.example.org");
        assertThat(addresses.origins()).containsExactly("https://vivavoce.example.org");
        assertThat(config.peers().sequencedValues())
                .containsExactly("speech:9102", "assessment:9104", "billing:9105", "content:9103");
        assertThat(config.rates().mails()).isEqualTo(new Rate(5, Duration.ofHours(1)));
        assertThat(config.auditKept()).isEqualTo(Duration.ofDays(400));
        assertThat(config.erasures()).isEmpty();
        assertThat(config.admin()).isEmpty();
        assertThat(config.providers().all()).isEmpty();
        assertThat(config.providers().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.mail().webUrl()).hasToString("https://learn.example");
        assertThat(config.passkeySite()).isEqualTo(new PasskeySite("learn.example", "https://learn.example"));
        assertThat(config.mail().from()).isEqualTo("vivavoce@localhost.localdomain");
        assertThat(config.mail().way()).isEqualTo(new Smtp("mail.example", 587, Security.STARTTLS, "", new Secret("")));
    }

    @Test
    void every_setting_is_read() {
        var settings = least();
        settings.put("IDENTITY_HOST", "0.0.0.0");
        settings.put("IDENTITY_PORT", "7001");
        settings.put("IDENTITY_REFLECTION", "true");
        settings.put("IDENTITY_DATABASE_POOL", "33");
        settings.put("IDENTITY_KEY_ROTATION", "7d");
        settings.put("IDENTITY_ACCESS_TOKEN_LIFETIME", "2m");
        settings.put("IDENTITY_SESSION_IDLE", "3d");
        settings.put("IDENTITY_SESSION_LIFETIME", "5d");
        settings.put("IDENTITY_ARGON2_MEMORY_KIB", "20000");
        settings.put("IDENTITY_ARGON2_ITERATIONS", "3");
        settings.put("IDENTITY_HASHES_AT_ONCE", "7");
        settings.put("IDENTITY_HASH_WAIT", "3s");
        settings.put("IDENTITY_TRIES_PER_ADDRESS", "11");
        settings.put("IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "12");
        settings.put("IDENTITY_TRIES_PER_ACCOUNT", "13");
        settings.put("IDENTITY_TRIES_WINDOW", "14m");
        settings.put("IDENTITY_MAILS_PER_ACCOUNT", "15");
        settings.put("IDENTITY_ADMIN_EMAIL", "admin@example.org");
        settings.put("IDENTITY_ADMIN_PASSWORD", "seven tall lighthouses");
        settings.put("IDENTITY_MAIL_FROM", "hello@learn.example");
        settings.put("IDENTITY_PASSKEY_DOMAIN", "example");
        settings.put("IDENTITY_AUDIT_KEPT", "90d");
        settings.put("IDENTITY_ERASURES_FOLDER", "/backups/erasures");
        settings.put("IDENTITY_ERASURES_KEPT", "40d");
        settings.put("IDENTITY_SMTP_PORT", "2525");
        settings.put("IDENTITY_SMTP_SECURITY", "tls");
        settings.put("IDENTITY_SMTP_USER", "mailer");
        settings.put("IDENTITY_SMTP_PASSWORD", "a mail password");
        settings.put("IDENTITY_PROVIDERS", "google, work2");
        settings.put("IDENTITY_PROVIDER_TIMEOUT", "3s");
        settings.put("IDENTITY_PROVIDER_GOOGLE_ISSUER", "https://accounts.google.com");
        settings.put("IDENTITY_PROVIDER_GOOGLE_CLIENT_ID", "vivavoce-client");
        settings.put("IDENTITY_PROVIDER_GOOGLE_CLIENT_SECRET", "a client secret");
        settings.put("IDENTITY_PROVIDER_GOOGLE_NAME", "Google");
        settings.put("IDENTITY_PROVIDER_WORK2_ISSUER", "https://login.work.example/tenant");
        settings.put("IDENTITY_PROVIDER_WORK2_CLIENT_ID", "public");
        var config = config(settings);
        assertThat(config.auditKept()).isEqualTo(Duration.ofDays(90));
        assertThat(config.erasures())
                .contains(new IdentityConfig.LoggedErasures(Path.of("/backups/erasures"), Duration.ofDays(40)));
        assertThat(config.providers().timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.providers().all())
                .containsExactly(
                        new Provider(
                                "google",
                                "Google",
                                URI.create("https://accounts.google.com"),
                                "vivavoce-client",
                                new Secret("a client secret")),
                        new Provider(
                                "work2",
                                "work2",
                                URI.create("https://login.work.example/tenant"),
                                "public",
                                new Secret("")));
        assertThat(config.mail().from()).isEqualTo("hello@learn.example");
        assertThat(config.passkeySite()).isEqualTo(new PasskeySite("example", "https://learn.example"));
        assertThat(config.mail().way())
                .isEqualTo(new Smtp("mail.example", 2525, Security.TLS, "mailer", new Secret("a mail password")));
        assertThat(config.service().host().isAnyLocalAddress()).isTrue();
        assertThat(config.service().port()).isEqualTo(7001);
        assertThat(config.service().reflection()).isTrue();
        assertThat(config.service().database().url()).isEqualTo("jdbc:postgresql://db/identity");
        assertThat(config.service().database().user()).isEqualTo("identity");
        assertThat(config.service().database().password().reveal()).isEqualTo("database-password");
        assertThat(config.service().databasePool()).isEqualTo(33);
        assertThat(config.keySecret().reveal()).isEqualTo(KEY_SECRET);
        assertThat(config.keyRotation()).isEqualTo(Duration.ofDays(7));
        assertThat(config.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.keyTimes().longestToken())
                .as("an API key's lives longer")
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(config.sessions().idle()).isEqualTo(Duration.ofDays(3));
        assertThat(config.sessions().absolute()).isEqualTo(Duration.ofDays(5));
        assertThat(config.passwords().memoryKib()).isEqualTo(20_000);
        assertThat(config.passwords().iterations()).isEqualTo(3);
        assertThat(config.passwords().atOnce()).isEqualTo(7);
        assertThat(config.passwords().longestWait()).isEqualTo(Duration.ofSeconds(3));
        var window = Duration.ofMinutes(14);
        assertThat(config.rates().byAddress()).isEqualTo(new Rate(11, window));
        assertThat(config.rates().byAccountAndAddress()).isEqualTo(new Rate(12, window));
        assertThat(config.rates().byAccount()).isEqualTo(new Rate(13, window));
        assertThat(config.rates().mails()).isEqualTo(new Rate(15, Duration.ofHours(1)));
        assertThat(config.admin().orElseThrow().email()).isEqualTo("admin@example.org");
        assertThat(config.admin().orElseThrow().password().reveal()).isEqualTo("seven tall lighthouses");
        assertThat(config.serviceSecrets()).containsOnlyKeys("speech");
    }

    @Test
    void passkeys_belong_to_the_host_of_the_web_app_or_a_domain_above_it() {
        var settings = least();
        settings.put("IDENTITY_WEB_URL", "http://localhost:3000/");
        assertThat(config(settings).passkeySite()).isEqualTo(new PasskeySite("localhost", "http://localhost:3000"));
        for (var other : List.of("evil.example", "ocalhost", "sub.localhost")) {
            settings.put("IDENTITY_PASSKEY_DOMAIN", other);
            assertThatThrownBy(() -> config(settings)).hasMessageContaining("IDENTITY_PASSKEY_DOMAIN: expected");
        }
    }

    @Test
    void badly_written_providers_stop_the_start() {
        var settings = least();
        settings.put("IDENTITY_PROVIDERS", "one,two");
        settings.put("IDENTITY_PROVIDER_ONE_ISSUER", "http://login.example");
        settings.put("IDENTITY_PROVIDER_TWO_ISSUER", "http://login.example");
        settings.put("IDENTITY_PROVIDER_TWO_NAME", "Two\nlines");
        assertThatThrownBy(() -> config(settings))
                .hasMessageContainingAll(
                        "IDENTITY_PROVIDER_ONE_ISSUER: expected an https address",
                        "IDENTITY_PROVIDER_ONE_CLIENT_ID: missing",
                        "IDENTITY_PROVIDER_TWO_NAME: expected",
                        "IDENTITY_PROVIDERS: expected providers with different issuers");
        for (var ids : List.of("Google", "a,a", "a,,b", "a-b")) {
            settings.put("IDENTITY_PROVIDERS", ids);
            assertThatThrownBy(() -> config(settings)).hasMessageContaining("IDENTITY_PROVIDERS: expected ids");
        }
    }

    @Test
    void a_misspelt_name_stops_the_start() {
        var settings = least();
        settings.put("IDENTITY_PROT", "7001");
        assertThatThrownBy(() -> config(settings)).hasMessage("IDENTITY_PROT: no such setting");
    }

    @Test
    void all_missing_and_wrong_settings_are_in_one_message() {
        var settings = Map.of(
                "IDENTITY_PORT", "70000",
                "IDENTITY_ARGON2_MEMORY_KIB", "19455",
                "IDENTITY_KEY_SECRET", "short",
                "IDENTITY_ADMIN_EMAIL", "admin@example.org",
                "IDENTITY_SESSION_IDLE", "for ever");
        assertThatThrownBy(() -> config(settings))
                .hasMessageContaining(" bad settings: ")
                .hasMessageContainingAll(
                        "IDENTITY_PORT: bad value",
                        "IDENTITY_DATABASE_URL: missing",
                        "IDENTITY_DATABASE_USER: missing",
                        "IDENTITY_DATABASE_PASSWORD: missing",
                        "IDENTITY_ARGON2_MEMORY_KIB: bad value",
                        "IDENTITY_KEY_SECRET: expected at least 32 random characters",
                        "IDENTITY_SERVICE_SECRETS: missing",
                        "IDENTITY_ADMIN_EMAIL: expected together with IDENTITY_ADMIN_PASSWORD",
                        "IDENTITY_SPEECH: missing",
                        "IDENTITY_ASSESSMENT: missing",
                        "IDENTITY_BILLING: missing",
                        "IDENTITY_CONTENT: missing",
                        "IDENTITY_OBJECTS_FOLDER: missing",
                        "IDENTITY_OBJECTS_SECRET",
                        "IDENTITY_WEB_URL: missing",
                        "IDENTITY_SMTP_HOST: expected a mail server, or IDENTITY_MAIL_FOLDER",
                        "IDENTITY_SESSION_IDLE: bad value");
    }

    @Test
    void exports_in_a_bucket_need_the_address_of_identity_and_nothing_else_of_a_folder() {
        assertThat(config(least()).exportsAddress()).hasToString("https://files.example.org");
        var settings = least();
        settings.put("IDENTITY_OBJECTS_BUCKET", "vivavoce-exports");
        settings.put("IDENTITY_OBJECTS_REGION", "eu-central-1");
        for (var name : List.of("ADDRESS", "SECRET", "ORIGINS")) settings.remove("IDENTITY_OBJECTS_" + name);
        assertThatThrownBy(() -> config(settings))
                .hasMessage("IDENTITY_OBJECTS_ADDRESS: missing (expected: an absolute address)");
        settings.put("IDENTITY_OBJECTS_ADDRESS", "https://files.example.org");
        assertThat(config(settings).exportsAddress()).hasToString("https://files.example.org");
    }

    @Test
    void mail_goes_into_a_folder_only_instead_of_to_a_server() {
        var settings = least();
        settings.put("IDENTITY_MAIL_FOLDER", "/data/mail");
        assertThatThrownBy(() -> config(settings)).hasMessageStartingWith("IDENTITY_SMTP_HOST: expected");
        settings.remove("IDENTITY_SMTP_HOST");
        assertThat(config(settings).mail().way()).isEqualTo(new Folder(Path.of("/data/mail")));
    }

    @Test
    void badly_written_settings_of_mail_stop_the_start() {
        var settings = least();
        settings.put("IDENTITY_WEB_URL", "https://learn.example/?next=");
        settings.put("IDENTITY_MAIL_FROM", "a@b.example\nBcc: everybody@c.example");
        settings.put("IDENTITY_SMTP_USER", "mailer");
        assertThatThrownBy(() -> config(settings))
                .hasMessageContainingAll(
                        "IDENTITY_WEB_URL: expected",
                        "IDENTITY_MAIL_FROM: expected",
                        "IDENTITY_SMTP_USER: expected together with IDENTITY_SMTP_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "change-me-change-me-change-me-change-me", "this-is-an-EXAMPLE-secret-0123456789ab"})
    void a_weak_or_an_example_secret_stops_the_start_and_is_not_shown(String secret) {
        var settings = least();
        settings.put("IDENTITY_KEY_SECRET", secret);
        settings.put("IDENTITY_SERVICE_SECRETS", "speech=" + secret);
        assertThatThrownBy(() -> config(settings))
                .hasMessageContainingAll("IDENTITY_KEY_SECRET", "IDENTITY_SERVICE_SECRETS")
                .message()
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speech", "=x", "stranger=0123456789abcdef0123456789abcdef", ",", "speech=a,,"})
    void badly_written_service_secrets_stop_the_start(String text) {
        var settings = least();
        settings.put("IDENTITY_SERVICE_SECRETS", text);
        assertThatThrownBy(() -> config(settings)).hasMessageContaining("IDENTITY_SERVICE_SECRETS: expected");
    }

    @Test
    void an_administrator_who_could_not_register_stops_the_start() {
        var settings = least();
        settings.put("IDENTITY_ADMIN_EMAIL", "nobody");
        settings.put("IDENTITY_ADMIN_PASSWORD", "password1");
        assertThatThrownBy(() -> config(settings))
                .hasMessageContainingAll("IDENTITY_ADMIN_EMAIL: expected", "IDENTITY_ADMIN_PASSWORD: expected");
    }

    @Test
    void no_secret_is_printed() {
        var settings = least();
        settings.put("IDENTITY_ADMIN_EMAIL", "admin@example.org");
        settings.put("IDENTITY_ADMIN_PASSWORD", "seven tall lighthouses");
        settings.put("IDENTITY_SMTP_USER", "mailer");
        settings.put("IDENTITY_SMTP_PASSWORD", "a mail password");
        settings.put("IDENTITY_PROVIDERS", "google");
        settings.put("IDENTITY_PROVIDER_GOOGLE_ISSUER", "https://accounts.google.com");
        settings.put("IDENTITY_PROVIDER_GOOGLE_CLIENT_ID", "vivavoce-client");
        settings.put("IDENTITY_PROVIDER_GOOGLE_CLIENT_SECRET", "a client secret");
        assertThat(config(settings).toString())
                .doesNotContain(
                        "a client secret",
                        KEY_SECRET,
                        "database-password",
                        "a mail password",
                        "lighthouses",
                        TestSettings.SPEECH_SECRET);
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        var config = config(least());
        assertThat(config.key("one").getEncoded())
                .isNotEqualTo(config.key("two").getEncoded());
        assertThat(config.key("one").getEncoded())
                .isEqualTo(config(least()).key("one").getEncoded())
                .hasSize(32);
    }
}
