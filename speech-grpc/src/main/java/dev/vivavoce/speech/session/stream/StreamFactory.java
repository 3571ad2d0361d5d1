package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.audio.UnsettledAudio;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.SpeakingStream.Mail;
import dev.vivavoce.speech.session.time.AudioReservation;
import dev.vivavoce.speech.session.time.SpeechReservations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/// Builds the parts of a stream.
public final class StreamFactory {
    private final SessionLog sessions;
    private final Watches watches;
    private final SpeechReservations reservations;
    private final SpeechEngines engines;
    private final EngineExecutor executor;
    private final SessionLimits limits;
    private final Clock clock;
    private final MeterRegistry meters;

    public StreamFactory(
            SessionLog sessions,
            Watches watches,
            SpeechReservations reservations,
            SpeechEngines engines,
            EngineExecutor executor,
            SessionLimits limits,
            Clock clock,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.watches = watches;
        this.reservations = reservations;
        this.engines = engines;
        this.executor = executor;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
    }

    /// The caller closes it.
    ///
    /// @param unsettled what an earlier stream of this replica left, or nothing
    AudioIntake intake(SessionLease lease, UnsettledAudio unsettled) {
        return new AudioIntake(
                engines.voiceActivity(),
                unsettled,
                lease.progress().settled(),
                lease.reserved().limitSamples());
    }

    SpeakingStream stream(SessionLease lease, Mailbox<Mail> mailbox, AudioIntake intake, Responses sender) {
        var events = new EventWriter(lease, sessions, watches, sender, clock);
        var utterances = new UtterancePipeline(
                intake,
                events,
                new UtteranceScoring(engines.scorer(), lease, executor, meters),
                new InterimDecoder(
                        engines.recognizer(),
                        executor,
                        meters,
                        decoded -> mailbox.signal(new SpeakingStream.Signal.InterimDecoded(decoded))),
                new StreamDelays(meters),
                mailbox::signal);
        var reservation = new AudioReservation(
                lease.reserved(),
                new AudioReservation.Rules(limits.longestAudio(), limits.unreserved()),
                clock,
                System::nanoTime,
                audio -> Uninterruptible.start(() -> reservations.ask(lease, audio))
                        .thenAccept(answer -> mailbox.signal(new SpeakingStream.Signal.SpeechTimeAnswered(answer))));
        return new SpeakingStream(limits, clock, mailbox, intake, sender, events, utterances, reservation);
    }
}
