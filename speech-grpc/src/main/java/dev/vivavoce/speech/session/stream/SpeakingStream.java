package dev.vivavoce.speech.session.stream;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioQuality;
import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.session.Sessions;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.log.NewEvent;
import dev.vivavoce.speech.session.log.Progress;
import dev.vivavoce.speech.session.log.ScoredUtteranceJson;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.watch.Watchers;
import dev.vivavoce.speech.v1.Accepted;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.Finished;
import dev.vivavoce.speech.v1.Heartbeat;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One `Speak` call as a loop: it takes from one mailbox what the speaker sends, what the engines answer
/// and what others say, one thing after another, and its clocks run between them. Nothing here waits for
/// anything else: engines work at the bench, the database on threads of its own, and what is to be told is
/// sent by [ResponseSender].
final class SpeakingStream {
    /// What the loop takes.
    sealed interface Mail {
        /// The speaker sent a message.
        record Said(SpeakRequest request) implements Mail {}

        /// The speaker sends nothing more.
        record Ended() implements Mail {}
    }

    /// What we tell the loop ourselves.
    sealed interface Signal extends Mail {
        /// Another stream has the session, or it has ended.
        record ShutOut() implements Signal {}

        /// The session shall be ended by this stream.
        record FinishWanted() implements Signal {}

        /// The replica stops.
        record Drain() implements Signal {}

        /// The speaker takes nothing of what is sent.
        record NothingTaken() implements Signal {}

        /// An utterance has its final text.
        record Listened(Heard heard) implements Signal {}

        /// An utterance has its scores.
        record Scored(ScoredUtterance utterance, Result.@Nullable Scores scores) implements Signal {}

        /// What an utterance that goes on sounds like so far.
        record Glimpsed(InterimDecoder.Look look) implements Signal {}

        /// An engine failed.
        record Broken(Throwable thrown) implements Signal {}
    }

    /// An utterance that was listened to before it was certain that it had ended.
    private record Ahead(long startSample, long endSample, CompletableFuture<Heard> heard) {
        boolean is(Segment.Utterance utterance) {
            return startSample == utterance.startSample() && endSample == utterance.endSample();
        }
    }

    /// How a stream comes to its end.
    private enum Ending {
        /// Not yet.
        NONE,
        /// The session is to be finished: everything is scored first.
        FINISH,
        /// The speaker is gone, perhaps to come back: what is an utterance already is scored.
        BREAK,
        /// The replica stops: what can be scored in a moment is.
        DRAIN
    }

    private static final int SAMPLE_RATE = 16_000;
    /// Utterances that wait for the recogniser, in samples: beyond it the speaker is held back.
    private static final long LONGEST_BACKLOG = 60L * SAMPLE_RATE;

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final long LONGEST_WAIT = SECONDS.toNanos(1);

    private final Sessions sessions;
    private final LiveStreams live;
    private final Watchers watchers;
    private final SpeechEngines engines;
    private final EngineExecutor executor;
    private final SessionLimits limits;
    private final Clock clock;
    private final MeterRegistry meters;
    private final SessionLease owned;
    private final Mailbox<Mail> mailbox;
    private final AudioIntake intake;
    private final ResponseSender outgoing;
    private final StreamClocks clocks;
    private final InterimDecoder glimpses;
    /// When the session ends, whatever is said then.
    private final Instant lastMoment;

    private Progress progress;
    private long lastCursor;
    private Ending ending = Ending.NONE;
    private boolean finishWanted;

    /// Utterances that were cut and not yet scored, and silences, in order; the first may be at the bench.
    private final Deque<Segment> pending = new ArrayDeque<>();

    private long pendingSamples;
    private @Nullable CompletableFuture<?> atBench;
    private long benchSince;
    private @Nullable Ahead ahead;

    /// The number of the newest utterance that was cut.
    private int cut;

    private boolean isSpeaking;

    SpeakingStream(
            SpeakHandler speaking,
            SessionLease owned,
            Mailbox<Mail> mailbox,
            AudioIntake intake,
            ResponseSender outgoing) {
        sessions = speaking.sessions();
        live = speaking.live();
        watchers = speaking.watchers();
        engines = speaking.engines();
        executor = speaking.executor();
        limits = speaking.limits();
        clock = speaking.clock();
        meters = speaking.meters();
        this.owned = owned;
        this.mailbox = mailbox;
        this.intake = intake;
        this.outgoing = outgoing;
        glimpses =
                new InterimDecoder(engines.recognizer(), executor, meters, look -> signal(new Signal.Glimpsed(look)));
        clocks = new StreamClocks(limits, System::nanoTime);
        lastMoment = owned.createdAt()
                .plusMillis(owned.audioLimitSamples() * 1000 / SAMPLE_RATE)
                .plus(limits.grace());
        progress = owned.progress();
        lastCursor = owned.lastCursor();
        cut = progress.scored();
    }

