package dev.vivavoce.content.note;

import dev.vivavoce.content.document.page.PageStore;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.note.making.NoteGenerations;
import dev.vivavoce.content.note.state.DocumentNotes;
import dev.vivavoce.content.note.state.DocumentNotes.NoteVersion;
import dev.vivavoce.content.note.state.NoteChange;
import dev.vivavoce.content.note.state.NoteLog;
import dev.vivavoce.content.note.state.NoteStore;
import dev.vivavoce.content.note.state.NoteStore.Listed;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The notes of a learner's documents. Those of other people fail as unknown.
final class Notes {
    /// One page of a list.
    record ListPage(Pages.Page<Listed> page, int totalSize) {}

    private static final int MOST_AT_ONCE = 3;

    private final Database database;
    private final NoteStore store;
    private final DocumentStore documents = new DocumentStore();
    private final PageStore pages = new PageStore();
    private final Watches watches;
    private final JobQueue jobs = new JobQueue();
    private final Clock clock;

    Notes(Database database, NoteStore store, Watches watches, Clock clock) {
        this.database = database;
        this.store = store;
        this.watches = watches;
        this.clock = clock;
    }

    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN, FAILED_PRECONDITION / DOCUMENT_NOT_READY, RESOURCE_EXHAUSTED /
    ///     TOO_MANY_NOTES
    DocumentNotes generate(UUID userId, IdempotencyKey key, UUID documentId) {
        return database.transaction(db -> {
            store.lockUser(db, userId);
            var document = documents.lock(db, userId, documentId).orElseThrow(DocumentLog::unknown);
            var earlier = store.lock(db, userId, documentId);
            boolean isAgain =
                    store.lastKey(db, documentId).filter(key.value()::equals).isPresent();
            if (earlier.isPresent() && (isAgain || !earlier.get().state().isEnd())) return earlier.get();
            if (document.state() != DocumentState.COMPLETED)
                throw Failure.precondition("DOCUMENT_NOT_READY", "the document is not read to its end");
            if (store.unmade(db, userId) >= MOST_AT_ONCE)
                throw Failure.exhausted(
                        "TOO_MANY_NOTES", "notes of " + MOST_AT_ONCE + " documents are being made: wait for one");
            var generationId = UUID.randomUUID();
            var now = clock.instant();
            store.queue(db, documentId, key.value(), generationId, now);
            watches.appended(
                    db, documentId, store.appendStep(db, documentId, now).cursor());
            jobs.schedule(db, NoteGenerations.MAKE_NOTES, generationId, now);
            return store.find(db, userId, documentId).orElseThrow(NoteLog::unknown);
        });
    }

    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN
    DocumentNotes get(UUID userId, UUID documentId) {
        return database.transaction(db -> store.find(db, userId, documentId)).orElseThrow(NoteLog::unknown);
    }

    List<DocumentNotes> batch(UUID userId, List<UUID> documentIds) {
        return database.transaction(db -> store.batch(db, userId, documentIds));
    }

    /// A repeat of the last edit is a retry, so it hears the first answer again.
    ///
    /// @param content whose quotes are not read yet
    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN, INVALID_ARGUMENT / FIELD_INVALID
    NoteOutcome edit(UUID userId, UUID documentId, int expected, NotesContent content) {
        EditCheck.requireBounded(content);
        return database.transaction(db -> {
            var notes = store.lock(db, userId, documentId).orElseThrow(NoteLog::unknown);
            var current = current(notes);
            var document = documents.find(db, userId, documentId).orElseThrow(NoteLog::unknown);
            var language = document.progress().language();
            var texts = pages.texts(db, documentId, EditCheck.pages(content));
            var checked = new EditCheck(texts, language).checked(content);
            boolean isAgain = current.revision() == expected + 1
                    && current.change() == NoteChange.EDITED
                    && current.content().equals(checked);
            if (isAgain) return new NoteOutcome.Done(notes);
            if (current.revision() != expected) return new NoteOutcome.Changed(notes);
            return add(db, userId, notes, NoteChange.EDITED, current, checked);
        });
    }

