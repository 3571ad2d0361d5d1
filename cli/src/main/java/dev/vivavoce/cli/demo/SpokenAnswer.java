package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.client.GeneratedFiles;
import dev.vivavoce.cli.client.Pipelines;
import dev.vivavoce.cli.client.RecordedFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// A pipeline that answers a spoken question with speech. Prints the latency of each step. Where no model is
/// set up, a fixed sentence replaces the answer.
final class SpokenAnswer {
    static final String QUESTION = "How long should bread stay in the oven?";

    private static final String NO_ANSWER = "I heard your question, but no model is set up here to answer it.";

    private final Pipelines pipelines;
    private final RecordedFiles files;
    private final GeneratedFiles generated;
    private final PrintStream out;

    SpokenAnswer(Pipelines pipelines, RecordedFiles files, GeneratedFiles generated, PrintStream out) {
        this.pipelines = pipelines;
        this.files = files;
        this.generated = generated;
        this.out = out;
    }

    /// Returns whether the run has given speech.
    ///
    /// @param question a file of sound
    boolean give(byte[] question) throws IOException, InterruptedException {
        out.println("\nA pipeline answers a spoken question: recognition, model, speech");
        var pipelineId = pipelines.create("A spoken answer", steps());
        var file = files.place("question.wav", question);
        var runId = pipelines.run(pipelineId, file);
        pipelines.follow(runId, _ -> {});
        var run = pipelines.get(runId);
        for (var attempt : run.required("attempts")) show(attempt);
        boolean isGood = run.required("state").asString().equals("COMPLETED") && isHeard(run);
        out.println("  the run: " + written(run.required("state")));
        pipelines.delete(pipelineId);
        files.delete(file);
        return isGood;
    }

    private static List<Map<String, Object>> steps() {
        return List.of(
                Map.of("work", Map.of("recognition", Map.of("language", "en-US"))),
                Map.of(
                        "work",
                        Map.of("model", Map.of("instruction", "Answer the question in one short sentence.")),
                        "fallBack",
                        Map.of("text", NO_ANSWER)),
                Map.of("work", Map.of("synthesis", Map.of("format", "MP3"))));
    }

    private void show(JsonNode attempt) {
        var begin = time(attempt.required("startedAt"));
        var waited = Duration.between(time(attempt.required("dueAt")), begin);
        var took = Duration.between(begin, time(attempt.required("endedAt")));
        var failure = attempt.required("failure");
        var engine = attempt.required("use").required("engine");
        out.printf(
                Locale.ROOT,
                "  step %d, attempt %d, %-11s waited %5.2f s, took %5.2f s, %s%s%s%n",
                attempt.required("step").asInt() + 1,
                attempt.required("number").asInt(),
                written(attempt.required("kind")),
                waited.toMillis() / 1e3,
                took.toMillis() / 1e3,
                written(attempt.required("state")),
                failure.isNull() ? "" : ": " + failure.asString(),
                attempt.required("byFallBack").asBoolean()
                        ? " by the fall-back"
                        : engine.isNull() ? "" : " by " + engine.asString());
        var text = attempt.required("text");
        if (!text.isNull()) text.asString().lines().forEach(line -> out.println("    | " + line));
    }

    private boolean isHeard(JsonNode run) throws IOException, InterruptedException {
        var attempts = run.required("attempts");
        var audioId = attempts.required(attempts.size() - 1).required("generatedAudioId");
        if (audioId.isNull()) return false;
        var address = generated.content(audioId.asString()).required("address");
        int length = GeneratedFiles.fetch(address).length;
        out.println("  " + length + " bytes of " + address.required("mediaType").asString());
        return length > 0;
    }

    private static OffsetDateTime time(JsonNode at) {
        return OffsetDateTime.parse(Objects.requireNonNull(at.asString()));
    }

    private static String written(JsonNode name) {
        return name.asString().toLowerCase(Locale.ROOT);
    }
}
