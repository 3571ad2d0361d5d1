package dev.vivavoce.runtime.aws;

import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.objects.ObjectSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/// The rules that a bucket needs: written to it, and read back. Rules of others are kept: ours have a name that begins
/// with `vivavoce-`.
public final class BucketRules implements AutoCloseable {
    /// A rule, or a few that belong together.
    public enum Part {
        ENCRYPTION,
        PUBLIC_ACCESS,
        BROWSERS,
        VERSIONS,
        LIFECYCLE
    }

    /// What the bucket is for. Does not change what is not named.
    ///
    /// @param origins of the web apps that send files to it and play from it
    /// @param kmsKey encrypts; empty where the store's own key will do
    /// @param daysOfVersions how long the bucket keeps what was deleted, for backups; empty: as long as
    ///     before, and a day where no rule of ours has said
    /// @param transcribed whether Amazon Transcribe reads from it
    public record Purpose(
            List<String> origins, Optional<String> kmsKey, Optional<Integer> daysOfVersions, boolean transcribed) {
        public Purpose {
            origins = List.copyOf(origins);
        }
    }

    /// The role lacks a right, or the store has no such rules.
    public static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    private static final String OURS = "vivavoce-";
    private static final String REMAINS = OURS + "remains";
    private static final int NOT_FOUND = 404;
    private static final int SECONDS_OF_PREFLIGHT = 3600;
    /// What Transcribe, or a platform that stopped before it could delete, may leave.
    private static final List<String> OF_TRANSCRIBE = List.of("transcribing/", ".write_access_check_file.temp");

    private static final PublicAccessBlockConfiguration NO_PUBLIC_ACCESS = PublicAccessBlockConfiguration.builder()
            .blockPublicAcls(true)
            .ignorePublicAcls(true)
            .blockPublicPolicy(true)
            .restrictPublicBuckets(true)
            .build();

    private final String bucket;
    private final S3Client client;
    private final AwsCalls calls = new AwsCalls("objects", new SimpleMeterRegistry());

    private BucketRules(String bucket, S3Client client) {
        this.bucket = bucket;
        this.client = client;
    }

    public static BucketRules of(ObjectSettings.InBucket settings) {
        return new BucketRules(settings.bucket(), S3Objects.client(settings));
    }

    /// Writes what is not as it should be.
    ///
    /// @return what was written
    public List<Part> write(Purpose purpose) throws IOException {
        var written = new ArrayList<Part>();
        for (var part : read(purpose).entrySet()) {
            if (part.getValue()) continue;
            write(part.getKey(), purpose);
            written.add(part.getKey());
        }
        return written;
    }

    /// Reads which rules are as they should be.
    public Map<Part, Boolean> read(Purpose purpose) throws IOException {
        var as = new EnumMap<Part, Boolean>(Part.class);
        for (var part : Part.values()) as.put(part, isThere(part, purpose));
        return as;
    }

    private boolean isThere(Part part, Purpose purpose) throws IOException {
        return switch (part) {
            case ENCRYPTION -> {
                var there = encryption().stream().map(BucketRules::shown).toList();
                yield purpose.kmsKey().isEmpty() ? !there.isEmpty() : there.equals(List.of(shown(encryption(purpose))));
            }
            case PUBLIC_ACCESS ->
                found(
                                "read public access",
                                () -> client.getPublicAccessBlock(to -> to.bucket(bucket)),
                                answer ->
                                        answer.publicAccessBlockConfiguration().equals(NO_PUBLIC_ACCESS))
                        .orElse(false);
            case BROWSERS ->
                purpose.origins().isEmpty()
                        || browsers().stream()
                                .filter(rule -> isOurs(rule.id()))
                                .toList()
                                .equals(List.of(browsers(purpose)));
            case VERSIONS ->
                purpose.daysOfVersions().isEmpty()
                        || found(
                                        "read versioning",
                                        () -> client.getBucketVersioning(to -> to.bucket(bucket)),
                                        answer -> answer.status() == BucketVersioningStatus.ENABLED)
                                .orElse(false);
            case LIFECYCLE -> {
                var there = lifecycle();
                yield shown(there).equals(shown(lifecycle(purpose, there)));
            }
        };
    }

    private void write(Part part, Purpose purpose) throws IOException {
        switch (part) {
            case ENCRYPTION ->
                made(
                        "write encryption",
                        () -> client.putBucketEncryption(to -> to.bucket(bucket)
                                .serverSideEncryptionConfiguration(all -> all.rules(encryption(purpose)))));
            case PUBLIC_ACCESS ->
                made(
                        "write public access",
                        () -> client.putPublicAccessBlock(
                                to -> to.bucket(bucket).publicAccessBlockConfiguration(NO_PUBLIC_ACCESS)));
            case BROWSERS -> {
                var all = new ArrayList<>(
                        browsers().stream().filter(rule -> !isOurs(rule.id())).toList());
                all.add(browsers(purpose));
                made(
                        "write CORS",
                        () -> client.putBucketCors(
                                to -> to.bucket(bucket).corsConfiguration(cors -> cors.corsRules(all))));
            }
            case VERSIONS ->
                made(
                        "write versioning",
                        () -> client.putBucketVersioning(to -> to.bucket(bucket)
                                .versioningConfiguration(versions -> versions.status(BucketVersioningStatus.ENABLED))));
            case LIFECYCLE -> {
                var all = lifecycle(purpose, lifecycle());
                made(
                        "write lifecycle",
                        () -> client.putBucketLifecycleConfiguration(
                                to -> to.bucket(bucket).lifecycleConfiguration(rules -> rules.rules(all))));
            }
        }
    }

