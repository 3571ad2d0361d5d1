package dev.vivavoce.speech.session.stream;

import java.time.Duration;

/// Limits of a session and its streams.
///
/// @param idle a stream without audio or keep-alive for this long ends
/// @param pause how long a pause may last
/// @param heartbeat the server sends a response at least this often
/// @param ticketLife how long a ticket opens a stream
/// @param ownerLease an owner that has not renewed its lease for this long has lost the session
/// @param abandonedAfter a session without a stream for this long is ended with what its log holds
/// @param sweepEvery how often abandoned sessions are searched for
/// @param longestAudio the most audio of one session, for any plan: its result must fit one message
/// @param unreserved the audio that a session may have beyond its reservation while billing does not answer
/// @param grace how much longer than its audio limit a session may stay open
/// @param limitWarning how long before its end the speaker is warned
/// @param audioBurst the audio that is taken at any speed, such as audio kept during an interruption
/// @param audioHeld how long a sender may be held back continuously before the stream ends
/// @param keptAudioBytes the memory for unsettled audio of sessions whose stream has ended, for all of this replica
/// @param takenWithin how long a receiver may take no responses
/// @param preparation how long the learner prepares before a role-play
/// @param conversation how long a role-play lasts, in audio
/// @param preparedReplies how many replies of a partner that may cost tokens are begun before a turn is over
public record SessionLimits(
        Duration idle,
        Duration pause,
        Duration heartbeat,
        Duration ticketLife,
        Duration ownerLease,
        Duration abandonedAfter,
        Duration sweepEvery,
        Duration longestAudio,
        Duration unreserved,
        Duration grace,
        Duration limitWarning,
        Duration audioBurst,
        Duration audioHeld,
        long keptAudioBytes,
        Duration takenWithin,
        Duration preparation,
        Duration conversation,
        int preparedReplies) {
    private static final int SAMPLE_RATE = 16_000;
    /// Longer than any recording is, and than any was made ago.
    private static final Duration ANY_LENGTH = Duration.ofDays(366);

    /// The 16 kHz samples that a session may have.
    ///
    /// @param available the speech time that its user has left
    public long audioSamples(Duration available) {
        var limit = available.compareTo(longestAudio) < 0 ? available : longestAudio;
        return Math.max(1, limit.toMillis() * SAMPLE_RATE / 1000);
    }

    /// The same for a recording, which is heard as fast as it is scored, long after its session began.
    SessionLimits ofRecordings() {
        return new SessionLimits(
                idle,
                pause,
                heartbeat,
                ticketLife,
                ownerLease,
                abandonedAfter,
                sweepEvery,
                longestAudio,
                unreserved,
                ANY_LENGTH,
                limitWarning,
                ANY_LENGTH,
                audioHeld,
                keptAudioBytes,
                takenWithin,
                preparation,
                conversation,
                preparedReplies);
    }
}
