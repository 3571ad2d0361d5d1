package dev.vivavoce.speech.generation.state;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.v1.AudioFailure;
import dev.vivavoce.speech.v1.AudioFileFormat;
import dev.vivavoce.speech.v1.AudioVoicing;

/// Parts of generated audio as the contracts have them.
public final class GenerationMapping {
    private static final int SAMPLES_PER_MILLISECOND = 16;

    private GenerationMapping() {}

    public static dev.vivavoce.speech.v1.AudioState state(AudioState state) {
        return dev.vivavoce.speech.v1.AudioState.valueOf("AUDIO_STATE_" + state.name());
    }

    public static AudioFailure failure(FailureReason reason) {
        return AudioFailure.valueOf("AUDIO_FAILURE_" + reason.name());
    }

    public static AudioVoicing voicing(Voicing voicing) {
        return AudioVoicing.newBuilder()
                .setVoiceId(voicing.voiceId())
                .setRate(voicing.rate())
                .setPitch(voicing.pitch())
                .setFormat(format(voicing.format()))
                .build();
    }

    private static AudioFileFormat format(SpeechEncoder.Format format) {
        return AudioFileFormat.valueOf("AUDIO_FILE_FORMAT_" + format.name());
    }

    /// @param samples of 16 kHz
    public static Duration duration(long samples) {
        return Durations.fromMillis(samples / SAMPLES_PER_MILLISECOND);
    }
}
