package dev.vivavoce.fleet;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.runtime.tls.TlsSettings;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.stripe.Catalogue;
import dev.vivavoce.stripe.StripeStandIn;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The settings of each replica.
final class FleetSettings {
    static final List<String> SERVICES = List.of("identity", "content", "billing", "assessment", "speech");
    static final String EDGE = "bff";
    static final int REPLICAS = 2;
    static final String WEBHOOK_SECRET = "whsec_" + newSecret();

    /// The parts that call others with a token of their own.
    private static final List<String> CALLERS = List.of("speech", "content", "billing", "assessment", EDGE);

    private static final List<String> WITH_OBJECTS = List.of("identity", "content", "speech");
    private static final List<String> WITH_REDIS = List.of("speech", "assessment", "billing", EDGE);
    private static final String KEY = "first=" + "A".repeat(43) + "=";

    /// Where all replicas find what they share.
    ///
    /// @param databases of each service
    /// @param store of objects: its port
    /// @param stripe the address of the payment provider
    record Shared(
            Path folder,
            Path models,
            TlsSettings certificate,
            Map<String, String> databases,
            String kafka,
            String redis,
            int store,
            String stripe) {}

    private final Shared shared;
    private final Map<String, Integer> ports;
    private final Map<String, String> secrets = new HashMap<>();

    FleetSettings(Shared shared, Map<String, Integer> ports) {
        this.shared = shared;
        this.ports = ports;
        for (var service : SERVICES) secrets.put(service, newSecret());
        secrets.put(EDGE, newSecret());
    }

    String secret(String part) {
        return requireNonNull(secrets.get(part));
    }

    /// The address of a service for callers: those of all its replicas.
    String target(String service) {
        return IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> "localhost:" + port(name(service, number)))
                .collect(Collectors.joining(","));
    }

    static String name(String part, int number) {
        return part + "-" + number;
    }

    static String http(String name) {
        return name + "-http";
    }

    Map<String, String> of(String part, int number) {
        var prefix = part.toUpperCase(Locale.ROOT);
        var name = name(part, number);
        var all = new HashMap<String, String>();
        all.put(prefix + "_PORT", Integer.toString(port(name)));
        all.put(prefix + "_TLS_CERTIFICATE", shared.certificate().certificate().toString());
        all.put(prefix + "_TLS_KEY", shared.certificate().key().toString());
        all.put(prefix + "_TLS_AUTHORITIES", shared.certificate().authorities().toString());
        all.put(prefix + "_TLS_RELOAD", "1s");
        if (CALLERS.contains(part)) all.put(prefix + "_SECRET", secret(part));
        if (WITH_REDIS.contains(part)) all.put(prefix + "_REDIS", shared.redis());
        for (var other : needed(part)) all.put(prefix + "_" + other.toUpperCase(Locale.ROOT), target(other));
        if (!part.equals(EDGE)) {
            all.put(prefix + "_HTTP_PORT", Integer.toString(port(http(name))));
            all.put(prefix + "_DATABASE_URL", requireNonNull(shared.databases().get(part)));
            all.put(prefix + "_DATABASE_USER", "postgres");
            all.put(prefix + "_DATABASE_PASSWORD", "postgres");
            all.put(prefix + "_EVENTS_KAFKA", shared.kafka());
            all.put(prefix + "_EVENTS_KAFKA_REPLICAS", "1");
        }
        if (WITH_OBJECTS.contains(part)) all.putAll(bucket(prefix, name));
        all.putAll(own(part));
        return all;
    }

    private Map<String, String> bucket(String prefix, String name) {
        return Map.of(
                prefix + "_OBJECTS_FOLDER",
                shared.folder().resolve("work").resolve(name).toString(),
                prefix + "_OBJECTS_BUCKET",
                S3StandIn.BUCKET,
                prefix + "_OBJECTS_REGION",
                S3StandIn.REGION,
                prefix + "_OBJECTS_ENDPOINT",
                "http://localhost:" + shared.store(),
                prefix + "_OBJECTS_PATH_STYLE",
                "true",
                "AWS_ACCESS_KEY_ID",
                S3StandIn.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                S3StandIn.SECRET_KEY);
    }

    private Map<String, String> own(String part) {
        return switch (part) {
            case "identity" ->
                Map.of(
                        "IDENTITY_KEY_SECRET",
                        secret(part),
                        "IDENTITY_WEB_URL",
                        "http://localhost:3000",
                        "IDENTITY_MAIL_FOLDER",
                        shared.folder().resolve("mail").toString(),
                        // For exports, which identity decrypts; its objects are in the bucket.
                        "IDENTITY_OBJECTS_ADDRESS",
                        "http://localhost:" + port(http(name(part, 1))),
                        // All learners come from one address.
                        "IDENTITY_GUESTS_PER_ADDRESS",
                        "1000000",
                        "IDENTITY_TRIES_PER_ADDRESS",
                        "1000000",
                        "IDENTITY_SERVICE_SECRETS",
                        CALLERS.stream()
                                .map(caller -> caller + "=" + secret(caller))
                                .collect(Collectors.joining(",")));
            case "speech" ->
                Map.of(
                        "SPEECH_MODELS",
                        shared.models().toString(),
                        "SPEECH_AUDIO_BURST",
                        "15m",
                        "SPEECH_RECORDING_KEYS",
                        KEY,
                        // For the addresses that speech signs itself; its objects are in the bucket.
                        "SPEECH_OBJECTS_ADDRESS",
                        "http://localhost:" + port(http(name(part, 1))),
                        "SPEECH_OBJECTS_SECRET",
                        secret(part),
                        "SPEECH_OBJECTS_ORIGINS",
                        "http://localhost:3000",
                        "SPEECH_IDLE_LIMIT",
                        "2m"); // a learner is silent while a process starts again
            case "content" -> Map.of("CONTENT_FILE_KEYS", KEY);
            case "billing" ->
                Map.of(
                        "BILLING_WEB_URL",
                        "http://localhost:3000",
                        "BILLING_STRIPE_ADDRESS",
                        shared.stripe(),
                        "BILLING_STRIPE_KEY",
                        StripeStandIn.KEY,
                        "BILLING_STRIPE_WEBHOOK_SECRETS",
                        WEBHOOK_SECRET,
                        "BILLING_STRIPE_PRICES",
                        Catalogue.TEST_PRICES);
            case EDGE ->
                Map.of(
                        "BFF_REQUESTS_A_MINUTE", "100000",
                        "BFF_COST_A_MINUTE", "100000000",
                        "BFF_SIGN_INS_A_MINUTE", "1000",
                        "BFF_HANDSHAKES_A_MINUTE", "100000",
                        "BFF_DRAIN_TIME", "2s");
            default -> Map.of();
        };
    }

    private static List<String> needed(String part) {
        return switch (part) {
            case "identity" -> List.of("speech", "assessment", "billing", "content");
            case "content" -> List.of("identity", "billing");
            case "billing" -> List.of("identity", "speech");
            case "assessment" -> List.of("identity", "speech", "content", "billing");
            case "speech" -> List.of("identity", "content", "billing", "assessment");
            case EDGE -> SERVICES;
            default -> List.of();
        };
    }

    private int port(String name) {
        return requireNonNull(ports.get(name));
    }

    private static String newSecret() {
        return UUID.randomUUID() + "-" + UUID.randomUUID();
    }
}
