package dev.vivavoce.bench.live;

import dev.vivavoce.cli.audio.Pace;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.SentenceSource;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One learner's talk with a partner over the audio socket, with a subscription to its events. The learner
/// listens to the partner's end, thinks for a moment, and speaks; once in the talk they interrupt. Each wait
/// counts from the last audible sample that was sent to the first audible sample that came.
final class TalkSession {
    /// How long a learner reads the card: people take up to three minutes. Content learns the scenario's script
    /// meanwhile.
    private static final Duration READING = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Duration LINE_LIMIT = Duration.ofSeconds(60);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    /// How long a learner thinks before speaking.
    private static final int SHORTEST_THOUGHT_MILLIS = 300;
    private static final int THOUGHT_SPREAD_MILLIS = 900;
    /// Which line interrupts the answer to the one before it.
    private static final int INTERRUPTING_LINE = 4;
    private static final Duration BEFORE_INTERRUPTING = Duration.ofMillis(700);

    private final List<byte[]> lines;
    private final Random random;
    private final List<TalkOutcome.Answer> answers = new ArrayList<>(); // guarded by this, as all that follows
    private final List<TalkOutcome.Stop> stops = new ArrayList<>();
    private int cutOff;
    private int missed;
    /// When the learner was heard last, while an answer is awaited; 0 otherwise.
    private long asked;
    private boolean isPartnersTurn;
    private boolean isOver;
    /// The partner's turn that was heard last.
    private int soundingTurn;
    private long turnEndedAt;
    private long captionAt;
    private boolean isCaptionByModel;
    private long heldAt;
    private long interruptedAt;

    private TalkSession(List<byte[]> lines, long seed) {
        this.lines = lines;
        random = new Random(seed);
    }

    /// Holds the talk; a failed one returns its reason instead of throwing.
    ///
    /// @param scenarioId global id
    /// @param lines what the learner says, as sound
    static TalkOutcome run(Learner learner, String scenarioId, List<byte[]> lines, long seed)
            throws InterruptedException {
        try {
            return new TalkSession(lines, seed).talk(learner, scenarioId, seed);
        } catch (RuntimeException e) { // a failed talk does not end the bench
            return TalkOutcome.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private TalkOutcome talk(Learner learner, String scenarioId, long seed) throws InterruptedException {
        var session = learner.startRolePlay(scenarioId, "EXAM");
        var lateness = List.<Double>of();
        Pace.until(System.nanoTime() + READING.toNanos());
        try (var _ = learner.watch(session.id(), null, _ -> {});
                var voice = learner.speak(session, this::hear)) {
            var microphone = TalkMicrophone.open(voice, seed);
            try (microphone) {
                for (int i = 0; i < lines.size() && !hasEnded(); i++) say(i, microphone);
                awaitLearnersTurn();
                microphone.finish();
                var _ = voice.result(RESULT_LIMIT);
            }
            lateness = microphone.lateness();
        }
        return outcome(lateness);
    }

    /// Says a line, and returns when its answer is heard.
    private void say(int line, TalkMicrophone microphone) throws InterruptedException {
        boolean interrupts = line == INTERRUPTING_LINE;
        if (interrupts) {
            Pace.until(System.nanoTime() + BEFORE_INTERRUPTING.toNanos());
            interrupts = isPartnersTurn(); // otherwise its answer was over by then
        } else {
            awaitLearnersTurn();
            Pace.until(System.nanoTime() + thought());
        }
        if (hasEnded()) return;
        int before = begin();
        var heard = said(microphone.say(lines.get(line)));
        if (heard == null) return;
        ended(heard, before, interrupts);
        await("an answer", () -> soundingTurn != before || isOver);
    }

    private synchronized int begin() {
        asked = 0;
        heldAt = 0;
        interruptedAt = 0;
        return soundingTurn;
    }

    /// The learner has said a line.
    ///
    /// @param before the turn of the partner that was heard before it
    private synchronized void ended(TalkMicrophone.Heard heard, int before, boolean interrupts) {
        if (interrupts && interruptedAt == 0) missed++;
        else if (interrupts)
            stops.add(new TalkOutcome.Stop(
                    milliseconds((heldAt == 0 ? interruptedAt : heldAt) - heard.firstSound()),
                    milliseconds(interruptedAt - heard.firstSound())));
        if (soundingTurn != before) cutOff++;
        else asked = heard.lastSound();
    }

    /// What was said; null when the session ended before.
    private static TalkMicrophone.@Nullable Heard said(Future<TalkMicrophone.Heard> line) throws InterruptedException {
        try {
            return line.get(LINE_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (CancellationException | ExecutionException | TimeoutException _) {
            return null;
        }
    }

    // What is heard

    private synchronized void hear(SpeakResponse response) {
        long now = System.nanoTime();
        switch (response.getResponseCase()) {
            case EVENT -> hear(response.getEvent(), now);
            case PARTNER_AUDIO -> hear(response.getPartnerAudio(), now);
            case PARTNER_HELD -> {
                if (response.getPartnerHeld().getHeld() && heldAt == 0) heldAt = now;
            }
            case FINISHED -> isOver = true;
            case ACCEPTED, ACKNOWLEDGED, HEARTBEAT, HINT_MISSED, RESPONSE_NOT_SET -> {}
        }
        notifyAll();
    }

    private void hear(SpeakingEvent event, long now) {
        if (event.hasTurnEnded()) {
            isPartnersTurn = true;
            turnEndedAt = now;
        } else if (event.hasPartnerSpoke()) {
            isPartnersTurn = true;
            var spoke = event.getPartnerSpoke();
            if (spoke.getSentence() == 1) {
                captionAt = now;
                isCaptionByModel = spoke.getSource() == SentenceSource.SENTENCE_SOURCE_MODEL;
            }
        } else if (event.hasPartnerFinished()) {
            isPartnersTurn = false;
            isOver = event.getPartnerFinished().getClosing();
            if (event.getPartnerFinished().getInterrupted()) interruptedAt = now;
        }
    }

    private void hear(PartnerAudio piece, long now) {
        if (piece.getTurn() == soundingTurn) return;
        int first = Audible.first(piece.getData().toByteArray());
        if (first == Audible.NOTHING) return;
        soundingTurn = piece.getTurn();
        long sound = now + first * TimeUnit.SECONDS.toNanos(1) / piece.getSampleRateHertz();
        long since = asked;
        asked = 0;
        if (since == 0) return;
        if (turnEndedAt < since) cutOff++;
        else
            answers.add(new TalkOutcome.Answer(
                    milliseconds(turnEndedAt - since),
                    milliseconds(captionAt - turnEndedAt),
                    milliseconds(sound - captionAt),
                    isCaptionByModel));
    }

    private synchronized TalkOutcome outcome(List<Double> lateness) {
        return new TalkOutcome(List.copyOf(answers), cutOff, List.copyOf(stops), missed, lateness, null);
    }

    // Waiting

    private synchronized boolean hasEnded() {
        return isOver;
    }

    private synchronized boolean isPartnersTurn() {
        return isPartnersTurn;
    }

    private void awaitLearnersTurn() throws InterruptedException {
        await("the end of the partner's turn", () -> !isPartnersTurn || isOver);
    }

    private synchronized void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + ANSWER_LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            long left = until - System.nanoTime();
            if (left <= 0) throw new IllegalStateException(what + " did not come");
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private long thought() {
        return TimeUnit.MILLISECONDS.toNanos(SHORTEST_THOUGHT_MILLIS + random.nextInt(THOUGHT_SPREAD_MILLIS));
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }
}
