package dev.vivavoce.speech.session.stream;

import com.google.protobuf.ByteString;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.log.NewEvent;
import dev.vivavoce.speech.session.log.Progress;
import dev.vivavoce.speech.session.log.ScoredUtteranceJson;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.partner.TalkOutput;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.talk.TalkEvent;
import dev.vivavoce.speech.session.talk.TalkMessages;
import dev.vivavoce.speech.session.utterance.Recognized;
import dev.vivavoce.speech.session.utterance.Scored;
import dev.vivavoce.speech.v1.HintMissed;
import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.PartnerHeld;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes the events of one stream into the log of its session, together with the progress, and sends them to
/// the speaker and to watchers.
final class EventWriter implements TalkOutput {
    private final SessionLease lease;
    private final SessionLog log;
    private final Watches watches;
    private final Responses sender;
    private final Clock clock;
    private final @Nullable Talk talk;
    private Progress progress;
    private long lastCursor;

    /// @param talk learns what is written; null unless the task is a role-play
    EventWriter(
            SessionLease lease, SessionLog log, Watches watches, Responses sender, Clock clock, @Nullable Talk talk) {
        this.lease = lease;
        this.log = log;
        this.watches = watches;
        this.sender = sender;
        this.clock = clock;
        this.talk = talk;
        progress = lease.progress();
        lastCursor = lease.lastCursor();
    }

    /// The right to write the session.
    SessionLease lease() {
        return lease;
    }

    /// What the log covers.
    Progress progress() {
        return progress;
    }

    /// The cursor of the newest event in the log; 0 when there is none.
    long lastCursor() {
        return lastCursor;
    }

    /// An utterance has its final text.
    void recognized(int utterance, Recognized recognized) throws InterruptedException {
        append(
                NewEvent.Kind.RECOGNIZED,
                utterance,
                event -> event.setUtteranceRecognized(
                        EventMessages.recognized(recognized.utterance(), recognized.text(), recognized.words())),
                null,
                progress.withRecognized(utterance));
    }

    /// An utterance has its feedback.
    void scored(int utterance, Scored scored, Progress further) throws InterruptedException {
        var message = switch (scored) {
            case Scored.BySound(var spoken, var scores) -> EventMessages.scored(spoken, scores);
            case Scored.ByText(var spoken) -> EventMessages.compared(spoken);
        };
        var stored = switch (scored) {
            case Scored.BySound(var spoken, var _) -> ScoredUtteranceJson.text(spoken);
            case Scored.ByText(var spoken) -> ScoredUtteranceJson.text(spoken);
        };
        append(NewEvent.Kind.SCORED, utterance, event -> event.setUtteranceScored(message), stored, further);
    }

    /// Another engine recognises from this utterance on, because one failed.
    void engineReplaced(Segment.Utterance utterance) throws InterruptedException {
        warn(EventMessages.warning(Warning.WARNING_ENGINE_REPLACED, utterance.endSample()), progress);
    }

    /// A silence is so long that its audio is settled.
    void silent(long settledSample, Progress further) throws InterruptedException {
        warn(EventMessages.warning(Warning.WARNING_SILENCE, settledSample), further);
    }

    void warn(WarningRaised warning, Progress further) throws InterruptedException {
        append(NewEvent.Kind.WARNING, 0, event -> event.setWarningRaised(warning), null, further);
    }

    @Override
    public void write(TalkEvent event) throws InterruptedException {
        var kind = switch (event) {
            case TalkEvent.Began _ -> NewEvent.Kind.PHASE_CHANGED;
            case TalkEvent.Recognized _ -> NewEvent.Kind.RECOGNIZED;
            case TalkEvent.TurnEnded _ -> NewEvent.Kind.TURN_ENDED;
            case TalkEvent.PartnerSpoke _ -> NewEvent.Kind.PARTNER_SPOKE;
            case TalkEvent.PartnerFinished _ -> NewEvent.Kind.PARTNER_FINISHED;
            case TalkEvent.HintGiven _ -> NewEvent.Kind.HINT_GIVEN;
            case TalkEvent.TurnWithdrawn _ -> NewEvent.Kind.TURN_WITHDRAWN;
        };
        append(kind, 0, message -> TalkMessages.set(message, event), null, progress);
    }

    @Override
    public void play(Piece piece) {
        sender.send(SpeakResponse.newBuilder()
                .setPartnerAudio(PartnerAudio.newBuilder()
                        .setTurn(piece.turn())
                        .setSentence(piece.sentence())
                        .setSequence(piece.sequence())
                        .setData(ByteString.copyFrom(piece.pcm()))
                        .setSampleRateHertz(Resampler.OUTPUT_HERTZ))
                .build());
    }

    @Override
    public void hold(Hold hold) {
        sender.send(SpeakResponse.newBuilder()
                .setPartnerHeld(PartnerHeld.newBuilder()
                        .setTurn(hold.turn())
                        .setHeld(hold.isHeld())
                        .setAt(EventMessages.samples(hold.at())))
                .build());
    }

    @Override
    public void missHint() {
        sender.send(SpeakResponse.newBuilder()
                .setHintMissed(HintMissed.getDefaultInstance())
                .build());
    }

    /// An utterance has started. Not stored.
    void speechStarted(int utterance, long atSample) {
        interim(
                "speech-" + utterance,
                utterance,
                event -> event.setSpeechStarted(EventMessages.speechStarted(atSample)));
    }

    /// A running utterance has new interim text. Not stored.
    void transcriptUpdated(int utterance, String stable, String unstable) {
        interim(
                "transcript-" + utterance,
                utterance,
                event -> event.setTranscriptUpdated(EventMessages.transcriptUpdated(stable, unstable)));
    }

    /// Ends the session, and returns its last event.
    ///
    /// @param samples the 16 kHz samples heard in total
    /// @param isIncomplete whether speech may be missing, because the session was not resumed
    SpeakingEvent finish(long samples, boolean isIncomplete) throws InterruptedException {
        return send(Uninterruptible.run(() -> log.finish(lease, samples, isIncomplete)));
    }

    /// Why this stream can no longer write.
    Failure superseded() throws InterruptedException {
        return Uninterruptible.run(() -> log.superseded(lease.sessionId()));
    }

    /// @param utterance from 1; 0 when the event belongs to none
    /// @param scored the utterance as JSON; for `SCORED`
    private void append(
            NewEvent.Kind kind,
            int utterance,
            UnaryOperator<SpeakingEvent.Builder> content,
            @Nullable String scored,
            Progress further)
            throws InterruptedException {
        var message = content.apply(event(utterance)).build().toByteArray();
        var event = send(
                Uninterruptible.run(() -> log.append(lease, new NewEvent(kind, utterance, message, scored), further)));
        progress = further;
        if (talk != null) TalkMessages.event(event).ifPresent(talk::apply);
    }

    /// @param topic the event replaces an unsent one of the same topic
    private void interim(String topic, int utterance, UnaryOperator<SpeakingEvent.Builder> content) {
        var event = content.apply(event(utterance)).setCursor(lastCursor).build();
        sender.sendInterim(SpeakResponse.newBuilder().setEvent(event).build());
        watches.interim(lease.sessionId(), new WatchEvent.Interim(lastCursor, event.toByteArray(), topic));
    }

    private SpeakingEvent send(WatchEvent.Durable durable) {
        lastCursor = durable.cursor();
        var event = EventMessages.event(durable);
        sender.send(SpeakResponse.newBuilder().setEvent(event).build());
        return event;
    }

    private SpeakingEvent.Builder event(int utterance) {
        return EventMessages.event(lease.sessionId(), utterance, clock.instant());
    }
}
