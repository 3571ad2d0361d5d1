package dev.vivavoce.content.generation;

import com.google.protobuf.util.Durations;

/// Answers as messages.
final class GenerationMapping {
    private GenerationMapping() {}

    static dev.vivavoce.content.v1.Generated message(Generated generated) {
        var message = dev.vivavoce.content.v1.Generated.newBuilder()
                .setModel(generated.model())
                .setPromptId(generated.promptId())
                .setPromptVersion(generated.promptVersion())
                .setInputTokens(generated.inputTokens())
                .setOutputTokens(generated.outputTokens())
                .setFirstTokenLatency(
                        Durations.fromNanos(generated.firstTokenLatency().toNanos()))
                .setLatency(Durations.fromNanos(generated.latency().toNanos()))
                .setIsCut(generated.isCut());
        var cost = generated.costMicros();
        if (cost != null) message.setCostMicros(cost);
        return message.build();
    }
}
