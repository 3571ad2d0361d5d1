package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.media.opus.OpusPacket;
import dev.vivavoce.speech.session.audio.AudioCodec;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.audio.KeptAudio;
import dev.vivavoce.speech.session.audio.OpusCodec;
import dev.vivavoce.speech.session.audio.PcmCodec;
import dev.vivavoce.speech.session.audio.UnsettledAudio;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.Mail.Signal;
import dev.vivavoce.speech.session.ticket.SessionClaim;
import dev.vivavoce.speech.session.ticket.SessionProof;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import org.jspecify.annotations.Nullable;

/// Opens `Speak` calls: checks the proof, the audio format and the position. Then a [SpeakingStream] has the
/// session; the session is released however the stream ends.
public final class SpeakHandler {
    private static final int MAILBOX = 16;

    private final SessionLog sessions;
    private final LiveStreams live;
    private final KeptAudio kept;
    private final StreamFactory streams;
    private final RoomVoices rooms;
    private final TokenVerifier signIns;
    private final SessionLimits limits;

    public SpeakHandler(
            SessionLog sessions,
            LiveStreams live,
            KeptAudio kept,
            StreamFactory streams,
            RoomVoices rooms,
            TokenVerifier signIns,
            SessionLimits limits) {
        this.sessions = sessions;
        this.live = live;
        this.kept = kept;
        this.streams = streams;
        this.rooms = rooms;
        this.signIns = signIns;
        this.limits = limits;
    }

    public void speak(SessionProof proof, Duplex<SpeakRequest, SpeakResponse> call) throws InterruptedException {
        if (live.isDraining()) throw LiveStreams.drainingFailure();
        var claim = Uninterruptible.run(() -> sessions.claim(proof));
        var mailbox = new Mailbox<Mail>(MAILBOX);
        var reader = Thread.ofVirtual().name("speak-in").start(() -> read(call, mailbox));
        try {
            var config = config(mailbox);
            var codec = codec(config);
            try (var room = config.getIsInRoom() ? open(claim) : null) {
                var lease = take(claim, codec.sampleRateHertz());
                try {
                    checkPosition(lease, config);
                    // The one who speaks is signed in: when that ends, so does the stream. Its session can be resumed.
                    try (var _ = signIns.whenEnded(claim.signInId(), () -> mailbox.signal(new Signal.SignedOut()))) {
                        stream(lease, codec, mailbox, call, room);
                    }
                } finally {
                    live.release(lease);
                }
            }
        } finally {
            mailbox.shut();
            reader.interrupt();
        }
    }

    private void stream(
            SessionLease lease,
            AudioCodec codec,
            Mailbox<Mail> mailbox,
            Duplex<SpeakRequest, SpeakResponse> call,
            RoomVoices.@Nullable Line room)
            throws InterruptedException {
        var left = kept.claim(lease.sessionId());
        var unsettled = left.map(KeptAudio.Left::audio).orElseGet(() -> new UnsettledAudio(codec.sampleRateHertz()));
        try (var intake = streams.intake(lease, codec, unsettled);
                var sender = new ResponseSender(
                        call::send, limits.takenWithin(), () -> mailbox.signal(new Signal.NothingTaken()))) {
            var responses = room == null ? sender : Responses.inRoom(sender, room);
            var stream = live.open(lease.sessionId(), left, () -> streams.stream(lease, mailbox, intake, responses));
            if (room != null) stream.isInRoom();
            stream.run();
        }
    }

    private AudioConfig config(Mailbox<Mail> mailbox) throws InterruptedException {
        var first = mailbox.take(true, limits.idle().toNanos());
        if (first == null) throw StreamClocks.idle(limits.idle());
        if (!(first instanceof Mail.Request(var request)) || !request.hasConfig())
            throw Failure.invalid("CONFIG_FIRST", "the first message must carry config");
        return request.getConfig();
    }

    private static AudioCodec codec(AudioConfig config) {
        int rate = config.getSampleRateHertz();
        boolean isMono = config.getChannels() == 1;
        if (config.getEncoding() == AudioEncoding.AUDIO_ENCODING_PCM_S16LE
                && isMono
                && AudioIntake.RATES.contains(rate)) return new PcmCodec(rate);
        if (config.getEncoding() == AudioEncoding.AUDIO_ENCODING_OPUS && isMono && rate == OpusPacket.RATE_HERTZ)
            return new OpusCodec();
        throw Failure.invalid(
                "AUDIO_FORMAT_UNSUPPORTED",
                config.getEncoding() + ", " + Integer.toUnsignedString(rate) + " Hz, "
                        + Integer.toUnsignedString(config.getChannels())
                        + " channels (expected: 1 channel; PCM_S16LE, one of " + AudioIntake.RATES + " Hz; or OPUS, "
                        + OpusPacket.RATE_HERTZ + " Hz)");
    }

    /// Closes the line again when the caller leaves meanwhile.
    private RoomVoices.Line open(SessionClaim claim) throws InterruptedException {
        return Uninterruptible.run(() -> rooms.open(claim.sessionId()), RoomVoices.Line::close);
    }

    /// Releases the session again when the caller leaves meanwhile.
    private SessionLease take(SessionClaim claim, int sampleRateHertz) throws InterruptedException {
        return Uninterruptible.run(() -> sessions.take(claim, sampleRateHertz), live::release);
    }

    private static void checkPosition(SessionLease lease, AudioConfig config) {
        long from = Math.max(1, config.getResumeFrom());
        long next = lease.progress().settled().sequence() + 1;
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
                var mail = request == null ? new Mail.RequestsEnded() : new Mail.Request(request);
                if (!mailbox.put(mail) || request == null) return;
            }
        } catch (InterruptedException | Duplex.Cancelled _) {
            // the loop ends by itself
        }
    }
}
