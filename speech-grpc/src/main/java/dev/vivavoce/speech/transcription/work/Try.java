package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.transcription.state.Transcription;

/// One try of the job that transcribes a file.
///
/// @param number from 1; a higher one has taken over
/// @param transcription as it was when the try began, or after its last step of note
record Try(int number, Transcription transcription) {
    /// The same try, with what has become of the transcription since.
    Try with(Transcription changed) {
        return new Try(number, changed);
    }

    /// The transcription was ended or deleted, or a newer try works on it.
    static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super("superseded", null, false, false);
        }
    }
}
