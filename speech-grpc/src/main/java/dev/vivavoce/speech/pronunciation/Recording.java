package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.UnusableAudio;
import java.time.Duration;
import java.util.Objects;

/// A recording as a request carries it.
sealed interface Recording {
    Duration LONGEST = Duration.ofSeconds(120);

    /// A file that states its own format.
    record File(byte[] bytes) implements Recording {}

    /// 16-bit samples without a header.
    record Raw(byte[] bytes, int sampleRateHertz) implements Recording {}

    /// The recording at 16 kHz.
    ///
    /// @throws Failure INVALID_ARGUMENT / AUDIO_…
    default float[] samples() {
        try {
            return switch (this) {
                case File(var bytes) -> AudioFile.decode(bytes, LONGEST);
                case Raw(var bytes, var rate) -> AudioFile.pcm(bytes, rate, LONGEST);
            };
        } catch (UnusableAudio unusable) {
            throw Failure.invalid("AUDIO_" + unusable.reason(), Objects.requireNonNull(unusable.getMessage()));
        }
    }
}
