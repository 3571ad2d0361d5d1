package dev.vivavoce.fleet.load;

import com.google.protobuf.util.Durations;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.HandshakeRefused;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.v1.Outcome;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A learner who reads one sentence after the other, each in a session of its own whose recording is kept.
/// Between the sentences they study: a step of a lesson after each one. After some they pay for a plan, or
/// change what they pay for.
final class Talker {
    static final String TEXT = "Please take a seat.";

    /// Then another learner speaks: no history grows so long that it takes time to compare.
    private static final int MOST_SESSIONS = 100;

    /// A document is uploaded for so many sentences, and no earlier than the lesson before is over.
    private static final int SENTENCES_A_LESSON = 6;

    private static final int SENTENCES_A_PAYMENT = 3;

    private static final Duration RESULT_LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 100;

    private final Learner learner;
    private final byte[] pcm;
    private final Set<String> begun = new HashSet<>(); // guarded by this
    private final Map<String, Duration> acknowledged = new HashMap<>(); // guarded by this
    private final List<Lesson> lessons = new ArrayList<>(); // of the thread that speaks, and after it of who compares
    private final Purchase purchase; // the same
    private volatile int refused;
    private volatile int stepsRefused;
    /// Of the next session. A caller without an answer begins the same one again, as an app does.
    private UUID key = UUID.randomUUID();

    Talker(Learner learner, byte[] pcm) {
        this.learner = learner;
        this.pcm = pcm;
        purchase = new Purchase(learner);
    }

    Learner learner() {
        return learner;
    }

    /// Speaks and studies until the load ends. What fails is counted, and the next session begun, as a learner
    /// would.
    void speakUntil(Load load) throws InterruptedException {
        while (!load.isEnding() && sentences() < MOST_SESSIONS) {
            try {
                speak();
            } catch (GraphQlFailure
                    | GraphQl.Unreachable
                    | PayloadRefusal
                    | SocketClosed
                    | HandshakeRefused
                    | IllegalStateException failure) {
                refused++;
                load.failed(failure);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            step(load, this::study);
            step(load, this::pay);
        }
    }

    private interface Step {
        void make() throws InterruptedException;
    }

    private void step(Load load, Step step) throws InterruptedException {
        try {
            step.make();
        } catch (GraphQlFailure
                | GraphQl.Unreachable
                | PayloadRefusal
                | UncheckedIOException
                | IllegalStateException failure) {
            stepsRefused++;
            load.failed(failure);
        }
    }

    synchronized Promises promises() {
        return new Promises(begun, acknowledged, AudioSender.duration(pcm));
    }

    private synchronized int sentences() {
        return begun.size();
    }

    /// When nobody speaks any more.
    StudyPromises studyPromises() {
        return new StudyPromises(lessons.stream().map(Lesson::promise).toList());
    }

    /// When nobody speaks any more.
    PurchasePromise purchasePromise() {
        return purchase.promise();
    }

    /// What the platform has of the learner's plan.
    PurchasePromise.Stored storedPurchase() {
        return purchase.stored();
    }

    int refused() {
        return refused;
    }

    /// Steps of lessons and payments that failed, and were made again after a later sentence.
    int stepsRefused() {
        return stepsRefused;
    }

    private void pay() throws InterruptedException {
        if (sentences() < purchase.promise().acknowledged() * SENTENCES_A_PAYMENT) return;
        purchase.goOn();
    }

    private void study() throws InterruptedException {
        if (lessons.isEmpty() || lessons.getLast().isOver()) {
            if (sentences() < lessons.size() * SENTENCES_A_LESSON) return;
            lessons.add(new Lesson(learner, lessons.size() + 1));
        }
        lessons.getLast().goOn();
    }

    private void speak() throws InterruptedException {
        var session = learner.startReading(TEXT, key);
        key = UUID.randomUUID();
        synchronized (this) {
            begun.add(session.id());
        }
        try (var voice = learner.speak(session, _ -> {})) {
            voice.sayAtOnce(pcm);
            voice.finish();
            var result = voice.result(RESULT_LIMIT);
            if (result.getOutcome() == Outcome.OUTCOME_SCORED)
                synchronized (this) {
                    acknowledged.put(session.id(), Duration.ofNanos(Durations.toNanos(result.getAudioDuration())));
                }
        }
    }
}
