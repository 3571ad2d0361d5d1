package dev.vivavoce.speech.session.stream;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioQuality;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.audio.KeptAudio;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.partner.Conversation;
import dev.vivavoce.speech.session.stream.Mail.Signal;
import dev.vivavoce.speech.session.talk.TalkSignal;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.time.AudioReservation;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.Finished;
import dev.vivavoce.speech.v1.Heartbeat;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One `Speak` call as a loop. The loop takes requests, engine results and signals from one mailbox, one at a time,
/// and checks time limits between them. It does not wait for anything else: engines run on the engine executor,
/// database work on threads of its own, and [ResponseSender] sends.
final class SpeakingStream {
    /// How the stream ends.
    private enum Ending {
        /// It has not.
        NONE,
        /// The session is finished: everything is scored first.
        FINISH,
        /// The speaker left and may resume: complete utterances are scored.
        BREAK,
        /// The replica stops: what can be scored within two seconds is scored.
        DRAIN
    }

    private static final int SAMPLE_RATE = 16_000;
    /// The reasons for which a stream ends and leaves nothing: its session is over, another stream has it, or there is
    /// no time for it.
    private static final Set<String> FOR_GOOD = Set.of("SUPERSEDED", "SESSION_ENDED", "SPEECH_TIME_USED_UP");
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    /// The most requests to the partner that wait; more are dropped.
    private static final int MOST_ASKED = 8;

    private static final long LONGEST_WAIT = SECONDS.toNanos(1);

    private final SessionLease lease;
    private final SessionLimits limits;
    private final Clock clock;
    private final Mailbox<Mail> mailbox;
    private final AudioIntake intake;
    private final Responses sender;
    private final EventWriter events;
    private final UtterancePipeline utterances;
    private final AudioReservation reservation;
    private final @Nullable Conversation conversation;
    private final StreamClocks clocks;

    /// Requests to the partner that the loop has not taken.
    private final AtomicInteger asked = new AtomicInteger();

    private Ending ending = Ending.NONE;
    private boolean isInRoom;
    private boolean finishWanted;
    /// Whether speech may be missing.
    private boolean isIncomplete;
    /// Whether nobody speaks any more.
    private boolean isConcluding;
    /// Whether the audio of this stream is of no more use.
    private boolean isOverForGood;
    private boolean isSuperseded;
    /// The limit that the speaker was last warned of.
    private long warnedLimit;

    /// @param conversation null unless the task is a role-play
    SpeakingStream(
            SessionLimits limits,
            Clock clock,
            Mailbox<Mail> mailbox,
            AudioIntake intake,
            Responses sender,
            EventWriter events,
            UtterancePipeline utterances,
            AudioReservation reservation,
            @Nullable Conversation conversation) {
        lease = events.lease();
        this.limits = limits;
        this.clock = clock;
        this.mailbox = mailbox;
        this.intake = intake;
        this.sender = sender;
        this.events = events;
        this.utterances = utterances;
        this.reservation = reservation;
        this.conversation = conversation;
        clocks = new StreamClocks(limits, System::nanoTime);
        warnedLimit = limitSamples();
    }

    UUID sessionId() {
        return lease.sessionId();
    }

    long epoch() {
        return lease.epoch();
    }

    SessionLease lease() {
        return lease;
    }

    /// How many messages wait in the mailbox.
    int waiting() {
        return mailbox.waiting();
    }

    /// What this stream leaves to the session: the audio that the log does not cover, and whether the session was
    /// to end with it. Null when the session has ended, or belongs to another stream. For the thread of [#run],
    /// once, after it has ended.
    KeptAudio.@Nullable Left left() {
        if (isOverForGood) return null;
        try {
            for (var mail : mailbox.rest()) if (mail instanceof Mail.Request(var request)) keep(request);
        } catch (Failure failure) {
            // a message with a fault: nothing after it can be used
        }
        return new KeptAudio.Left(intake.unsettled(), ending == Ending.FINISH || finishWanted);
    }

