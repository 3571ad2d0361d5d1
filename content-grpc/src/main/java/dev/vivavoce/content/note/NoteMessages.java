package dev.vivavoce.content.note;

import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.note.state.DocumentNotes;
import dev.vivavoce.content.note.state.DocumentNotes.NoteVersion;
import dev.vivavoce.content.note.state.NoteMapping;
import dev.vivavoce.content.note.state.NoteStore.Listed;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Cited;
import dev.vivavoce.content.note.state.NotesContent.Item;
import dev.vivavoce.content.note.state.NotesContent.Term;
import dev.vivavoce.content.note.state.NotesStep;
import dev.vivavoce.content.v1.NoteCitation;
import dev.vivavoce.content.v1.NoteItem;
import dev.vivavoce.content.v1.NoteTerm;
import dev.vivavoce.content.v1.NotesProgress;
import dev.vivavoce.content.v1.TextSpan;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.util.List;

/// Notes as messages, and back.
final class NoteMessages {
    private NoteMessages() {}

    static dev.vivavoce.content.v1.Notes notes(DocumentNotes notes) {
        var message = dev.vivavoce.content.v1.Notes.newBuilder()
                .setDocumentId(notes.documentId().toString())
                .setState(NoteMapping.state(notes.state()))
                .setRevision(notes.revision())
                .setCursor(notes.cursor());
        var failure = notes.failure();
        if (failure != null) message.setFailureReason(NoteMapping.reason(failure));
        var current = notes.current();
        if (current != null)
            message.setMethod(NoteMapping.method(current.method()))
                    .setChange(NoteMapping.change(current.change()))
                    .setContent(content(current.content()))
                    .setChangedAt(ProtoTimes.timestamp(current.at()));
        return message.build();
    }

    static dev.vivavoce.content.v1.NoteVersion version(NoteVersion version) {
        return dev.vivavoce.content.v1.NoteVersion.newBuilder()
                .setRevision(version.revision())
                .setChange(NoteMapping.change(version.change()))
                .setMethod(NoteMapping.method(version.method()))
                .setAt(ProtoTimes.timestamp(version.at()))
                .setContent(content(version.content()))
                .build();
    }

    static dev.vivavoce.content.v1.NoteVersion listed(Listed version) {
        return dev.vivavoce.content.v1.NoteVersion.newBuilder()
                .setRevision(version.revision())
                .setChange(NoteMapping.change(version.change()))
                .setMethod(NoteMapping.method(version.method()))
                .setAt(ProtoTimes.timestamp(version.at()))
                .build();
    }

    /// @param isDurable whether the step is stored
    static NotesProgress progress(NotesStep step, boolean isDurable) {
        var message = NotesProgress.newBuilder()
                .setCursor(step.cursor())
                .setDurable(isDurable)
                .setState(NoteMapping.state(step.state()))
                .setPartsDone(step.partsDone())
                .setPartCount(step.partCount())
                .setRevision(step.revision())
                .setAt(ProtoTimes.timestamp(step.at()));
        var failure = step.failure();
        if (failure != null) message.setFailureReason(NoteMapping.reason(failure));
        return message.build();
    }

    private static dev.vivavoce.content.v1.NotesContent content(NotesContent content) {
        return dev.vivavoce.content.v1.NotesContent.newBuilder()
                .addAllSummary(
                        content.summary().stream().map(NoteMessages::item).toList())
                .addAllKeyPoints(
                        content.keyPoints().stream().map(NoteMessages::item).toList())
                .addAllGlossary(
                        content.glossary().stream().map(NoteMessages::term).toList())
                .build();
    }

    private static NoteItem item(Item item) {
        return NoteItem.newBuilder()
                .setText(item.text())
                .addAllCitations(citations(item.citations()))
                .setSupported(item.supported())
                .build();
    }

    private static NoteTerm term(Term term) {
        return NoteTerm.newBuilder()
                .setTerm(term.term())
                .setDefinition(term.definition())
                .addAllCitations(citations(term.citations()))
                .setSupported(term.supported())
                .build();
    }

    private static List<NoteCitation> citations(List<Cited> citations) {
        return citations.stream()
                .map(cited -> NoteCitation.newBuilder()
                        .setPage(cited.page())
                        .setSpan(TextSpan.newBuilder()
                                .setStart(cited.span().start())
                                .setEnd(cited.span().end()))
                        .setQuote(cited.quote())
                        .build())
                .toList();
    }

    /// Without quotes, and nothing supported yet.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static NotesContent content(dev.vivavoce.content.v1.NotesContent message) {
        return new NotesContent(
                message.getSummaryList().stream()
                        .map(item -> item("summary", item))
                        .toList(),
                message.getKeyPointsList().stream()
                        .map(item -> item("key_points", item))
                        .toList(),
                message.getGlossaryList().stream().map(NoteMessages::term).toList());
    }

    private static Item item(String field, NoteItem item) {
        return new Item(item.getText(), cited(field, item.getCitationsList()), false);
    }

    private static Term term(NoteTerm term) {
        return new Term(term.getTerm(), term.getDefinition(), cited("glossary", term.getCitationsList()), false);
    }

    private static List<Cited> cited(String field, List<NoteCitation> citations) {
        return citations.stream()
                .map(citation -> new Cited(citation.getPage(), span(field, citation.getSpan()), ""))
                .toList();
    }

    private static Span span(String field, TextSpan span) {
        if (span.getStart() < 0 || span.getEnd() < span.getStart())
            throw Failure.invalidField(
                    field, "%d to %d (expected: a span of a text)".formatted(span.getStart(), span.getEnd()));
        return new Span(span.getStart(), span.getEnd());
    }
}
