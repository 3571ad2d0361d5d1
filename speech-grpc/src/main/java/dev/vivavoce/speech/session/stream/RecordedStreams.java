package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.audio.PcmCodec;
import dev.vivavoce.speech.session.audio.UnsettledAudio;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.Mail.Signal;
import dev.vivavoce.speech.session.ticket.SessionClaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Plays submitted recordings to streams of their sessions, in messages of 100 ms, as fast as they are scored.
/// An interrupted stream continues after the last settled message, as with a speaker.
public final class RecordedStreams {
    private static final int SAMPLE_RATE = 16_000;
    /// The longest message that a speaker may send.
    private static final int MESSAGE_BYTES = 3_200;

    private static final int MAILBOX = 16;

    private final SessionLog sessions;
    private final LiveStreams live;
    private final StreamFactory streams;

    public RecordedStreams(SessionLog sessions, LiveStreams live, StreamFactory streams) {
        this.sessions = sessions;
        this.live = live;
        this.streams = streams;
    }

    /// Returns when the session has its result.
    ///
    /// @param pcm samples of 16 bit, signed, little endian, 16 kHz, one channel
    /// @param isCutOff whether the recording ends before what was spoken does
    /// @throws Failure that of the stream; UNAVAILABLE / DRAINING when this replica stops
    public void play(UUID sessionId, Path pcm, boolean isCutOff) throws InterruptedException {
        if (live.isDraining()) throw LiveStreams.drainingFailure();
        var claim = new SessionClaim(sessionId, true, "", null);
        var lease = Uninterruptible.run(() -> sessions.take(claim, SAMPLE_RATE));
        try {
            stream(lease, pcm, isCutOff);
        } finally {
            live.releaseRecording(lease);
        }
    }

    private void stream(SessionLease lease, Path pcm, boolean isCutOff) throws InterruptedException {
        var mailbox = new Mailbox<Mail>(MAILBOX);
        try (var intake = streams.intake(lease, new PcmCodec(SAMPLE_RATE), new UnsettledAudio(SAMPLE_RATE))) {
            var stream = streams.stream(lease, mailbox, intake, Responses.NONE);
            if (isCutOff) stream.lacksEnd();
            live.opened(stream);
            long settled = lease.progress().settled().sequence();
            var reader = Thread.ofVirtual().name("recording-in").start(() -> read(pcm, settled, mailbox));
            try {
                stream.run();
            } finally {
                mailbox.shut();
                reader.interrupt();
            }
        }
    }

    private static void read(Path pcm, long settled, Mailbox<Mail> mailbox) {
        try (var sound = Files.newInputStream(pcm)) {
            sound.skipNBytes(settled * MESSAGE_BYTES);
            for (long sequence = settled + 1; ; sequence++) {
                var message = sound.readNBytes(MESSAGE_BYTES);
                if (message.length == 0) break;
                if (!mailbox.put(Mail.audio(sequence, message))) return;
            }
            mailbox.put(Mail.finish());
        } catch (IOException thrown) {
            mailbox.signal(new Signal.EngineFailed(new UncheckedIOException(thrown)));
        } catch (InterruptedException _) {
            // the stream has ended
        }
    }
}