    /// The last message that this stream has received and leaves to nobody, because another one has the session; 0 when
    /// none has it.
    long receivedBeforeTakeover() {
        return isSuperseded ? intake.received() : 0;
    }

    /// Whether the session is to be ended although this stream has ended before: its speaker had finished, and
    /// will not ask again. A try without a speaker that failed is not repeated at once.
    boolean endsAlone() {
        return !isOverForGood && !isConcluding && (ending == Ending.FINISH || finishWanted);
    }

    void signal(Signal signal) {
        mailbox.signal(signal);
    }

    /// Passes on that the learner asks the partner for something. Unlike other signals, anybody may send many.
    void ask(TalkSignal signal) {
        if (asked.incrementAndGet() <= MOST_ASKED) mailbox.signal(new Signal.PartnerAsked(signal));
        else asked.decrementAndGet();
    }

    /// Marks the sound as coming from a room, where a learner may be muted at any time.
    void isInRoom() {
        isInRoom = true;
    }

    /// Returns when the session has ended or the speaker closed its side; throws the failure that ends the stream.
    void run() throws InterruptedException {
        var settled = events.progress().settled();
        sender.send(Responses.accepted(lease.sessionId(), limits, settled, limitSamples()));
        loop();
    }

    /// Marks that speech is missing at the end of the sound.
    void lacksEnd() {
        isIncomplete = true;
    }

    /// Ends a session that nobody resumed with the audio that its last stream left. The result is incomplete unless
    /// the speaker had finished.
    ///
    /// @param isAbandoned whether nobody asked for the end
    void conclude(KeptAudio.Left left, boolean isAbandoned) throws InterruptedException {
        isConcluding = true;
        var messages = left.audio().after(events.progress().settled().sequence());
        for (var message : messages) utterances.add(intake.hear(message.pcm()));
        end(Ending.FINISH);
        boolean isLost = left.audio().lastReceived() > intake.received();
        isIncomplete = isLost || !left.isFinishing() && (isAbandoned || utterances.hasSpeech());
        loop();
    }

    private void loop() throws InterruptedException {
        try {
            if (conversation != null && !isConcluding) conversation.begin(intake.samples());
            while (!isOver()) {
                long cursor = events.lastCursor();
                var mail = mailbox.take(wantsAudio(), waitNanos());
                if (mail != null) take(mail);
                checkSpeechTime();
                checkClocks();
                utterances.work();
                converse();
                if (events.lastCursor() > cursor) clocks.acknowledgeAtOnce();
                acknowledge();
            }
            if (ending == Ending.DRAIN) throw LiveStreams.drainingFailure();
            if (ending == Ending.FINISH) {
                if (conversation != null) conversation.conclude(intake.samples());
                var finished = events.finish(intake.samples(), isIncomplete);
                isOverForGood = true;
                sender.sendLast(SpeakResponse.newBuilder()
                        .setFinished(Finished.newBuilder()
                                .setResult(finished.getSpeakingFinished().getResult()))
                        .build());
            }
            sender.flush(limits.takenWithin());
        } catch (Failure failure) {
            isOverForGood = FOR_GOOD.contains(failure.reason());
            isSuperseded = failure.reason().equals("SUPERSEDED");
            sender.flush(LAST_WORDS);
            throw failure;
        } finally {
            utterances.close();
            if (conversation != null) conversation.close();
        }
    }

    // Requests and signals

