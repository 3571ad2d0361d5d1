package dev.vivavoce.identity;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.account.Passwords;
import dev.vivavoce.identity.limit.SignInLimits.Rates;
import dev.vivavoce.identity.mail.MailSettings;
import dev.vivavoce.identity.mail.MailSettings.Security;
import dev.vivavoce.identity.passkey.PasskeySite;
import dev.vivavoce.identity.provider.Provider;
import dev.vivavoce.identity.provider.Providers;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.identity.signing.SigningKeys;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The settings of identity; `README.md` lists them with units and defaults.
record IdentityConfig(
        ServiceSettings service,
        Secret keySecret,
        Duration keyRotation,
        Duration accessTokenLifetime,
        Map<String, List<Secret>> serviceSecrets,
        Sessions.Lifetimes sessions,
        Passwords.Settings passwords,
        Rates rates,
        SequencedMap<String, String> peers,
        ObjectSettings objects,
        URI exportsAddress,
        MailSettings mail,
        PasskeySite passkeySite,
        Duration auditKept,
        Optional<LoggedErasures> erasures,
        Providers.Settings providers,
        Optional<Admin> admin) {
    /// The first administrator.
    record Admin(String email, Secret password) {}

    /// Where erasures are logged, for the case that a database is restored, and how long.
    record LoggedErasures(Path folder, Duration kept) {}

    private static final int SHORTEST_SECRET = 32;
    private static final int LONGEST_PROVIDER_NAME = 40;
    private static final Pattern PROVIDER_ID = Pattern.compile("[a-z0-9]{1,30}");
    private static final Set<String> SERVICES = Set.of("speech", "content", "assessment", "billing", "bff");

    static IdentityConfig from(Env env) {
        var mail = mail(env);
        var objects = ObjectSettings.from(env, "IDENTITY");
        var config = new IdentityConfig(
                ServiceSettings.from(env, "identity", 9101, 10),
                keySecret(env),
                env.duration("IDENTITY_KEY_ROTATION", Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(366)),
                env.duration(
                        "IDENTITY_ACCESS_TOKEN_LIFETIME",
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(1),
                        Duration.ofHours(1)),
                serviceSecrets(env),
                sessions(env),
                passwords(env),
                rates(env),
                peers(env),
                objects,
                exportsAddress(env, objects),
                mail,
                passkeySite(env, mail.webUrl()),
                env.duration("IDENTITY_AUDIT_KEPT", Duration.ofDays(400), Duration.ofDays(30), Duration.ofDays(3660)),
                erasures(env),
                providers(env),
                admin(env));
        env.refuseUnread("IDENTITY_");
        return config;
    }

    /// Derives a key for each purpose (HKDF, RFC 5869), so that one secret is enough.
    SecretKey key(String purpose) {
        try {
            var spec = HKDFParameterSpec.ofExtract()
                    .addIKM(keySecret.reveal().getBytes(StandardCharsets.UTF_8))
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec);
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK since 25 has HKDF-SHA256", thrown);
        }
    }

    /// Encrypts the keys of exports. Exports last a week, so it needs no rotation of its own.
    DeploymentKeys exportKeys() {
        var key = Base64.getEncoder().encodeToString(key("exports").getEncoded());
        return new DeploymentKeys(List.of(new DeploymentKeys.Key("derived", new Secret(key))));
    }

    /// Where browsers reach this service, which decrypts exports for them, wherever these are stored.
    private static URI exportsAddress(Env env, ObjectSettings objects) {
        return switch (objects) {
            case ObjectSettings.InFolder local -> local.addresses().address();
            case ObjectSettings.InBucket _ -> env.uri("IDENTITY_OBJECTS_ADDRESS");
        };
    }

    SigningKeys.Times keyTimes() {
        var keyToken = AccessTokens.KEY_LIFETIME;
        return new SigningKeys.Times(
                keyRotation, accessTokenLifetime.compareTo(keyToken) > 0 ? accessTokenLifetime : keyToken);
    }

    private static Optional<LoggedErasures> erasures(Env env) {
        var folder = env.text("IDENTITY_ERASURES_FOLDER", "");
        var kept =
                env.duration("IDENTITY_ERASURES_KEPT", Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(3660));
        return folder.isEmpty() ? Optional.empty() : Optional.of(new LoggedErasures(Path.of(folder), kept));
    }

    private static Optional<Admin> admin(Env env) {
        var email = env.text("IDENTITY_ADMIN_EMAIL", "");
        var password = env.secret("IDENTITY_ADMIN_PASSWORD", "");
        if (email.isEmpty() != password.reveal().isEmpty())
            env.fault("IDENTITY_ADMIN_EMAIL", "together with IDENTITY_ADMIN_PASSWORD, or neither");
        if (!email.isEmpty() && Email.parse(email).isEmpty()) env.fault("IDENTITY_ADMIN_EMAIL", "an e-mail address");
        if (!password.reveal().isEmpty() && !Passwords.areTaken(password))
            env.fault("IDENTITY_ADMIN_PASSWORD", "8 to 128 characters, none of the commonest passwords");
        return email.isEmpty() ? Optional.empty() : Optional.of(new Admin(email, password));
    }

    private static Secret keySecret(Env env) {
        var secret = env.secret("IDENTITY_KEY_SECRET");
        if (!secret.reveal().isEmpty() && isWeak(secret))
            env.fault("IDENTITY_KEY_SECRET", "at least " + SHORTEST_SECRET + " random characters, not an example");
        return secret;
    }

    private static boolean isWeak(Secret secret) {
        var text = secret.reveal().toLowerCase(java.util.Locale.ROOT);
        return text.length() < SHORTEST_SECRET
                || text.contains("example")
                || text.contains("change-me")
                || text.contains("changeme");
    }

    /// `speech=…,content=…`; a service that appears twice may use either secret while it changes.
    private static Map<String, List<Secret>> serviceSecrets(Env env) {
        var name = "IDENTITY_SERVICE_SECRETS";
        var secrets = new LinkedHashMap<String, List<Secret>>();
        var text = env.secret(name).reveal();
        if (text.isEmpty()) return secrets;
        for (var pair : text.split(",", -1)) {
            var parts = pair.strip().split("=", 2);
            var secret = new Secret(parts.length == 2 ? parts[1] : "");
            if (!SERVICES.contains(parts[0]) || isWeak(secret)) {
                env.fault(
                        name,
                        "SERVICE=SECRET,… with services of "
                                + SERVICES.stream().sorted().toList() + " and secrets of at least " + SHORTEST_SECRET
                                + " random characters, not examples");
                break;
            }
            secrets.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(secret);
        }
        return secrets;
    }

    private static Sessions.Lifetimes sessions(Env env) {
        return new Sessions.Lifetimes(
                env.duration("IDENTITY_SESSION_IDLE", Duration.ofDays(14), Duration.ofMinutes(5), Duration.ofDays(90)),
                env.duration(
                        "IDENTITY_SESSION_LIFETIME", Duration.ofDays(90), Duration.ofMinutes(5), Duration.ofDays(366)));
    }

    private static Passwords.Settings passwords(Env env) {
        return new Passwords.Settings(
                env.integer("IDENTITY_ARGON2_MEMORY_KIB", 19_456, 19_456, 1_048_576),
                env.integer("IDENTITY_ARGON2_ITERATIONS", 2, 2, 20),
                env.integer(
                        "IDENTITY_HASHES_AT_ONCE",
                        Math.max(2, Runtime.getRuntime().availableProcessors()),
                        1,
                        256),
                env.duration(
                        "IDENTITY_HASH_WAIT", Duration.ofSeconds(2), Duration.ofMillis(10), Duration.ofMinutes(1)));
    }

    /// The addresses of the services whose data of a person is exported and erased, in the order of that work.
    private static SequencedMap<String, String> peers(Env env) {
        var peers = new LinkedHashMap<String, String>();
        for (var peer : List.of("speech", "assessment", "billing", "content"))
            peers.put(peer, env.text("IDENTITY_" + peer.toUpperCase(Locale.ROOT)));
        return peers;
    }

    private static MailSettings mail(Env env) {
        var from = env.text("IDENTITY_MAIL_FROM", "vivavoce@localhost.localdomain");
        if (Email.parse(from).isEmpty()) env.fault("IDENTITY_MAIL_FROM", "an e-mail address");
        var webUrl = env.uri("IDENTITY_WEB_URL");
        if (!webUrl.getScheme().startsWith("http") || webUrl.getQuery() != null || webUrl.getFragment() != null)
            env.fault("IDENTITY_WEB_URL", "the http or https address of the web app");
        return new MailSettings(from, webUrl, wayOut(env, env.text("IDENTITY_SMTP_HOST", "")));
    }

    private static MailSettings.Way wayOut(Env env, String host) {
        var folder = env.text("IDENTITY_MAIL_FOLDER", "");
        if (host.isEmpty() == folder.isEmpty())
            env.fault("IDENTITY_SMTP_HOST", "a mail server, or IDENTITY_MAIL_FOLDER for files instead, not both");
        var security = env.choice("IDENTITY_SMTP_SECURITY", Security.class, Security.STARTTLS);
        var port = env.integer("IDENTITY_SMTP_PORT", security == Security.TLS ? 465 : 587, 1, 65_535);
        var user = env.text("IDENTITY_SMTP_USER", "");
        var password = env.secret("IDENTITY_SMTP_PASSWORD", "");
        if (user.isEmpty() != password.reveal().isEmpty())
            env.fault("IDENTITY_SMTP_USER", "together with IDENTITY_SMTP_PASSWORD, or neither");
        return host.isEmpty()
                ? new MailSettings.Folder(Path.of(folder))
                : new MailSettings.Smtp(host, port, security, user, password);
    }

    private static PasskeySite passkeySite(Env env, URI webUrl) {
        var domain = env.text("IDENTITY_PASSKEY_DOMAIN", "");
        var site = PasskeySite.of(webUrl, domain);
        if (!domain.isEmpty() && !site.isConsistent())
            env.fault("IDENTITY_PASSKEY_DOMAIN", "the host of IDENTITY_WEB_URL, or a domain that it is below");
        return site;
    }

    /// `IDENTITY_PROVIDERS` names ids; the settings of each begin with `IDENTITY_PROVIDER_` and its id in capitals.
    private static Providers.Settings providers(Env env) {
        var ids = env.text("IDENTITY_PROVIDERS", "");
        var providers = new LinkedHashMap<String, Provider>();
        for (var id : ids.isEmpty() ? List.<String>of() : List.of(ids.split(",", -1))) {
            if (!PROVIDER_ID.matcher(id.strip()).matches() || providers.containsKey(id.strip())) {
                env.fault("IDENTITY_PROVIDERS", "ids of 1 to 30 lower-case letters and digits, such as google,work");
                break;
            }
            var provider = provider(env, id.strip());
            if (providers.values().stream().anyMatch(other -> other.issuer().equals(provider.issuer())))
                env.fault("IDENTITY_PROVIDERS", "providers with different issuers");
            providers.put(provider.id(), provider);
        }
        var timeout = env.duration(
                "IDENTITY_PROVIDER_TIMEOUT", Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(30));
        return new Providers.Settings(List.copyOf(providers.values()), timeout);
    }

    private static Provider provider(Env env, String id) {
        var prefix = "IDENTITY_PROVIDER_" + id.toUpperCase(Locale.ROOT);
        var issuer = env.uri(prefix + "_ISSUER");
        if (!Provider.isSecure(issuer) || issuer.getQuery() != null)
            env.fault(prefix + "_ISSUER", "an https address without query, such as https://accounts.google.com");
        var name = env.text(prefix + "_NAME", id);
        if (name.length() > LONGEST_PROVIDER_NAME
                || name.isBlank()
                || name.chars().anyMatch(Character::isISOControl))
            env.fault(prefix + "_NAME", "1 to " + LONGEST_PROVIDER_NAME + " characters on one line");
        return new Provider(
                id, name, issuer, env.text(prefix + "_CLIENT_ID"), env.secret(prefix + "_CLIENT_SECRET", ""));
    }

    private static Rates rates(Env env) {
        var window = env.duration(
                "IDENTITY_TRIES_WINDOW", Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofDays(1));
        return new Rates(
                new Rate(env.integer("IDENTITY_TRIES_PER_ADDRESS", 200, 1, 1_000_000), window),
                new Rate(env.integer("IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", 10, 1, 1_000_000), window),
                new Rate(env.integer("IDENTITY_TRIES_PER_ACCOUNT", 50, 1, 1_000_000), window),
                new Rate(env.integer("IDENTITY_GUESTS_PER_ADDRESS", 20, 1, 1_000_000), Duration.ofHours(1)),
                new Rate(env.integer("IDENTITY_MAILS_PER_ACCOUNT", 5, 1, 1_000_000), Duration.ofHours(1)));
    }
}
