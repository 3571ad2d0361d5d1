package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.recognizer.LiveRecognizers;
import dev.vivavoce.speech.recording.Recorders;
import dev.vivavoce.speech.session.audio.AudioCodec;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.audio.UnsettledAudio;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.partner.Conversation;
import dev.vivavoce.speech.session.partner.ConversationNews;
import dev.vivavoce.speech.session.partner.Conversations;
import dev.vivavoce.speech.session.partner.HeardSpeech;
import dev.vivavoce.speech.session.stream.Mail.Signal;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.time.AudioReservation;
import dev.vivavoce.speech.session.time.SpeechReservations;
import dev.vivavoce.speech.session.utterance.InterimDecoder;
import dev.vivavoce.speech.session.utterance.NoInterim;
import dev.vivavoce.speech.session.utterance.SoundScoring;
import dev.vivavoce.speech.session.utterance.StreamDelays;
import dev.vivavoce.speech.session.utterance.StreamedInterim;
import dev.vivavoce.speech.session.utterance.TextScoring;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Builds the parts of a stream.
public final class StreamFactory {
    /// What recognises speech.
    ///
    /// @param own those that come with the platform, and score
    /// @param executor runs them
    /// @param outside those that recognise other languages
    public record Engines(SpeechEngines own, EngineExecutor executor, LiveRecognizers outside) {}

    private final SessionLog sessions;
    private final Watches watches;
    private final SpeechReservations reservations;
    private final Conversations conversations;
    private final Engines engines;
    private final Recorders recorders;
    private final SessionLimits limits;
    private final Clock clock;
    private final MeterRegistry meters;

    public StreamFactory(
            SessionLog sessions,
            Watches watches,
            SpeechReservations reservations,
            Conversations conversations,
            Engines engines,
            Recorders recorders,
            SessionLimits limits,
            Clock clock,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.watches = watches;
        this.reservations = reservations;
        this.conversations = conversations;
        this.engines = engines;
        this.recorders = recorders;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
    }

    /// The caller closes it.
    ///
    /// @param codec decodes the messages of this stream
    /// @param unsettled what an earlier stream of this replica left, or nothing
    AudioIntake intake(SessionLease lease, AudioCodec codec, UnsettledAudio unsettled) {
        return new AudioIntake(
                engines.own().voiceActivity(),
                codec,
                unsettled,
                lease.progress().settled(),
                lease.reserved().limitSamples(),
                recorders.open(lease.sessionId()));
    }

    SpeakingStream stream(SessionLease lease, Mailbox<Mail> mailbox, AudioIntake intake, Responses sender)
            throws InterruptedException {
        if (!(lease.task() instanceof SpeakingTask.RolePlay rolePlay)) {
            var events = new EventWriter(lease, sessions, watches, sender, clock, null);
            return stream(events, mailbox, intake, sender, _ -> {}, null);
        }
        var talk = Uninterruptible.run(() -> sessions.talk(lease.sessionId()));
        var events = new EventWriter(lease, sessions, watches, sender, clock, talk);
        Consumer<ConversationNews> news = one -> mailbox.signal(new Signal.Conversed(one));
        return stream(
                events,
                mailbox,
                intake,
                sender,
                heard -> news.accept(new ConversationNews.Recognized(HeardSpeech.of(heard))),
                conversations.open(lease, rolePlay, talk, events, news));
    }

    /// @param listener called on an engine's thread with all that is recognised, early or not
    private SpeakingStream stream(
            EventWriter events,
            Mailbox<Mail> mailbox,
            AudioIntake intake,
            Responses sender,
            Consumer<Heard> listener,
            @Nullable Conversation conversation) {
        var lease = events.lease();
        var utterances = lease.recognizers().isEmpty()
                ? scored(events, mailbox, intake, listener)
                : compared(events, mailbox, intake);
        var reservation = new AudioReservation(
                lease.reserved(),
                new AudioReservation.Rules(limits.longestAudio(), limits.unreserved()),
                clock,
                System::nanoTime,
                audio -> Uninterruptible.start(() -> reservations.ask(lease, audio))
                        .thenAccept(answer -> mailbox.signal(new Signal.SpeechTimeAnswered(answer))));
        var ruling = lease.isSubmitted() ? limits.ofRecordings() : limits;
        return new SpeakingStream(
                ruling, clock, mailbox, intake, sender, events, utterances, reservation, conversation);
    }

    private UtterancePipeline scored(
            EventWriter events, Mailbox<Mail> mailbox, AudioIntake intake, Consumer<Heard> listener) {
        var own = engines.own();
        boolean isSubmitted = events.lease().isSubmitted();
        return new UtterancePipeline(
                intake,
                events,
                new SoundScoring(own.scorer(), events.lease(), engines.executor(), listener, meters),
                isSubmitted ? new NoInterim() : interim(mailbox),
                isSubmitted ? StreamDelays.unmeasured() : StreamDelays.own(meters),
                mailbox::signal);
    }

    private InterimDecoder interim(Mailbox<Mail> mailbox) {
        return new InterimDecoder(
                engines.own().recognizer(),
                engines.executor(),
                meters,
                news -> mailbox.signal(new Signal.InterimTextMade(news)));
    }

    private UtterancePipeline compared(EventWriter events, Mailbox<Mail> mailbox, AudioIntake intake) {
        var lease = events.lease();
        var recognition = engines.outside().open(lease.userId(), lease.task().language(), lease.recognizers());
        return new UtterancePipeline(
                intake,
                events,
                new TextScoring(recognition, lease),
                lease.isSubmitted()
                        ? new NoInterim()
                        : new StreamedInterim(
                                recognition,
                                lease.task().hotwords().words(),
                                news -> mailbox.signal(new Signal.InterimTextMade(news))),
                lease.isSubmitted() ? StreamDelays.unmeasured() : StreamDelays.outside(meters),
                mailbox::signal);
    }
}
