package dev.vivavoce.speech.transcription.state;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.v1.SpeakerOrigin;
import dev.vivavoce.speech.v1.TranscriptionFailure;

/// Parts of transcriptions as the contracts have them.
public final class TranscriptionMapping {
    private static final int SAMPLES_PER_MILLISECOND = 16;

    private TranscriptionMapping() {}

    public static dev.vivavoce.speech.v1.TranscriptionState state(TranscriptionState state) {
        return dev.vivavoce.speech.v1.TranscriptionState.valueOf("TRANSCRIPTION_STATE_" + state.name());
    }

    public static TranscriptionFailure failure(FailureReason reason) {
        return TranscriptionFailure.valueOf("TRANSCRIPTION_FAILURE_" + reason.name());
    }

    public static SpeakerOrigin origin(ToldSpeakers.Origin origin) {
        return SpeakerOrigin.valueOf("SPEAKER_ORIGIN_" + origin.name());
    }

    /// @param samples of 16 kHz
    public static Duration duration(long samples) {
        return Durations.fromMillis(samples / SAMPLES_PER_MILLISECOND);
    }
}