    private NoteOutcome add(
            Handle db, UUID userId, DocumentNotes notes, NoteChange change, NoteVersion from, NotesContent content) {
        store.add(db, notes.documentId(), change, from.method(), content, NoteGenerations.KEPT, clock.instant());
        return new NoteOutcome.Done(store.find(db, userId, notes.documentId()).orElseThrow(NoteLog::unknown));
    }

    private static NoteVersion current(DocumentNotes notes) {
        var current = notes.current();
        if (current == null) throw NoteLog.unknown();
        return current;
    }

    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN, INVALID_ARGUMENT / PAGE_TOKEN_INVALID
    ListPage versions(UUID userId, UUID documentId, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        int before = before(pageToken);
        return database.transaction(db -> {
            var _ = store.find(db, userId, documentId).orElseThrow(NoteLog::unknown);
            return new ListPage(
                    Pages.page(
                            store.versions(db, documentId, before, size),
                            size,
                            last -> Pages.token("version", Integer.toString(last.revision()))),
                    store.countVersions(db, documentId));
        });
    }

    private static int before(String pageToken) {
        if (pageToken.isEmpty()) return Integer.MAX_VALUE;
        try {
            return Integer.parseInt(Pages.parts(pageToken, 2).getLast());
        } catch (NumberFormatException _) {
            throw Failure.invalid("PAGE_TOKEN_INVALID", "page_token was not given by this service");
        }
    }

    /// @param revision 0 for the current one
    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN, NOTE_VERSION_UNKNOWN
    NoteVersion version(UUID userId, UUID documentId, int revision) {
        return database.transaction(db -> {
            var notes = store.find(db, userId, documentId).orElseThrow(NoteLog::unknown);
            if (revision == 0) return current(notes);
            return store.version(db, documentId, revision).orElseThrow(Notes::versionUnknown);
        });
    }

    private static Failure versionUnknown() {
        return Failure.notFound("NOTE_VERSION_UNKNOWN", "there is no such version, or it is not kept any more");
    }

    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN, NOTE_VERSION_UNKNOWN
    NoteOutcome restore(UUID userId, UUID documentId, int revision, int expected) {
        return database.transaction(db -> {
            var notes = store.lock(db, userId, documentId).orElseThrow(NoteLog::unknown);
            var earlier = store.version(db, documentId, revision).orElseThrow(Notes::versionUnknown);
            var current = current(notes);
            boolean isAgain = current.revision() == expected + 1
                    && current.change() == NoteChange.RESTORED
                    && current.content().equals(earlier.content());
            if (isAgain) return new NoteOutcome.Done(notes);
            if (current.revision() != expected) return new NoteOutcome.Changed(notes);
            return add(db, userId, notes, NoteChange.RESTORED, earlier, earlier.content());
        });
    }

    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN
    String markdown(UUID userId, UUID documentId) {
        return database.transaction(db -> {
            var notes = store.find(db, userId, documentId).orElseThrow(NoteLog::unknown);
            Document document = documents.find(db, userId, documentId).orElseThrow(NoteLog::unknown);
            return NoteMarkdown.of(document.file().name(), current(notes).content());
        });
    }

    /// Returns false when there are no such notes.
    boolean delete(UUID userId, UUID documentId) {
        return database.transaction(db -> {
            var notes = store.lock(db, userId, documentId);
            if (notes.isEmpty()) return false;
            store.delete(db, documentId);
            watches.appended(db, documentId, Long.MAX_VALUE); // those who watch find nothing
            return true;
        });
    }

    /// Whether the learner has the notes and there may be steps after the cursor. One that the log has not reached
    /// counts as 0.
    ///
    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN
    boolean isOpen(UUID userId, UUID documentId, long after) {
        var notes = get(userId, documentId);
        return !notes.state().isEnd() || after != notes.cursor();
    }

    /// Sends the steps after the cursor; returns after the last one.
    void watch(UUID documentId, long after, WatchSink sink) throws InterruptedException {
        watches.watch(documentId, after, sink);
    }
}
