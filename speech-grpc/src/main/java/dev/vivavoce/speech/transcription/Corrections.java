package dev.vivavoce.speech.transcription;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.transcription.TranscriptionRequestMapping.Correction;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.TranscriptionLog;
import dev.vivavoce.speech.transcription.transcript.PartStore;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What learners correct in their texts. Does not change what was recognised.
final class Corrections {
    /// All corrections of a text together, in characters: what is said in two hours is shorter, and a file of it
    /// is shorter than the longest response.
    static final int MOST_CHARACTERS = 200_000;

    private final Archive archive;
    private final PartStore parts = new PartStore();

    Corrections(Archive archive) {
        this.archive = archive;
    }

    /// Corrects a part. A caller that has seen another revision changes nothing, unless the part already has
    /// exactly this text.
    ///
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN or TRANSCRIPT_PART_UNKNOWN, FAILED_PRECONDITION /
    ///     TRANSCRIPTION_AT_WORK, INVALID_ARGUMENT / FIELD_INVALID
    PartCorrection correct(UUID userId, UUID id, Correction wish) {
        return archive.database().transaction(db -> {
            // The lock orders the corrections of a text, so their sum cannot exceed the limit.
            var transcription = archive.store().lock(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            if (!transcription.state().isEnd())
                throw Failure.precondition("TRANSCRIPTION_AT_WORK", "the transcription has not ended");
            var part = part(db, id, wish.index());
            var corrected = wish.text().isEmpty() || wish.text().equals(part.heard()) ? null : wish.text();
            if (Objects.equals(corrected, part.corrected())) return new PartCorrection.Corrected(part);
            if (wish.revision() != part.revision()) return new PartCorrection.Changed(part);
            if (corrected != null) requireRoom(db, id, part.index(), corrected);
            parts.correct(db, id, part.index(), corrected);
            archive.store().corrected(db, id);
            return new PartCorrection.Corrected(part(db, id, part.index()));
        });
    }

    private TranscriptPart part(Handle db, UUID id, int index) {
        return parts.find(db, id, index)
                .orElseThrow(() -> Failure.notFound("TRANSCRIPT_PART_UNKNOWN", "the text has no such part"));
    }

    private void requireRoom(Handle db, UUID id, int index, String corrected) {
        int all = parts.correctedCharacters(db, id, index) + corrected.codePointCount(0, corrected.length());
        if (all > MOST_CHARACTERS)
            throw Failure.invalidField(
                    "text",
                    "all corrections together: %d characters (expected: at most %d)".formatted(all, MOST_CHARACTERS));
    }
}