    UUID sessionId() {
        return owned.sessionId();
    }

    long epoch() {
        return owned.epoch();
    }

    SessionLease owned() {
        return owned;
    }

    /// How many messages wait to be taken.
    int waiting() {
        return mailbox.waiting();
    }

    void signal(Signal signal) {
        mailbox.signal(signal);
    }

    /// Returns when the session has ended or the speaker said no more; throws what else ends the stream.
    void run() throws InterruptedException {
        try {
            outgoing.send(response().setAccepted(accepted()).build());
            while (!isOver()) {
                var mail = mailbox.take(wantsAudio(), waitNanos());
                if (mail != null) take(mail);
                clocksStrike();
                work();
                listenAhead();
                if (mayGlimpse()) glimpses.look(cut + 1, intake::current);
                acknowledge();
            }
            if (ending == Ending.DRAIN) throw draining();
            if (ending == Ending.FINISH) {
                var finished = Uninterruptible.run(() -> sessions.finish(owned, intake.samples()));
                tell(finished);
                outgoing.send(response()
                        .setFinished(Finished.newBuilder()
                                .setResult(finished.getSpeakingFinished().getResult()))
                        .build());
            }
            outgoing.flush(limits.takenWithin());
        } catch (Failure failure) {
            outgoing.flush(LAST_WORDS);
            throw failure;
        } finally {
            if (atBench != null) atBench.cancel(false);
            glimpses.close();
            if (ahead != null) ahead.heard().cancel(false);
        }
    }

    static Failure draining() {
        return Sessions.draining();
    }

    // What comes in

    private void take(Mail mail) throws InterruptedException {
        switch (mail) {
            case Mail.Said(var request) -> {
                clocks.heard();
                switch (request.getRequestCase()) {
                    case CONFIG -> throw Failure.invalid("CONFIG_TWICE", "config stands in the first message only");
                    case AUDIO -> hear(request.getAudio());
                    case CONTROL -> control(request.getControl());
                    case REQUEST_NOT_SET ->
                        throw Failure.invalid("REQUEST_EMPTY", "a message must carry audio or control");
                }
            }
            case Mail.Ended() -> end(Ending.BREAK);
            case Signal.ShutOut() -> throw Uninterruptible.run(() -> sessions.shutOut(owned.sessionId()));
            case Signal.FinishWanted() -> {
                finishWanted = true;
                mailbox.shut();
            }
            case Signal.Drain() -> {
                clocks.drain();
                end(Ending.DRAIN);
            }
            case Signal.NothingTaken() ->
                throw Failure.exhausted(
                        "RESPONSES_NOT_TAKEN",
                        "responses were not taken for " + limits.takenWithin().toSeconds() + " s: resume the session");
            case Signal.Listened(var heard) -> listened(heard);
            case Signal.Scored(var utterance, var scores) -> scored(utterance, scores);
            case Signal.Glimpsed(var look) -> glimpsed(look);
            case Signal.Broken(var thrown) -> throw new IllegalStateException("an engine failed", thrown);
        }
    }

    private void hear(Audio audio) throws InterruptedException {
        clocks.speaks();
        var data = audio.getData();
        if (!intake.isNext(audio.getSequence(), data.size())) {
            clocks.took(0);
            return;
        }
        long before = intake.samples();
        var segments = intake.hear(data.toByteArray());
        clocks.took((intake.samples() - before) * SECONDS.toNanos(1) / SAMPLE_RATE);
        found(segments);
        for (var finding : intake.findings()) warn(finding);
        if (intake.isFull()) end(Ending.FINISH);
    }

    private void control(Control control) {
        switch (control.getActionCase()) {
            case FINISH -> end(Ending.FINISH);
            case PAUSE -> clocks.pause();
            case KEEP_ALIVE -> {} // having come is all it says
            case ACTION_NOT_SET -> throw Failure.invalid("REQUEST_EMPTY", "a control message must carry an action");
        }
    }

    private void end(Ending how) {
        if (ending == Ending.FINISH || ending == Ending.DRAIN) return;
        ending = how;
        mailbox.shut();
        if (how == Ending.FINISH) found(intake.end());
        isSpeaking = false;
    }

    private void found(List<Segment> segments) {
        for (var segment : segments) {
            switch (segment) {
                case Segment.SpeechStarted(var atSample) -> {
                    isSpeaking = true;
                    glimpses.begin();
                    tellInterim(EventMessages.event(owned.sessionId(), cut + 1, clock.instant())
                            .setSpeechStarted(EventMessages.speechStarted(atSample)));
                }
                case Segment.Utterance utterance -> {
                    isSpeaking = false;
                    cut++;
                    pending.addLast(utterance);
                    pendingSamples += utterance.samples().length;
                }
                case Segment.Silence silence -> pending.addLast(silence);
            }
        }
    }

