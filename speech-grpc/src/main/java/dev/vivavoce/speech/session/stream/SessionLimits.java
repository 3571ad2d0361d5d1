package dev.vivavoce.speech.session.stream;

import java.time.Duration;

/// What a session and its streams may take; all of it is told to the speaker.
///
/// @param idle without audio or a sign of life for this long, a stream ends
/// @param pause how long a pause may last
/// @param heartbeat the server says something at least this often
/// @param ticketLife how long a ticket opens a stream
/// @param ownerLease without a sign of life for this long, the owner of a session is gone
/// @param abandonedAfter a session that nobody had for this long is ended with what was settled
/// @param sweepEvery how often such sessions are looked for
/// @param longestAudio the most audio of one session, whatever its plan: its result must fit one message
/// @param grace how much longer than its audio a session may stay open, breaks and pauses included; billing keeps a
///     reservation only a little longer
/// @param limitWarning how long before its end the speaker is warned
/// @param audioBurst the audio that may come at any speed, such as what was kept during a break
/// @param audioHeld how long a sender may be held back without a break before it is refused
/// @param takenWithin how long somebody may take nothing of what is sent
public record SessionLimits(
        Duration idle,
        Duration pause,
        Duration heartbeat,
        Duration ticketLife,
        Duration ownerLease,
        Duration abandonedAfter,
        Duration sweepEvery,
        Duration longestAudio,
        Duration grace,
        Duration limitWarning,
        Duration audioBurst,
        Duration audioHeld,
        Duration takenWithin) {}
