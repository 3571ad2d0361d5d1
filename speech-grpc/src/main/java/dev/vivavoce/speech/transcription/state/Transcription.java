package dev.vivavoce.speech.transcription.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded file of a learner, and how far its text is.
///
/// @param name shown, and never used as the name of a file
/// @param sizeBytes the length of the file
/// @param cursor the number of its last durable step; 0 without one
/// @param textRevision how often its text was corrected
public record Transcription(
        UUID id,
        UUID userId,
        String name,
        long sizeBytes,
        Wish wish,
        Status status,
        Progress progress,
        ToldSpeakers speakers,
        Instant createdAt,
        long cursor,
        int textRevision) {
    /// The text is kept so long after the end, unless the learner chooses another time.
    public static final int KEEP_DAYS = 30;

    /// How it is to be made.
    ///
    /// @param language a BCP 47 tag; empty while it is to be detected
    /// @param detectsLanguage whether the language is or was to be detected
    /// @param vocabulary names and rare words that are likely in it
    /// @param keepDays how long after its end the text is kept
    /// @param tellsSpeakers whether speakers are to be told apart
    public record Wish(
            String language, boolean detectsLanguage, List<String> vocabulary, int keepDays, boolean tellsSpeakers) {
        /// For a language that is known, without speakers.
        public Wish(String language, List<String> vocabulary, int keepDays) {
            this(language, false, vocabulary, keepDays, false);
        }
    }

    /// How far it is.
    ///
    /// @param failure null unless it has failed
    /// @param endedAt null until it has ended
    /// @param expiresAt when it is deleted; null until it has ended
    public record Status(
            TranscriptionState state,
            @Nullable FailureReason failure,
            @Nullable Instant endedAt,
            @Nullable Instant expiresAt) {}

    /// What is recognised of it.
    ///
    /// @param doneSamples everything before this 16 kHz sample is in the parts
    /// @param lengthSamples 0 until it is known
    /// @param isCutOff whether the file ended before its sound did
    /// @param engine the recogniser; empty until it has begun
    /// @param atEngineSince since when an engine has had the recording as a whole; null while none has it
    public record Progress(
            long doneSamples,
            long lengthSamples,
            boolean isCutOff,
            int parts,
            int words,
            String engine,
            @Nullable Instant atEngineSince) {}

    public TranscriptionState state() {
        return status.state();
    }
}
