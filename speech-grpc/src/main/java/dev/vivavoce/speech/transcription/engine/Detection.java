package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.speech.recognition.LanguageDetector;
import dev.vivavoce.speech.recognition.RecordingTranscriber;

/// Who detects the language of a recording.
public sealed interface Detection {
    /// Whether the sound goes to a third party for it, and so cannot be done without the consent.
    boolean isOutside();

    /// By its first utterances.
    record ByUtterances(LanguageDetector engine) implements Detection {
        @Override
        public boolean isOutside() {
            return engine.isOutside();
        }
    }

    /// By the recording as a whole, together with its text.
    record ByRecording(RecordingTranscriber engine) implements Detection {
        @Override
        public boolean isOutside() {
            return engine.isOutside();
        }
    }
}