    // What the engines make of it

    /// Gives the bench the next utterance; silences before it are written down.
    private void work() throws InterruptedException {
        while (atBench == null && !pending.isEmpty()) {
            switch (pending.getFirst()) {
                case Segment.Utterance utterance -> {
                    benchSince = System.nanoTime();
                    atBench(listened(utterance), Signal.Listened::new);
                }
                case Segment.Silence(var settledSample) -> {
                    pending.removeFirst();
                    append(
                            NewEvent.Kind.WARNING,
                            0,
                            event -> event.setWarningRaised(
                                    EventMessages.warning(Warning.WARNING_SILENCE, settledSample)),
                            null,
                            progress.withSettled(intake.settle(settledSample)));
                }
                case Segment.SpeechStarted ignored -> pending.removeFirst();
            }
        }
    }

    private void listened(Heard heard) throws InterruptedException {
        int number = progress.scored() + 1;
        if (number > progress.recognized()) { // else an owner before us told it, and was cut off before the scores
            append(
                    NewEvent.Kind.RECOGNIZED,
                    number,
                    event -> event.setUtteranceRecognized(EventMessages.recognized(heard)),
                    null,
                    progress.withRecognized(number));
            timer("speech.delay.text").record(System.nanoTime() - benchSince, TimeUnit.NANOSECONDS);
        }
        int from = progress.referenceWord();
        var task = owned.task().scoring();
        var scored = executor.<Signal>live(() -> {
            var utterance = Objects.requireNonNull(
                    timer("speech.scoring").record(() -> engines.scorer().score(heard, task, from)));
            return new Signal.Scored(utterance, engines.scorer().scores(utterance));
        });
        atBench(scored, signal -> signal);
    }

    private void scored(ScoredUtterance utterance, Result.@Nullable Scores scores) throws InterruptedException {
        atBench = null;
        var segment = (Segment.Utterance) pending.removeFirst();
        pendingSamples -= segment.samples().length;
        int number = progress.scored() + 1;
        append(
                NewEvent.Kind.SCORED,
                number,
                event -> event.setUtteranceScored(EventMessages.scored(utterance, scores)),
                ScoredUtteranceJson.text(utterance),
                progress.withScored(number, utterance.referenceTo(), intake.settle(segment.settledSample())));
        timer("speech.delay.score").record(System.nanoTime() - benchSince, TimeUnit.NANOSECONDS);
    }

    private <T> void atBench(CompletableFuture<T> work, Function<T, Signal> answer) {
        atBench = work;
        work.whenComplete((done, thrown) -> {
            if (thrown == null) signal(answer.apply(done));
            else if (!(thrown instanceof CancellationException)) signal(new Signal.Broken(thrown));
        });
    }

    /// What was listened to ahead, if this is it.
    private CompletableFuture<Heard> listened(Segment.Utterance utterance) {
        var before = ahead;
        ahead = null;
        if (before != null && before.is(utterance)) return before.heard();
        if (before != null) before.heard().cancel(false);
        return executor.live(() -> listen(utterance));
    }

    private Heard listen(Segment.Utterance utterance) {
        var hotwords = owned.task().hotwords();
        return Objects.requireNonNull(
                timer("speech.recognition").record(() -> engines.scorer().listen(utterance, hotwords)));
    }

    /// Once a pause is so long that all samples of the utterance are there, its text is worked on while the
    /// rest of the hang-over runs: the same work on the same samples, only sooner. When the speaker goes on
    /// it was for nothing.
    private void listenAhead() {
        if (!isSpeaking || ending != Ending.NONE || !pending.isEmpty()) return;
        long end = intake.likelyEnd();
        if (ahead != null && ahead.endSample() == end) return;
        if (ahead != null) ahead.heard().cancel(false);
        ahead = null;
        if (end < 0) return;
        var likely = intake.likely();
        ahead = executor.ahead(() -> listen(likely))
                .map(heard -> new Ahead(likely.startSample(), likely.endSample(), heard))
                .orElse(null);
    }

    /// Interim text is for an utterance that goes on, while nothing better is on its way.
    private boolean mayGlimpse() {
        return isSpeaking && ending == Ending.NONE && ahead == null && pending.isEmpty();
    }

    private void glimpsed(InterimDecoder.Look look) {
        if (glimpses.saw(look, isSpeaking ? cut + 1 : 0))
            tellInterim(EventMessages.event(owned.sessionId(), cut + 1, clock.instant())
                    .setTranscriptUpdated(EventMessages.transcriptUpdated(glimpses.stable(), glimpses.unstable())));
    }

    // What is told

