package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.UnusableAudio;
import dev.vivavoce.speech.media.opus.OpusPacket;
import dev.vivavoce.speech.media.opus.OpusVoiceDecoder;
import dev.vivavoce.speech.media.opus.UnusableOpusException;
import java.time.Duration;
import java.util.Objects;

/// A recording as a request carries it.
sealed interface Recording {
    Duration LONGEST = Duration.ofSeconds(120);

    /// A file that states its own format.
    record File(byte[] bytes) implements Recording {}

    /// 16-bit samples without a header.
    record Raw(byte[] bytes, int sampleRateHertz) implements Recording {}

    /// Opus packets, each after its length.
    record Opus(byte[] bytes) implements Recording {}

    /// The recording at 16 kHz.
    ///
    /// @throws Failure INVALID_ARGUMENT / AUDIO_…
    default float[] samples() {
        try {
            return switch (this) {
                case File(var bytes) -> AudioFile.decode(bytes, LONGEST);
                case Raw(var bytes, var rate) -> AudioFile.pcm(bytes, rate, LONGEST);
                case Opus(var bytes) -> Pcm.floats(new OpusVoiceDecoder().pcm(OpusPacket.split(bytes, LONGEST)));
            };
        } catch (UnusableOpusException unusable) {
            var reason = switch (unusable.reason()) {
                case INVALID -> "AUDIO_UNREADABLE";
                case STEREO -> "AUDIO_FORMAT_UNSUPPORTED";
                case TOO_LONG -> "AUDIO_TOO_LONG";
            };
            throw Failure.invalid(reason, "Opus: " + unusable.getMessage());
        } catch (UnusableAudio unusable) {
            throw Failure.invalid("AUDIO_" + unusable.reason(), Objects.requireNonNull(unusable.getMessage()));
        }
    }
}