    private List<ServerSideEncryptionRule> encryption() throws IOException {
        return found(
                        "read encryption",
                        () -> client.getBucketEncryption(to -> to.bucket(bucket)),
                        answer -> answer.serverSideEncryptionConfiguration().rules())
                .orElse(List.of());
    }

    private static ServerSideEncryptionRule encryption(Purpose purpose) {
        var key = purpose.kmsKey();
        return ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(by -> {
                    by.sseAlgorithm(key.isPresent() ? ServerSideEncryption.AWS_KMS : ServerSideEncryption.AES256);
                    key.ifPresent(by::kmsMasterKeyID);
                })
                // One key of the bucket in place of a call to KMS for each object.
                .bucketKeyEnabled(key.isPresent())
                .build();
    }

    private List<CORSRule> browsers() throws IOException {
        return found("read CORS", () -> client.getBucketCors(to -> to.bucket(bucket)), answer -> answer.corsRules())
                .orElse(List.of());
    }

    private static CORSRule browsers(Purpose purpose) {
        return CORSRule.builder()
                .id(OURS + "browsers")
                .allowedOrigins(purpose.origins())
                .allowedMethods("GET", "PUT")
                .allowedHeaders("content-type", "range")
                .maxAgeSeconds(SECONDS_OF_PREFLIGHT)
                .build();
    }

    private List<LifecycleRule> lifecycle() throws IOException {
        return found(
                        "read lifecycle",
                        () -> client.getBucketLifecycleConfiguration(to -> to.bucket(bucket)),
                        answer -> answer.rules())
                .orElse(List.of());
    }

    /// All rules as they should be: those that are there, with ours in place of older ones of the same name.
    private static List<LifecycleRule> lifecycle(Purpose purpose, List<LifecycleRule> there) {
        var rules = new LinkedHashMap<String, LifecycleRule>();
        for (var rule : there) rules.put(String.valueOf(rule.id()), rule);
        int days = purpose.daysOfVersions().orElseGet(() -> daysOfVersions(rules.get(REMAINS)));
        rules.put(
                REMAINS,
                LifecycleRule.builder()
                        .id(REMAINS)
                        .status(ExpirationStatus.ENABLED)
                        .filter(of -> of.prefix(""))
                        .abortIncompleteMultipartUpload(after -> after.daysAfterInitiation(1))
                        .noncurrentVersionExpiration(after -> after.noncurrentDays(days))
                        .expiration(when -> when.expiredObjectDeleteMarker(true))
                        .build());
        if (purpose.transcribed())
            for (var prefix : OF_TRANSCRIBE) {
                var id = OURS + prefix.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
                rules.put(
                        id,
                        LifecycleRule.builder()
                                .id(id)
                                .status(ExpirationStatus.ENABLED)
                                .filter(of -> of.prefix(prefix))
                                .expiration(when -> when.days(1))
                                .build());
            }
        return List.copyOf(rules.values());
    }

    private static int daysOfVersions(@Nullable LifecycleRule rule) {
        var after = rule == null ? null : rule.noncurrentVersionExpiration();
        return after == null || after.noncurrentDays() == null ? 1 : after.noncurrentDays();
    }

    private static Set<String> shown(List<LifecycleRule> rules) {
        return rules.stream().map(BucketRules::shown).collect(Collectors.toSet());
    }

    /// What counts of a rule: a store may return more than was written.
    private static String shown(ServerSideEncryptionRule rule) {
        var by = rule.applyServerSideEncryptionByDefault();
        return by == null ? "" : by.sseAlgorithmAsString() + " " + by.kmsMasterKeyID();
    }

    private static String shown(LifecycleRule rule) {
        var prefix = rule.filter() == null ? null : rule.filter().prefix();
        return "%s %s %s %s %s %s"
                .formatted(
                        rule.id(),
                        rule.statusAsString(),
                        prefix == null ? "" : prefix,
                        rule.abortIncompleteMultipartUpload(),
                        rule.noncurrentVersionExpiration(),
                        rule.expiration());
    }

    /// A rule of a store may have no name.
    private static boolean isOurs(@Nullable String id) {
        return id != null && id.startsWith(OURS);
    }

    /// Empty when the bucket has no such rule.
    private <A, T> Optional<T> found(String operation, Supplier<A> call, Function<A, T> part) throws IOException {
        try {
            return Optional.of(part.apply(calls.call(operation, Idempotency.READ, call)));
        } catch (AwsServiceException refusal) {
            if (refusal.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(refusal))) return Optional.empty();
            throw refused(operation, refusal);
        }
    }

    private void made(String operation, Supplier<?> call) throws IOException {
        try {
            calls.call(operation, Idempotency.READ, call); // written twice, it is the same
        } catch (AwsServiceException refusal) {
            throw refused(operation, refusal);
        }
    }

    private Refused refused(String operation, AwsServiceException refusal) {
        return new Refused("the store refuses to %s of the bucket %s: status %d, %s"
                .formatted(operation, bucket, refusal.statusCode(), code(refusal)));
    }

    private static String code(AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        return details == null ? "" : details.errorCode();
    }

    @Override
    public void close() {
        client.close();
    }
}
