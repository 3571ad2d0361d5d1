package dev.vivavoce.content.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an answer has cost so far, all tries together, whether it succeeds or not. Used by one thread.
public final class Spending {
    private final long begin = System.nanoTime();
    private @Nullable String model;
    private int inputTokens;
    private int outputTokens;
    private long micros;
    private boolean isPriced;
    private @Nullable Duration firstToken;

    void add(ModelEndpoint endpoint, int input, int output) {
        model = endpoint.name();
        inputTokens += input;
        outputTokens += output;
        var price = endpoint.price();
        if (price == null) return;
        isPriced = true;
        micros += price.micros(input, output);
    }

    void firstToken() {
        if (firstToken == null) firstToken = elapsed();
    }

    /// The model that was asked last; null when none was.
    public @Nullable String model() {
        return model;
    }

    public int inputTokens() {
        return inputTokens;
    }

    public int outputTokens() {
        return outputTokens;
    }

    /// Millionths of the currency; null when no model with a price was asked.
    public @Nullable Long micros() {
        return isPriced ? micros : null;
    }

    /// From the first request to the first piece; null when no piece came.
    public @Nullable Duration firstTokenLatency() {
        return firstToken;
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
