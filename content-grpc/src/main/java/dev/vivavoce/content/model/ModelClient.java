package dev.vivavoce.content.model;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import dev.vivavoce.content.model.ModelFault.Kind;
import dev.vivavoce.content.model.ModelStream.Event;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Asks one model: a circuit breaker, a limit on what runs at once, and another try as long as nothing was answered.
/// Metrics: `model.answers` (timer; tags `model`, `outcome`), `model.breaker.open` (gauge; `model`).
final class ModelClient implements AutoCloseable {
    /// A message that the model wrote, and what it violates.
    record Correction(String answer, List<String> violations) {}

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TRIES = 2;
    private static final String NO_KEY = "none";

    private final ModelEndpoint endpoint;
    private final ModelSettings settings;
    private final MeterRegistry meters;
    private final OpenAIClient client;
    private final CircuitBreaker breaker;
    private final Semaphore running;
    private final IntervalFunction backoff =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2, 0.5);

    ModelClient(ModelEndpoint endpoint, ModelSettings settings, MeterRegistry meters) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.meters = meters;
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(endpoint.url().toString())
                .apiKey(
                        endpoint.key().reveal().isEmpty()
                                ? NO_KEY
                                : endpoint.key().reveal())
                .maxRetries(0) // it would also repeat what was too slow; the tries are here
                .build();
        this.breaker = CircuitBreaker.of(
                endpoint.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize(60)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.breakerOpen())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
        this.running = new Semaphore(settings.concurrent());
        Gauge.builder("model.breaker.open", breaker, one -> one.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .tag("model", endpoint.name())
                .register(meters);
    }

    ModelEndpoint endpoint() {
        return endpoint;
    }

    /// Returns the whole answer. Its pieces were passed to the sink as they came.
    ///
    /// @param corrections earlier answers to the same request
    /// @param deadline [System#nanoTime] at which the answer has to be complete
    /// @throws ModelFault when there is none
    ModelAnswer ask(ModelRequest request, List<Correction> corrections, TextSink sink, Spending spending, long deadline)
            throws InterruptedException {
        if (!running.tryAcquire()) throw new ModelFault(Kind.BUSY, "it writes as many answers as it may");
        try {
            for (int attempt = 1; ; attempt++) {
                var answer = new Incoming(sink, spending);
                try {
                    return attempt(request, corrections, answer, spending, deadline);
                } catch (ModelFault fault) {
                    if (fault.kind() != Kind.PASSING || answer.begun() || attempt == TRIES) throw fault;
                    var wait = Duration.ofMillis(backoff.apply(attempt));
                    if (System.nanoTime() + wait.toNanos() >= deadline) throw fault;
                    Thread.sleep(wait);
                }
            }
        } finally {
            running.release();
        }
    }

    private ModelAnswer attempt(
            ModelRequest request, List<Correction> corrections, Incoming answer, Spending spending, long deadline)
            throws InterruptedException {
        if (!breaker.tryAcquirePermission()) throw new ModelFault(Kind.BUSY, "its circuit is open");
        long begin = System.nanoTime();
        var outcome = "abandoned";
        try (var stream = ModelStream.open(client, params(request, corrections), options(deadline))) {
            var end = answer.read(stream, deadline, settings.firstToken());
            succeeded(begin);
            outcome = "answered";
            var usage = end.usage();
            if (usage == null) spending.add(endpoint, input(request, corrections), answer.estimatedTokens());
            else spending.add(endpoint, (int) usage.promptTokens(), (int) usage.completionTokens());
            if (end.finish().equals("content_filter"))
                throw new ModelFault(Kind.ANSWER, "the provider withholds the answer");
            if (!answer.begun()) throw new ModelFault(Kind.ANSWER, "the answer is empty");
            return new ModelAnswer(endpoint.name(), answer.text(), end.finish().equals("length"));
        } catch (ModelFault fault) {
            if (outcome.equals("abandoned")) {
                outcome = "failed";
                ended(fault, begin);
                if (fault.wasRead()) spending.add(endpoint, input(request, corrections), answer.estimatedTokens());
            }
            throw fault;
        } finally {
            if (outcome.equals("abandoned")) { // the caller left, which says nothing about the model
                breaker.releasePermission();
                spending.add(endpoint, input(request, corrections), answer.estimatedTokens());
            }
            meters.timer("model.answers", "model", endpoint.name(), "outcome", outcome)
                    .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    private void succeeded(long begin) {
        breaker.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }

    private void ended(ModelFault fault, long begin) {
        switch (fault.kind()) {
            case PASSING, LASTING -> breaker.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, fault);
            case REQUEST, BUSY, ANSWER -> succeeded(begin);
        }
    }

    private static int input(ModelRequest request, List<Correction> corrections) {
        return request.estimatedTokens()
                + corrections.stream()
                        .mapToInt(one -> ModelRequest.estimate(one.answer()) + ModelRequest.estimate(complaint(one)))
                        .sum();
    }

    private static String complaint(Correction correction) {
        return "This answer is not valid: " + String.join("; ", correction.violations())
                + ". Answer the first message again, with JSON that the schema allows and nothing else.";
    }

    private ChatCompletionCreateParams params(ModelRequest request, List<Correction> corrections) {
        var params = ChatCompletionCreateParams.builder()
                .model(endpoint.model())
                .maxCompletionTokens(request.mostTokens())
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .addSystemMessage(request.system())
                .addUserMessage(request.user());
        for (var correction : corrections)
            params.addAssistantMessage(correction.answer()).addUserMessage(complaint(correction));
        var schema = request.schema();
        if (schema != null) params.responseFormat(format(schema));
        return params.build();
    }

    private static ResponseFormatJsonSchema format(AnswerSchema schema) {
        var body = ResponseFormatJsonSchema.JsonSchema.Schema.builder();
        schema.map().forEach((keyword, value) -> body.putAdditionalProperty(keyword, JsonValue.from(value)));
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name("answer")
                        .strict(true)
                        .schema(body.build())
                        .build())
                .build();
    }

    private RequestOptions options(long deadline) {
        var left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        return RequestOptions.builder()
                .timeout(Timeout.builder()
                        .connect(CONNECT.compareTo(left) < 0 ? CONNECT : left)
                        .read(left)
                        .request(left)
                        .build())
                .build();
    }

    @Override
    public void close() {
        client.close();
    }

    /// The answer as far as it has come.
    private static final class Incoming {
        private final TextSink sink;
        private final Spending spending;
        private final StringBuilder text = new StringBuilder();
        private int bytes;

        private Incoming(TextSink sink, Spending spending) {
            this.sink = sink;
            this.spending = spending;
        }

        private boolean begun() {
            return bytes > 0;
        }

        private String text() {
            return text.toString();
        }

        private int estimatedTokens() {
            return ModelRequest.estimate(text.toString());
        }

        private Event.End read(ModelStream stream, long deadline, Duration firstToken) throws InterruptedException {
            long first = Math.min(deadline, System.nanoTime() + firstToken.toNanos());
            while (true) {
                long until = begun() ? deadline : first;
                var event = stream.next(Duration.ofNanos(until - System.nanoTime()))
                        .orElseThrow(() -> new ModelFault(
                                Kind.PASSING, begun() ? "the answer took too long" : "no answer in time"));
                switch (event) {
                    case Event.Piece(String piece) -> take(piece);
                    case Event.End end -> {
                        return end;
                    }
                    case Event.Broken(ModelFault fault) -> throw fault;
                }
            }
        }

        private void take(String piece) throws InterruptedException {
            bytes += piece.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > AnswerSchema.MOST_BYTES) throw new ModelFault(Kind.ANSWER, "the answer is too long");
            spending.firstToken();
            text.append(piece);
            sink.accept(piece);
        }
    }
}
