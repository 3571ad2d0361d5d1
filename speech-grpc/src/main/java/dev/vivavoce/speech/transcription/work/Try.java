package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.transcription.state.Transcription;

/// One try of the job that transcribes a file.
///
/// @param number from 1; a higher one has taken over
/// @param transcription as it was when the try began
record Try(int number, Transcription transcription) {
    /// The transcription was ended or deleted, or a newer try works on it.
    static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super("superseded", null, false, false);
        }
    }
}