    private void append(
            NewEvent.Kind kind,
            int utterance,
            UnaryOperator<SpeakingEvent.Builder> content,
            @Nullable String scored,
            Progress further)
            throws InterruptedException {
        var message = content.apply(EventMessages.event(owned.sessionId(), utterance, clock.instant()))
                .build();
        var events = List.of(new NewEvent(kind, utterance, message, scored));
        for (var event : Uninterruptible.run(() -> sessions.append(owned, events, further))) tell(event);
        progress = further;
    }

    private void tell(SpeakingEvent durable) {
        lastCursor = durable.getCursor();
        outgoing.send(response().setEvent(durable).build());
        clocks.acknowledgeAtOnce(); // what it settles
    }

    private void tellInterim(SpeakingEvent.Builder interim) {
        var event = interim.setCursor(lastCursor).build();
        outgoing.sendInterim(response().setEvent(event).build());
        watchers.tell(owned.sessionId(), event);
        if (live.isWatchedAfar(owned.sessionId()))
            Uninterruptible.start(() -> {
                sessions.tellAfar(event);
                return true;
            });
    }

    private void warn(AudioQuality.Finding finding) throws InterruptedException {
        var warning = switch (finding.fault()) {
            case CLIPPING -> Warning.WARNING_CLIPPING;
            case TOO_QUIET -> Warning.WARNING_TOO_QUIET;
            case NOISE -> Warning.WARNING_NOISE;
        };
        if (!clocks.mayWarn(warning)) return;
        append(
                NewEvent.Kind.WARNING,
                0,
                event -> event.setWarningRaised(EventMessages.warning(warning, finding.atSample())),
                null,
                progress);
    }

    private void acknowledge() {
        var now = acknowledged();
        if (clocks.acknowledges(now)) outgoing.acknowledge(now);
    }

    private Acknowledged acknowledged() {
        return Acknowledged.newBuilder()
                .setReceivedSequence(intake.received())
                .setSettledSequence(progress.settled().sequence())
                .build();
    }

    private Accepted accepted() {
        long left = Math.max(0, owned.audioLimitSamples() - progress.settled().sample());
        return Accepted.newBuilder()
                .setSessionId(owned.sessionId().toString())
                .setIdleLimit(EventMessages.length(limits.idle()))
                .setAudioLimit(EventMessages.samples(owned.audioLimitSamples()))
                .setAudioLeft(EventMessages.samples(left))
                .setHeartbeatInterval(EventMessages.length(limits.heartbeat()))
                .setPauseLimit(EventMessages.length(limits.pause()))
                .setAudioMessageLimitBytes(AudioIntake.MESSAGE_LIMIT_BYTES)
                .setHangOver(EventMessages.length(Segmenter.HANG_OVER))
                .setNextSequence(progress.settled().sequence() + 1)
                .build();
    }

    // What is due by the clock

    private void clocksStrike() throws InterruptedException {
        if (finishWanted && ending == Ending.NONE && mailbox.isDone()) end(Ending.FINISH);
        if (ending == Ending.NONE) {
            clocks.checkSpeaker(mailbox.waiting());
            if (clock.instant().isAfter(lastMoment)) end(Ending.FINISH);
        }
        if (clocks.beats(outgoing.lastSent()))
            outgoing.send(
                    response().setHeartbeat(Heartbeat.getDefaultInstance()).build());
        warnOfLimit();
    }

    private void warnOfLimit() throws InterruptedException {
        long left = owned.audioLimitSamples() - intake.samples();
        if (progress.limitWarned() || left > limits.limitWarning().toMillis() * SAMPLE_RATE / 1000) return;
        append(
                NewEvent.Kind.WARNING,
                0,
                event -> event.setWarningRaised(EventMessages.limitNear(intake.samples(), left)),
                null,
                progress.withLimitWarned());
    }

    private boolean isOver() {
        if (ending == Ending.NONE) return false;
        if (pending.isEmpty()) return true;
        return ending == Ending.DRAIN && clocks.isDrained();
    }

    private boolean wantsAudio() {
        return ending == Ending.NONE && pendingSamples < LONGEST_BACKLOG && clocks.heldBackNanos() == 0;
    }

    /// Until the next clock strikes.
    private long waitNanos() {
        long wait = Math.min(LONGEST_WAIT, clocks.untilDueNanos(acknowledged()));
        if (ending == Ending.DRAIN) wait = Math.min(wait, clocks.drainLeftNanos());
        if (ending == Ending.NONE) {
            long held = clocks.heldBackNanos();
            if (held > 0) wait = Math.min(wait, held);
            if (mayGlimpse()) wait = Math.min(wait, glimpses.waitNanos());
            if (finishWanted && mailbox.isDone()) wait = 0;
        }
        return Math.max(0, wait);
    }

    private Timer timer(String name) {
        return Timer.builder(name).publishPercentileHistogram().register(meters);
    }

    private static SpeakResponse.Builder response() {
        return SpeakResponse.newBuilder();
    }
}
