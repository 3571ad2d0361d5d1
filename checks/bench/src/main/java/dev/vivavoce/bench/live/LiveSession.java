package dev.vivavoce.bench.live;

import com.google.protobuf.util.Durations;
import dev.vivavoce.cli.audio.Pace;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// One learner's live session: a script spoken in real time over the audio socket, with a subscription to the
/// events. Every delay counts from the moment at which the sound should have been sent, so that a delayed sender
/// does not improve the figures.
final class LiveSession {
    /// Short messages, so that filling one adds little delay.
    static final Duration MESSAGE = Duration.ofMillis(40);

    private static final int MESSAGE_BYTES = (int) MESSAGE.toMillis() * 32;
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    private static final long WATCHED_LIMIT_SECONDS = 30;

    /// A durable event and the time of its arrival.
    private record Came(SpeakingEvent event, long at) {}

    private final Script script;
    private final List<Came> atSocket = new ArrayList<>(); // guarded by this
    private final List<Came> interims = new ArrayList<>(); // guarded by this
    private final Map<String, Long> atSubscription = new HashMap<>(); // by utterance; guarded by this
    private final List<Double> lateness = new ArrayList<>();
    private final CompletableFuture<Void> watchedToTheEnd = new CompletableFuture<>();
    private volatile double hangOver = Double.NaN;
    private volatile long finishedAt;
    private long begin;

    private LiveSession(Script script) {
        this.script = script;
    }

    /// Speaks the whole script; a failed session returns its reason instead of throwing.
    static LiveOutcome run(Learner learner, Script script) throws InterruptedException {
        try {
            return new LiveSession(script).speak(learner);
        } catch (RuntimeException e) { // a failed session does not end the bench
            return LiveOutcome.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private LiveOutcome speak(Learner learner) throws InterruptedException {
        var session = learner.startFreeSpeech("what comes to mind");
        try (var _ = learner.watch(session.id(), null, this::subscribed);
                var voice = learner.speak(session, this::heard)) {
            begin = System.nanoTime();
            for (int at = 0, message = 1; at < script.pcm().length; at += MESSAGE_BYTES, message++) {
                long due = begin + message * MESSAGE.toNanos();
                Pace.until(due);
                lateness.add(milliseconds(System.nanoTime() - due));
                voice.say(Arrays.copyOfRange(script.pcm(), at, Math.min(script.pcm().length, at + MESSAGE_BYTES)));
            }
            long finishing = System.nanoTime();
            voice.finish();
            var result = voice.result(RESULT_LIMIT);
            watchedToTheEnd.orTimeout(WATCHED_LIMIT_SECONDS, TimeUnit.SECONDS).join();
            if (!script.texts().isEmpty() && result.getOutcome() != Outcome.OUTCOME_SCORED) {
                throw new IllegalStateException("the result has no scores");
            }
            return outcome(milliseconds(finishedAt - finishing));
        }
    }

    private synchronized void heard(SpeakResponse response) {
        long now = System.nanoTime();
        switch (response.getResponseCase()) {
            case ACCEPTED ->
                hangOver = Durations.toMillis(response.getAccepted().getHangOver());
            case EVENT ->
                (response.getEvent().getDurable() ? atSocket : interims).add(new Came(response.getEvent(), now));
            case FINISHED -> finishedAt = now;
            case ACKNOWLEDGED, HEARTBEAT, RESPONSE_NOT_SET -> {}
        }
    }

    private synchronized void subscribed(JsonNode event) {
        long now = System.nanoTime();
        switch (event.required("__typename").asString()) {
            case "UtteranceRecognized" ->
                atSubscription.put(event.required("utteranceId").asString(), now);
            case "SpeakingFinished" -> watchedToTheEnd.complete(null);
            default -> {}
        }
    }

    private synchronized LiveOutcome outcome(double finishToResult) {
        var texts = new ArrayList<LiveOutcome.Text>();
        for (var text : script.texts()) {
            var recognized = atSocket.stream()
                    .filter(came -> came.event().hasUtteranceRecognized() && meets(text, came.event()))
                    .toList();
            if (recognized.isEmpty()) throw new IllegalStateException("no final text for the text at " + text.start());
            var last = recognized.getLast();
            var id = last.event().getUtteranceId();
            var scored = atSocket.stream()
                    .filter(came -> came.event().hasUtteranceScored()
                            && came.event().getUtteranceId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no scores for the text at " + text.start()));
            var subscribed = atSubscription.get(id);
            if (subscribed == null) throw new IllegalStateException("the subscription missed " + id);
            long end = begin + text.end().toNanos();
            texts.add(new LiveOutcome.Text(
                    text.end().minus(text.start()).toMillis() / 1000.0,
                    (int) interims.stream()
                            .filter(came -> came.event().hasTranscriptUpdated()
                                    && came.at() >= begin + text.start().toNanos()
                                    && came.at() <= last.at())
                            .count(),
                    milliseconds(last.at() - end),
                    milliseconds(subscribed - end),
                    milliseconds(scored.at() - end)));
        }
        return new LiveOutcome(
                hangOver,
                List.copyOf(texts),
                (int) interims.stream()
                        .filter(came -> came.event().hasTranscriptUpdated())
                        .count(),
                interimGaps(),
                finishToResult,
                List.copyOf(lateness),
                null);
    }

    private List<Double> interimGaps() {
        var gaps = new ArrayList<Double>();
        var lastOf = new HashMap<String, Long>();
        for (var came : interims) {
            if (!came.event().hasTranscriptUpdated()) continue;
            var before = lastOf.put(came.event().getUtteranceId(), came.at());
            if (before != null) gaps.add(milliseconds(came.at() - before));
        }
        return List.copyOf(gaps);
    }

    private static boolean meets(Script.Span text, SpeakingEvent event) {
        var recognized = event.getUtteranceRecognized();
        return text.meets(
                Duration.ofNanos(Durations.toNanos(recognized.getStart())),
                Duration.ofNanos(Durations.toNanos(recognized.getEnd())));
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }
}
