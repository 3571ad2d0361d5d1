package dev.vivavoce.bff.notes;

import java.util.List;
import java.util.UUID;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record GenerateNotesInput(UUID idempotencyKey, String documentId) {}

    record EditNotesInput(
            String documentId,
            int revision,
            List<NoteItemInput> summary,
            List<NoteItemInput> keyPoints,
            List<NoteTermInput> glossary) {}

    record NoteItemInput(String text, List<NoteCitationInput> citations) {}

    record NoteTermInput(String term, String definition, List<NoteCitationInput> citations) {}

    record NoteCitationInput(int page, int start, int end) {}

    record RestoreNotesInput(String documentId, int restored, int revision) {}

    record DeleteNotesInput(String documentId) {}
}
