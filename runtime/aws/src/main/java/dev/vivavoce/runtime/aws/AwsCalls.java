package dev.vivavoce.runtime.aws;

import com.google.rpc.Code;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.calls.CallPolicy.Breaker;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/// The calls of one client of the AWS SDK, guarded as all calls to other parties are. The SDK itself retries nothing:
/// otherwise a call would be retried twice over.
public final class AwsCalls {
    /// The service does not answer, or not in time: the same call can succeed later.
    public static final class Away extends IOException {
        private Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    /// The longest wait for the next byte.
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration DEADLINE = Duration.ofMinutes(15);
    private static final int AT_ONCE = 64;
    private static final int SERVER_FAULT = 500;

    private final String peer;
    private final CallGuard guard;

    /// @param peer the name of the service in metrics and messages
    public AwsCalls(String peer, MeterRegistry meters) {
        this(peer, DEADLINE, AT_ONCE, meters);
    }

    /// @param deadline the longest that a call may take, with all tries
    /// @param atOnce how many calls may run at the same time; a further one fails at once
    public AwsCalls(String peer, Duration deadline, int atOnce, MeterRegistry meters) {
        this.peer = peer;
        this.guard = new CallGuard(
                peer,
                new CallPolicy(
                        deadline,
                        3,
                        Duration.ofMillis(100),
                        atOnce,
                        new Breaker(Duration.ofSeconds(10), 5, Duration.ofSeconds(2), 2)),
                meters);
    }

    /// Sets up a client whose calls pass through here. The credentials are those of the SDK's default chain.
    ///
    /// @param endpoint empty for that of AWS
    /// @param limit the longest a call may take
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B client(
            B builder, String region, Optional<URI> endpoint, Duration limit) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(Region.of(region))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(all -> all.apiCallTimeout(limit).retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    /// Makes a call.
    ///
    /// @throws Away when the service cannot be reached, is overloaded or failing, or the call takes too long
    /// @throws AwsServiceException when the service refuses the call
    public <T> T call(String operation, Idempotency idempotency, Supplier<T> call) throws Away {
        try {
            return guard.call(operation, idempotency, () -> {
                try {
                    return call.get();
                } catch (SdkException thrown) {
                    if (isPassing(thrown)) throw new UncheckedIOException(reason(thrown), new IOException(thrown));
                    throw thrown;
                }
            });
        } catch (UncheckedIOException thrown) {
            throw new Away(peer + " is not available: " + thrown.getMessage(), thrown);
        } catch (Failure failure) {
            if (failure.code() == Code.UNAVAILABLE || failure.code() == Code.DEADLINE_EXCEEDED)
                throw new Away(peer + " is not available: " + failure.getMessage(), failure);
            throw failure;
        }
    }

    private static boolean isPassing(SdkException thrown) {
        return switch (thrown) {
            case AwsServiceException refusal -> refusal.statusCode() >= SERVER_FAULT || refusal.isThrottlingException();
            case SdkClientException _ -> true; // no connection, no credentials, no answer in time
            default -> false;
        };
    }

    /// Contains no credentials and nothing of the request.
    private static String reason(SdkException thrown) {
        if (thrown instanceof AwsServiceException refusal) return "status " + refusal.statusCode();
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
