package dev.vivavoce.speech.session.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What billing last answered about the audio of a session, in 16 kHz samples. The next stream continues with it.
///
/// @param samples the audio reserved in total; 0 before the first audio
/// @param limitSamples the longest audio that the session can have as things are
/// @param until when the reservation is released unless it is renewed; null when there is none
public record ReservedAudio(
        long samples, long limitSamples, @Nullable Instant until) {}
