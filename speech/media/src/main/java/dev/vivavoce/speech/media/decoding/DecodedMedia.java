package dev.vivavoce.speech.media.decoding;

import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.time.Duration;

/// A file that was decoded.
///
/// @param samples of 16 kHz; at least 1
/// @param isComplete false when the file ended before its sound did, or a part of it is missing: what there was of it
///     was decoded. MP3 without a count of its frames and what ffmpeg decodes do not tell, and are complete
public record DecodedMedia(MediaType type, long samples, boolean isComplete) {
    public Duration length() {
        return Duration.ofNanos(Math.multiplyExact(samples, 1_000_000_000L / PcmWriter.HERTZ));
    }
}