    private void take(Mail mail) throws InterruptedException {
        switch (mail) {
            case Mail.Request(var request) -> {
                clocks.heard();
                switch (request.getRequestCase()) {
                    case CONFIG -> throw Failure.invalid("CONFIG_TWICE", "only the first message may carry config");
                    case AUDIO -> hear(request.getAudio());
                    case CONTROL -> control(request.getControl());
                    case REQUEST_NOT_SET ->
                        throw Failure.invalid("REQUEST_EMPTY", "a message must carry audio or control");
                }
            }
            case Mail.RequestsEnded() -> end(Ending.BREAK);
            case Signal.Superseded() -> throw events.superseded();
            case Signal.FinishWanted() -> {
                finishWanted = true;
                mailbox.shut();
            }
            case Signal.PartnerAsked(var signal) -> {
                asked.decrementAndGet();
                if (ending == Ending.NONE) help(signal);
            }
            case Signal.Drain() -> {
                clocks.drain();
                end(Ending.DRAIN);
            }
            case Signal.SignedOut() ->
                throw Failure.unauthenticated(
                        "TOKEN_REVOKED", "the sign-in has ended: sign in again and resume the session");
            case Signal.NothingTaken() ->
                throw Failure.exhausted(
                        "RESPONSES_NOT_TAKEN", "responses are taken more slowly than they come: resume the session");
            case Signal.Heard(var recognized) -> utterances.recognized(recognized);
            case Signal.Judged(var scored) -> utterances.scored(scored);
            case Signal.InterimTextMade(var news) -> utterances.interimTextMade(news);
            case Signal.Conversed(var news) -> {
                if (conversation != null) conversation.take(news);
            }
            case Signal.SpeechTimeAnswered(var answer) -> reservation.answered(answer);
            case Signal.EngineFailed(var thrown) -> engineFailed(thrown);
        }
    }

    private void hear(Audio audio) throws InterruptedException {
        clocks.speaks();
        var data = audio.getData().toByteArray();
        long before = intake.work();
        boolean isNext = intake.isNext(audio.getSequence(), data);
        var segments = isNext ? intake.hear(data) : List.<Segment>of();
        clocks.took((intake.work() - before) * SECONDS.toNanos(1) / SAMPLE_RATE);
        if (!isNext) return;
        utterances.add(segments);
        if (conversation != null) conversation.hear(segments, intake);
        for (var finding : intake.findings()) warn(finding);
    }

    /// Speech that no engine recognises ends the stream: its speaker has it, and resumes. Without one it is given up.
    private void engineFailed(Throwable thrown) {
        if (!(thrown instanceof Failure failure)) throw new IllegalStateException("an engine failed", thrown);
        if (!isConcluding) throw failure;
        isIncomplete = true;
        utterances.giveUp();
    }

    /// Takes a message that arrived before the stream ended and that the loop did not come to.
    private void keep(SpeakRequest request) {
        var audio = request.getAudio();
        var data = audio.getData().toByteArray();
        if (request.hasAudio() && intake.isNext(audio.getSequence(), data)) intake.keep(data);
        if (request.getControl().hasFinish()) finishWanted = true;
    }

    private void control(Control control) throws InterruptedException {
        switch (control.getActionCase()) {
            case FINISH -> end(Ending.FINISH);
            case PAUSE -> pause();
            case SAY_AGAIN -> help(TalkSignal.SAY_AGAIN);
            case GIVE_HINT -> help(TalkSignal.GIVE_HINT);
            case TAKE_BACK -> help(TalkSignal.TAKE_BACK);
            case KEEP_ALIVE -> {} // it only shows that the speaker is there
            case ACTION_NOT_SET -> throw Failure.invalid("REQUEST_EMPTY", "a control message must carry an action");
        }
    }

    /// A learner who is muted in a room has not asked for a pause: in an exam their line is idle then.
    private void pause() {
        if (lease.task() instanceof SpeakingTask.RolePlay talk) {
            if (isInRoom && talk.isExam()) return;
            talk.checkPractice();
        }
        clocks.pause();
    }

    private void help(TalkSignal signal) throws InterruptedException {
        lease.task().rolePlay().checkPractice();
        if (conversation != null) conversation.help(signal, intake.samples());
    }

