package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.Optional;

/// Tells in which language an utterance is spoken. Safe for several threads.
public interface LanguageDetector {
    /// The tag of a language that has none.
    String OTHER = "und";

    /// What learners read of it.
    String name();

    /// Whether a third party runs it, so that the sound leaves the platform.
    boolean isOutside();

    /// Returns the primary subtag of the language (BCP 47), [#OTHER] for one without a tag; empty when nothing was said
    /// or understood.
    ///
    /// @throws TranscriptionException when the engine does not tell
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    Optional<String> detect(Segment.Utterance utterance);
}
