package dev.vivavoce.speech.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.calls.CallPolicy.Breaker;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// Calls to a server with the API of OpenAI by the official client, guarded, with answers of a limited length.
final class OpenAiServer implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ONE_TRY = Duration.ofSeconds(12);
    private static final int TRIES = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;
    /// How the guard says that the caller was interrupted.
    private static final String CANCELLED = "CANCELLED";

    private static final String NO_KEY = "none";

    private final Duration timeout;
    private final OpenAIClient client;
    private final CallGuard guard;

    /// One request with the body of its answer, made again for each try.
    interface Request {
        byte[] send(OpenAIClient client, RequestOptions limits) throws IOException;
    }

    /// There is no answer. Contains no key and no data of a person.
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean isRefusal;

        private Unanswered(boolean isRefusal, String message) {
            super(message);
            this.isRefusal = isRefusal;
        }

        /// Whether the server has refused the request, so that a repeat would be refused too.
        boolean isRefusal() {
            return isRefusal;
        }
    }

    /// @param peer its name in metrics
    /// @param key empty for a server that asks for none
    /// @param timeout the longest that a call may take, with all tries
    /// @param atOnce how many calls may run at the same time
    OpenAiServer(String peer, URI url, Secret key, Duration timeout, int atOnce, MeterRegistry meters) {
        this.timeout = timeout;
        client = OpenAIOkHttpClient.builder()
                .baseUrl(url.toString())
                .apiKey(key.reveal().isEmpty() ? NO_KEY : key.reveal())
                .maxRetries(0) // the guard makes the tries
                .build();
        guard = new CallGuard(
                peer,
                new CallPolicy(
                        timeout,
                        TRIES,
                        Duration.ofMillis(200),
                        atOnce,
                        new Breaker(Duration.ofSeconds(10), 5, Duration.ofSeconds(2), 2)),
                meters);
    }

    /// Returns the body of an answer, or its first bytes: one more than the limit when it is longer.
    static byte[] body(HttpResponse response, int mostBytes) throws IOException {
        return response.body().readNBytes(mostBytes + 1);
    }

    /// Returns what the request returns.
    ///
    /// @throws Unanswered after three tries, or at once when the request is refused
    /// @throws CancellationException when the thread is interrupted meanwhile
    byte[] answer(String operation, Request request) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException(); // the guard would be "busy"
        try {
            return guard.call(operation, Idempotency.READ, () -> attempt(request));
        } catch (UncheckedIOException thrown) {
            throw new Unanswered(false, "openai is not available: " + thrown.getMessage());
        } catch (Failure failure) {
            if (failure.reason().equals(CANCELLED)) throw new CancellationException();
            throw new Unanswered(false, "openai is not available: " + failure.getMessage());
        }
    }

    private byte[] attempt(Request request) {
        var left = timeout.compareTo(ONE_TRY) < 0 ? timeout : ONE_TRY;
        var limits = RequestOptions.builder()
                .timeout(Timeout.builder()
                        .connect(CONNECT.compareTo(left) < 0 ? CONNECT : left)
                        .read(left)
                        .request(left)
                        .build())
                .build();
        try {
            return request.send(client, limits);
        } catch (OpenAIServiceException refusal) {
            int status = refusal.statusCode();
            if (status == TOO_MANY_REQUESTS || status >= SERVER_FAULT) throw passing("status " + status);
            throw new Unanswered(true, "openai refuses a request: status " + status);
        } catch (OpenAIException thrown) {
            throw passing(thrown.getClass().getSimpleName());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown.getClass().getSimpleName(), thrown);
        }
    }

    private static UncheckedIOException passing(String what) {
        return new UncheckedIOException(what, new IOException(what));
    }

    @Override
    public void close() {
        client.close();
    }
}
