package dev.vivavoce.content.model;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import dev.vivavoce.content.model.ModelFault.Kind;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One request to a model. The SDK blocks while it waits for the next piece, and some providers keep a waiting
/// connection alive with comments, so that no time-out of the connection ever fires: a thread of its own reads, and
/// the caller waits as long as it wants to. Closing interrupts the thread, which closes the connection.
final class ModelStream implements AutoCloseable {
    /// What happens in a stream.
    sealed interface Event {
        record Piece(String text) implements Event {}

        /// @param finish the provider's reason, such as `stop`
        /// @param usage null when the provider does not say
        record End(String finish, @Nullable CompletionUsage usage) implements Event {}

        record Broken(ModelFault fault) implements Event {}
    }

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int WAITING = 64;

    private final ArrayBlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;

    private ModelStream(OpenAIClient client, ChatCompletionCreateParams params, RequestOptions options) {
        reader = Thread.ofVirtual().name("model-stream").unstarted(() -> read(client, params, options));
    }

    static ModelStream open(OpenAIClient client, ChatCompletionCreateParams params, RequestOptions options) {
        var stream = new ModelStream(client, params, options);
        stream.reader.start();
        return stream;
    }

    /// Returns the next event; empty when none came in time.
    Optional<Event> next(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(events.poll(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read(OpenAIClient client, ChatCompletionCreateParams params, RequestOptions options) {
        try {
            events.put(last(client, params, options));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody waits for the end
        }
    }

    /// Puts the pieces into the queue and returns how they end. A stream that breaks ends as quietly as one that is
    /// complete; only the reason at its end distinguishes them.
    private Event last(OpenAIClient client, ChatCompletionCreateParams params, RequestOptions options)
            throws InterruptedException {
        String finish = null;
        CompletionUsage usage = null;
        try (var response = client.chat().completions().createStreaming(params, options)) {
            for (var chunks = response.stream().iterator(); chunks.hasNext(); ) {
                var chunk = chunks.next();
                var counted = chunk.usage();
                if (counted.isPresent()) usage = counted.get();
                for (var choice : chunk.choices()) {
                    var text = choice.delta().content().orElse("");
                    if (!text.isEmpty()) events.put(new Event.Piece(text));
                    var reason = choice.finishReason();
                    if (reason.isPresent()) finish = reason.get().toString();
                }
            }
        } catch (OpenAIException | IllegalStateException | UncheckedIOException thrown) {
            return new Event.Broken(fault(thrown));
        }
        if (finish == null) return new Event.Broken(new ModelFault(Kind.PASSING, "the answer ended early"));
        return new Event.End(finish, usage);
    }

    private static ModelFault fault(RuntimeException thrown) {
        return switch (thrown) {
            case SseException _ -> new ModelFault(Kind.PASSING, "an error in the answer");
            case OpenAIServiceException refused -> fault(refused.statusCode());
            case OpenAIInvalidDataException _ -> new ModelFault(Kind.PASSING, "not the protocol of chat completions");
            default ->
                isUnconnected(thrown)
                        ? ModelFault.unread(Kind.PASSING, "no connection")
                        : new ModelFault(Kind.PASSING, "the connection broke");
        };
    }

    private static boolean isUnconnected(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) return true;
        return false;
    }

    /// Of an answer with an error in place of a stream, which providers do not charge.
    private static ModelFault fault(int status) {
        var kind = switch (status) {
            case 401, 402, 403 -> Kind.LASTING;
            case REQUEST_TIMEOUT, 409, TOO_MANY_REQUESTS -> Kind.PASSING;
            default -> status >= SERVER_ERROR ? Kind.PASSING : Kind.REQUEST;
        };
        return ModelFault.unread(kind, "status " + status);
    }
}