    /// Does what the talk needs, and ends the session when nothing more will be said.
    private void converse() throws InterruptedException {
        if (conversation == null || ending != Ending.NONE) return;
        conversation.work(intake.samples());
        if (conversation.isOver()) end(Ending.FINISH);
    }

    private void end(Ending how) {
        if (ending == Ending.FINISH || ending == Ending.DRAIN) return;
        ending = how;
        mailbox.shut();
        if (how == Ending.FINISH) utterances.add(intake.end());
        utterances.end();
    }

    // What is sent

    private void warn(AudioQuality.Finding finding) throws InterruptedException {
        var warning = EventMessages.warning(finding);
        long audioNanos = intake.samples() * SECONDS.toNanos(1) / SAMPLE_RATE;
        if (clocks.mayWarn(warning.getWarning(), audioNanos)) events.warn(warning, events.progress());
    }

    private void acknowledge() {
        var now = acknowledged();
        if (clocks.acknowledges(now)) sender.acknowledge(now);
    }

    private Acknowledged acknowledged() {
        return Acknowledged.newBuilder()
                .setReceivedSequence(intake.received())
                .setSettledSequence(events.progress().settled().sequence())
                .build();
    }

    // Time limits

    /// Reserves what will be needed, and ends the session where its time ends.
    private void checkSpeechTime() {
        if (ending != Ending.NONE) return;
        reservation.work(intake.samples());
        intake.limit(limitSamples());
        if (intake.isFull()) end(Ending.FINISH);
    }

    private void checkClocks() throws InterruptedException {
        if (finishWanted && ending == Ending.NONE && mailbox.isDone()) end(Ending.FINISH);
        if (ending == Ending.NONE) {
            clocks.checkSpeaker(mailbox.waiting());
            if (clock.instant().isAfter(lastMoment())) end(Ending.FINISH);
        }
        if (clocks.beats(sender.lastSent()))
            sender.send(SpeakResponse.newBuilder()
                    .setHeartbeat(Heartbeat.getDefaultInstance())
                    .build());
        warnOfLimit();
    }

    private void warnOfLimit() throws InterruptedException {
        long limit = limitSamples();
        long left = Math.max(0, limit - intake.samples());
        var progress = events.progress();
        long near = limits.limitWarning().toMillis() * SAMPLE_RATE / 1000;
        if (conversation != null) near = conversation.warningSamples();
        if (progress.limitWarned() ? limit == warnedLimit : left > near) return;
        warnedLimit = limit;
        events.warn(EventMessages.limitNear(intake.samples(), left), progress.withLimitWarned());
    }

    /// The audio that the session may have as things are.
    private long limitSamples() {
        long reserved = reservation.limitSamples();
        return conversation == null ? reserved : Math.min(reserved, conversation.limitSamples());
    }

    /// When the session ends, even if the speaker goes on.
    private Instant lastMoment() {
        return lease.createdAt()
                .plusMillis(reservation.limitSamples() * 1000 / SAMPLE_RATE)
                .plus(limits.grace());
    }

    private boolean isOver() {
        if (ending == Ending.NONE) return false;
        if (utterances.isEmpty()) return true;
        return ending == Ending.DRAIN && clocks.isDrained();
    }

    private boolean wantsAudio() {
        return ending == Ending.NONE
                && utterances.hasRoom()
                && reservation.hasRoom(intake.samples())
                && clocks.heldBackNanos() == 0;
    }

    /// Until the next time limit or due message.
    private long waitNanos() {
        long wait = Math.min(LONGEST_WAIT, clocks.untilDueNanos(acknowledged()));
        if (ending == Ending.DRAIN) wait = Math.min(wait, clocks.drainLeftNanos());
        if (ending == Ending.NONE) {
            long held = clocks.heldBackNanos();
            if (held > 0) wait = Math.min(wait, held);
            wait = Math.min(wait, utterances.waitNanos());
            if (finishWanted && mailbox.isDone()) wait = 0;
        }
        return Math.max(0, wait);
    }
}
