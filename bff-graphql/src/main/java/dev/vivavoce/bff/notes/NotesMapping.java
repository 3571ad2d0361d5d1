package dev.vivavoce.bff.notes;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.document.TextSpan;
import dev.vivavoce.bff.notes.Inputs.EditNotesInput;
import dev.vivavoce.bff.notes.Inputs.NoteCitationInput;
import dev.vivavoce.bff.notes.Inputs.NoteItemInput;
import dev.vivavoce.bff.notes.Inputs.NoteTermInput;
import dev.vivavoce.bff.notes.Notes.NoteChange;
import dev.vivavoce.bff.notes.Notes.NoteCitation;
import dev.vivavoce.bff.notes.Notes.NoteItem;
import dev.vivavoce.bff.notes.Notes.NoteTerm;
import dev.vivavoce.bff.notes.Notes.NoteVersion;
import dev.vivavoce.bff.notes.Notes.NotesContent;
import dev.vivavoce.bff.notes.Notes.NotesFailureReason;
import dev.vivavoce.bff.notes.Notes.NotesMethod;
import dev.vivavoce.bff.notes.Notes.NotesState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Content's messages about notes as the graph has them, and back.
final class NotesMapping {
    private NotesMapping() {}

    static Notes notes(dev.vivavoce.content.v1.Notes message) {
        boolean hasVersion = message.getRevision() > 0;
        return new Notes(
                message.getDocumentId(),
                ProtoMapping.required(NotesState.class, message.getState(), "NOTES_STATE_"),
                reason(message.getFailureReason()),
                hasVersion ? message.getRevision() : null,
                hasVersion ? method(message.getMethod()) : null,
                hasVersion ? change(message.getChange()) : null,
                message.hasContent() ? content(message.getContent()) : null,
                message.hasChangedAt() ? ProtoMapping.time(message.getChangedAt()) : null,
                Long.toUnsignedString(message.getCursor()));
    }

    private static @Nullable NotesFailureReason reason(dev.vivavoce.content.v1.NotesFailureReason reason) {
        return ProtoMapping.constant(NotesFailureReason.class, reason, "NOTES_FAILURE_REASON_")
                .orElse(null);
    }

    private static NotesMethod method(dev.vivavoce.content.v1.NotesMethod method) {
        return ProtoMapping.required(NotesMethod.class, method, "NOTES_METHOD_");
    }

    private static NoteChange change(dev.vivavoce.content.v1.NoteChange change) {
        return ProtoMapping.required(NoteChange.class, change, "NOTE_CHANGE_");
    }

    static NoteVersion version(dev.vivavoce.content.v1.NoteVersion message) {
        return new NoteVersion(
                message.getRevision(),
                change(message.getChange()),
                method(message.getMethod()),
                ProtoMapping.time(message.getAt()),
                message.hasContent() ? content(message.getContent()) : null);
    }

    private static NotesContent content(dev.vivavoce.content.v1.NotesContent message) {
        return new NotesContent(
                message.getSummaryList().stream().map(NotesMapping::item).toList(),
                message.getKeyPointsList().stream().map(NotesMapping::item).toList(),
                message.getGlossaryList().stream().map(NotesMapping::term).toList());
    }

    private static NoteItem item(dev.vivavoce.content.v1.NoteItem item) {
        return new NoteItem(item.getText(), citations(item.getCitationsList()), item.getSupported());
    }

    private static NoteTerm term(dev.vivavoce.content.v1.NoteTerm term) {
        return new NoteTerm(
                term.getTerm(), term.getDefinition(), citations(term.getCitationsList()), term.getSupported());
    }

    private static List<NoteCitation> citations(List<dev.vivavoce.content.v1.NoteCitation> citations) {
        return citations.stream()
                .map(one -> new NoteCitation(one.getPage(), TextSpan.of(one.getSpan()), one.getQuote()))
                .toList();
    }

    static NotesProgress progress(String documentId, dev.vivavoce.content.v1.NotesProgress step) {
        return new NotesProgress(
                documentId,
                Long.toUnsignedString(step.getCursor()),
                step.getDurable(),
                ProtoMapping.required(NotesState.class, step.getState(), "NOTES_STATE_"),
                reason(step.getFailureReason()),
                step.getPartsDone(),
                step.getPartCount() == 0 ? null : step.getPartCount(),
                ProtoMapping.time(step.getAt()));
    }

    static dev.vivavoce.content.v1.NotesContent message(EditNotesInput input) {
        return dev.vivavoce.content.v1.NotesContent.newBuilder()
                .addAllSummary(
                        input.summary().stream().map(NotesMapping::message).toList())
                .addAllKeyPoints(
                        input.keyPoints().stream().map(NotesMapping::message).toList())
                .addAllGlossary(
                        input.glossary().stream().map(NotesMapping::message).toList())
                .build();
    }

    private static dev.vivavoce.content.v1.NoteItem message(NoteItemInput item) {
        return dev.vivavoce.content.v1.NoteItem.newBuilder()
                .setText(item.text())
                .addAllCitations(messages(item.citations()))
                .build();
    }

    private static dev.vivavoce.content.v1.NoteTerm message(NoteTermInput term) {
        return dev.vivavoce.content.v1.NoteTerm.newBuilder()
                .setTerm(term.term())
                .setDefinition(term.definition())
                .addAllCitations(messages(term.citations()))
                .build();
    }

    private static List<dev.vivavoce.content.v1.NoteCitation> messages(List<NoteCitationInput> citations) {
        return citations.stream()
                .map(one -> dev.vivavoce.content.v1.NoteCitation.newBuilder()
                        .setPage(one.page())
                        .setSpan(dev.vivavoce.content.v1.TextSpan.newBuilder()
                                .setStart(one.start())
                                .setEnd(one.end()))
                        .build())
                .toList();
    }
}
