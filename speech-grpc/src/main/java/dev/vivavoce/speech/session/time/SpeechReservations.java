package dev.vivavoce.speech.session.time;

import dev.vivavoce.speech.session.log.ReservedAudio;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.time.AudioReservation.Answer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks billing for the speech time of sessions, and stores its answers with them.
public final class SpeechReservations {
    private static final Logger log = LoggerFactory.getLogger(SpeechReservations.class);

    private final SpeechTime speechTime;
    private final SessionLog sessions;
    private final Duration longest;

    /// @param longest the most audio of one session, for any plan
    public SpeechReservations(SpeechTime speechTime, SessionLog sessions, Duration longest) {
        this.speechTime = speechTime;
        this.sessions = sessions;
        this.longest = longest;
    }

    /// Reserves audio for the session, in total up to `audio`. Never throws: a session goes on without billing.
    public Answer ask(SessionLease lease, Duration audio) {
        try {
            return switch (speechTime.reserve(lease.userId(), lease.sessionId(), audio)) {
                case SpeechTime.Reserved answer -> new Answer.Granted(stored(lease, answer));
                case SpeechTime.UsedUp ignored -> new Answer.Refused();
            };
        } catch (RuntimeException thrown) {
            log.warn("no speech time reserved for session {}: {}", lease.sessionId(), thrown.toString());
            return new Answer.Missing();
        }
    }

    /// Without the stored answer the next stream asks again.
    private ReservedAudio stored(SessionLease lease, SpeechTime.Reserved answer) {
        var limit = answer.audioLimit().compareTo(longest) < 0 ? answer.audioLimit() : longest;
        var granted = new ReservedAudio(
                AudioReservation.samples(answer.reserved()),
                Math.max(1, AudioReservation.samples(limit)),
                answer.expiresAt());
        try {
            sessions.reserved(lease, granted);
        } catch (RuntimeException thrown) {
            log.warn("the reservation of session {} is not stored: {}", lease.sessionId(), thrown.toString());
        }
        return granted;
    }
}
