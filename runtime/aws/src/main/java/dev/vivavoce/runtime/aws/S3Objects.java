package dev.vivavoce.runtime.aws;

import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Objects in a bucket of a store that speaks the protocol of Amazon S3.
///
/// Signed addresses lead to the store itself. A `PUT` signs length and type as headers, so the store refuses any
/// other; a `GET` asks the store to send the object as an attachment, so that it cannot run as a page.
public final class S3Objects implements Objects, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(S3Objects.class);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final Duration TRANSFER_LIMIT = Duration.ofMinutes(10);
    /// What is longer goes in parts of this length. One request may send 5 GB, and no export has a limit.
    private static final int PART_LENGTH = 64 << 20;

    private static final int NOT_FOUND = 404;
    private static final int MOVED = 301;

    private final String bucket;
    private final S3Client client;
    private final S3Presigner presigner;
    private final AwsCalls calls;
    private final int partLength;

    private S3Objects(String bucket, S3Client client, S3Presigner presigner, AwsCalls calls, int partLength) {
        this.bucket = bucket;
        this.client = client;
        this.presigner = presigner;
        this.calls = calls;
        this.partLength = partLength;
    }

    /// Opens the bucket. A store that does not answer is not in the way: its calls fail until it does.
    ///
    /// @throws IllegalStateException when the store has no such bucket, or not in this region
    public static S3Objects open(ObjectSettings.InBucket settings, MeterRegistry meters) {
        return open(settings, "objects", meters);
    }

    /// For a bucket beside that of the service's own objects.
    ///
    /// @param peer its name in metrics and messages
    /// @throws IllegalStateException when the store has no such bucket, or not in this region
    public static S3Objects open(ObjectSettings.InBucket settings, String peer, MeterRegistry meters) {
        return open(settings, peer, meters, PART_LENGTH);
    }

    /// @param partLength from which length on objects are sent in parts, and the length of each
    static S3Objects open(ObjectSettings.InBucket settings, String peer, MeterRegistry meters, int partLength) {
        var client = client(settings);
        var presigner = S3Presigner.builder()
                .s3Client(client)
                .region(Region.of(settings.region()))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .build());
        settings.endpoint().ifPresent(presigner::endpointOverride);
        var objects =
                new S3Objects(settings.bucket(), client, presigner.build(), new AwsCalls(peer, meters), partLength);
        try {
            objects.check();
            return objects;
        } catch (RuntimeException thrown) {
            objects.close();
            throw thrown;
        }
    }

    /// A checksum that is not asked for is one that other stores than Amazon's do not know.
    static S3Client client(ObjectSettings.InBucket settings) {
        return AwsCalls.client(S3Client.builder(), settings.region(), settings.endpoint(), CALL_LIMIT)
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private void check() {
        try {
            calls.call("check", Idempotency.READ, () -> client.headBucket(bucket -> bucket.bucket(this.bucket)));
        } catch (AwsServiceException refusal) {
            switch (refusal.statusCode()) {
                case NOT_FOUND -> throw new IllegalStateException("there is no bucket " + bucket, refusal);
                case MOVED ->
                    throw new IllegalStateException("the bucket " + bucket + " is in another region", refusal);
                // A role may be allowed to use objects only.
                default -> log.warn("the bucket {} cannot be checked: status {}", bucket, refusal.statusCode());
            }
        } catch (IOException thrown) {
            log.warn("the store of objects is away: {}", thrown.getMessage());
        }
    }

    @Override
    public void put(Description description, InputStream bytes) throws IOException {
        var counted = new CountedInputStream(bytes, description.length());
        try {
            made(
                    "put",
                    Idempotency.CHANGE,
                    () -> counted.unlessFailed(() -> {
                        if (description.length() > partLength)
                            new PartedUpload(client, bucket, partLength, TRANSFER_LIMIT).put(description, counted);
                        else putWhole(description, counted);
                        return true;
                    }));
        } catch (CountedInputStream.Failed thrown) {
            throw thrown.reason();
        }
    }

    private void putWhole(Description description, InputStream counted) {
        client.putObject(
                object -> object.bucket(bucket)
                        .key(description.key().value())
                        .contentType(description.type())
                        .contentLength(description.length())
                        .overrideConfiguration(call -> call.apiCallTimeout(TRANSFER_LIMIT)),
                RequestBody.fromInputStream(counted, description.length()));
    }

    @Override
    public Optional<Description> describe(ObjectKey key) throws IOException {
        return found(
                        "describe",
                        () -> client.headObject(object -> object.bucket(bucket).key(key.value())))
                .map(head -> description(key, head));
    }

    @Override
    public Optional<Content> get(ObjectKey key) throws IOException {
        return found(
                        "get",
                        () -> client.getObject(object -> object.bucket(bucket).key(key.value())))
                .map(object -> new Content(description(key, object.response()), new ObjectStream(object)));
    }

    /// The store deletes without saying whether there was an object, so it is asked before.
    @Override
    public boolean delete(ObjectKey key) throws IOException {
        boolean isThere = describe(key).isPresent();
        if (isThere)
            made(
                    "delete",
                    Idempotency.READ,
                    () -> client.deleteObject(object -> object.bucket(bucket).key(key.value())));
        return isThere;
    }

    @Override
    public URI addressToPut(Description description, Duration lifetime) {
        return address(presigner
                .presignPutObject(signed -> signed.signatureDuration(lifetime)
                        .putObjectRequest(object -> object.bucket(bucket)
                                .key(description.key().value())
                                .contentType(description.type())
                                .contentLength(description.length())))
                .url());
    }

    @Override
    public URI addressToGet(Description description, Duration lifetime) {
        return address(presigner
                .presignGetObject(signed -> signed.signatureDuration(lifetime)
                        .getObjectRequest(object -> object.bucket(bucket)
                                .key(description.key().value())
                                .responseContentType(description.type())
                                .responseContentDisposition("attachment")
                                .responseCacheControl("private, max-age=0")))
                .url());
    }

    private static URI address(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Description description(ObjectKey key, HeadObjectResponse object) {
        return new Description(key, object.contentLength(), object.contentType());
    }

    private static Description description(ObjectKey key, GetObjectResponse object) {
        return new Description(key, object.contentLength(), object.contentType());
    }

    private <T> Optional<T> found(String operation, Supplier<T> call) throws IOException {
        try {
            return Optional.of(calls.call(operation, Idempotency.READ, call));
        } catch (NoSuchBucketException refusal) {
            throw refused(operation, refusal);
        } catch (AwsServiceException refusal) {
            if (refusal.statusCode() == NOT_FOUND) return Optional.empty();
            throw refused(operation, refusal);
        } catch (AwsCalls.Away thrown) {
            throw new Unavailable(thrown);
        }
    }

    private void made(String operation, Idempotency idempotency, Supplier<?> call) throws IOException {
        try {
            calls.call(operation, idempotency, call);
        } catch (AwsServiceException refusal) {
            throw refused(operation, refusal);
        } catch (AwsCalls.Away thrown) {
            throw new Unavailable(thrown);
        }
    }

    /// The settings are wrong, or the rights of the role.
    private IOException refused(String operation, AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        return new IOException("the store refuses to %s in the bucket %s: status %d, %s"
                .formatted(operation, bucket, refusal.statusCode(), details == null ? "" : details.errorCode()));
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
