package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.session.Sessions;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.stream.SpeakingStream.Mail;
import dev.vivavoce.speech.session.watch.Watchers;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/// Opens `Speak` calls: who may speak, in which format, from where on; then a [SpeakingStream] has the
/// session, and gives it back however it ends.
public final class SpeakHandler {
    private static final int MAILBOX = 16;

    private final Sessions sessions;
    private final LiveStreams live;
    private final Watchers watchers;
    private final SpeechEngines engines;
    private final EngineExecutor executor;
    private final SessionLimits limits;
    private final Clock clock;
    private final MeterRegistry meters;

    public SpeakHandler(
            Sessions sessions,
            LiveStreams live,
            Watchers watchers,
            SpeechEngines engines,
            EngineExecutor executor,
            SessionLimits limits,
            Clock clock,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.live = live;
        this.watchers = watchers;
        this.engines = engines;
        this.executor = executor;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
    }

    public void speak(Sessions.Proof proof, Duplex<SpeakRequest, SpeakResponse> call) throws InterruptedException {
        if (live.isDraining()) throw SpeakingStream.draining();
        var claim = Uninterruptible.run(() -> sessions.claim(proof));
        var mailbox = new Mailbox<Mail>(MAILBOX);
        var reader = Thread.ofVirtual().name("speak-in").start(() -> read(call, mailbox));
        try {
            var config = config(mailbox);
            var owned = take(claim, config.getSampleRateHertz());
            try {
                checkPosition(owned, config);
                stream(owned, config, mailbox, call);
            } finally {
                Uninterruptible.start(() -> release(owned));
            }
        } finally {
            mailbox.shut();
            reader.interrupt();
        }
    }

    Sessions sessions() {
        return sessions;
    }

    LiveStreams live() {
        return live;
    }

    Watchers watchers() {
        return watchers;
    }

    SpeechEngines engines() {
        return engines;
    }

    EngineExecutor executor() {
        return executor;
    }

    SessionLimits limits() {
        return limits;
    }

    Clock clock() {
        return clock;
    }

    MeterRegistry meters() {
        return meters;
    }

    private void stream(
            SessionLease owned, AudioConfig config, Mailbox<Mail> mailbox, Duplex<SpeakRequest, SpeakResponse> call)
            throws InterruptedException {
        try (var intake = new AudioIntake(
                        engines.voiceActivity(),
                        config.getSampleRateHertz(),
                        owned.progress().settled(),
                        owned.audioLimitSamples());
                var outgoing = new ResponseSender(
                        call, limits.takenWithin(), () -> mailbox.signal(new SpeakingStream.Signal.NothingTaken()))) {
            var stream = new SpeakingStream(this, owned, mailbox, intake, outgoing);
            live.opened(stream);
            try {
                stream.run();
            } finally {
                live.closed(stream);
            }
        }
    }

    private AudioConfig config(Mailbox<Mail> mailbox) throws InterruptedException {
        var first = mailbox.take(true, limits.idle().toNanos());
        if (first == null) throw StreamClocks.idle(limits.idle());
        if (!(first instanceof Mail.Said(var request)) || !request.hasConfig())
            throw Failure.invalid("CONFIG_FIRST", "the first message must carry config");
        var config = request.getConfig();
        if (config.getEncoding() != AudioEncoding.AUDIO_ENCODING_PCM_S16LE
                || config.getChannels() != 1
                || !AudioIntake.RATES.contains(config.getSampleRateHertz()))
            throw Failure.invalid(
                    "AUDIO_FORMAT_UNSUPPORTED",
                    config.getEncoding() + ", " + Integer.toUnsignedString(config.getSampleRateHertz()) + " Hz, "
                            + Integer.toUnsignedString(config.getChannels())
                            + " channels (expected: PCM_S16LE, one of " + AudioIntake.RATES + " Hz, 1 channel)");
        return config;
    }

    /// When the caller goes away meanwhile, what was taken is given back.
    private SessionLease take(Sessions.Claim claim, int sampleRateHertz) throws InterruptedException {
        CompletableFuture<SessionLease> taking = Uninterruptible.start(() -> sessions.take(claim, sampleRateHertz));
        try {
            return Uninterruptible.await(taking);
        } catch (InterruptedException thrown) {
            taking.thenAccept(sessions::release);
            throw thrown;
        }
    }

    private boolean release(SessionLease owned) {
        sessions.release(owned);
        return true;
    }

    private static void checkPosition(SessionLease owned, AudioConfig config) {
        long from = Math.max(1, config.getResumeFrom());
        long next = owned.progress().settled().sequence() + 1;
        if (config.getResumeFrom() < 0 || from > next)
            throw Failure.precondition(
                            "RESUME_POSITION_INVALID",
                            "resume_from " + Long.toUnsignedString(config.getResumeFrom()) + " (expected: at most "
                                    + next + ")")
                    .with("expected_sequence", Long.toString(next));
    }

    private static void read(Duplex<SpeakRequest, SpeakResponse> call, Mailbox<Mail> mailbox) {
        try {
            while (true) {
                var request = call.next();
                var mail = request == null ? new Mail.Ended() : new Mail.Said(request);
                if (!mailbox.put(mail) || request == null) return;
            }
        } catch (InterruptedException | Duplex.Cancelled _) {
            // the loop knows
        }
    }
}
