package dev.vivavoce.content.document.upload;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.RegisteredData;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes documents. The rows go first, with everything that was read; a job that reads the document finds that out
/// with its next page. An object is deleted at once, and again when no address can upload it again.
public final class DocumentDeletions implements RegisteredData.Preparation {
    /// How long an upload may remain incomplete.
    static final Duration UPLOAD_LIMIT = Duration.ofDays(1);

    /// How long after it was made an address can bring an object: until it expires, and as long as a transfer takes.
    static final Duration ADDRESS_LIMIT = DocumentFiles.ADDRESS_VALID.plus(Duration.ofMinutes(20));

    private static final Logger log = LoggerFactory.getLogger(DocumentDeletions.class);
    private static final int AT_ONCE = 100;

    private final Library library;
    private final ObjectStore objects = new ObjectStore();
    private final DocumentFiles files;
    private final Clock clock;

    public DocumentDeletions(Library library, DocumentFiles files, Clock clock) {
        this.library = library;
        this.files = files;
        this.clock = clock;
    }

    /// Returns false when the learner has no such document.
    public boolean delete(UUID userId, UUID id) {
        return delete(userId, id, _ -> true);
    }

    private boolean delete(UUID userId, UUID id, Predicate<Document> condition) {
        boolean isDeleted = library.database().transaction(db -> {
            var own = library.store().lock(db, userId, id).filter(condition);
            if (own.isEmpty()) return false;
            objects.sweepAt(db, id, clock.instant());
            library.store().delete(db, id);
            library.steps().delete(db, own.get());
            return true;
        });
        if (isDeleted) deleteFile(id);
        return isDeleted;
    }

    /// Schedules the check of the document's object, because an address for it is issued now.
    void addressed(Handle db, UUID id) {
        objects.sweepAt(db, id, clock.instant().plus(ADDRESS_LIMIT));
    }

    /// Has the sweep delete the file of a document that has failed for good.
    public void leaveFile(Handle db, UUID id) {
        objects.sweepAt(db, id, clock.instant());
    }

    /// Deletes the file of a document that does not keep it any more; what cannot be deleted now, the sweep deletes.
    public void deleteFile(UUID id) {
        try {
            files.delete(id);
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    private static void notNow(IOException thrown) {
        log.warn("the file of a document cannot be deleted now: {}", thrown.toString());
    }

    /// Deletes uploads that were not completed, and unused objects.
    public void sweep() {
        var now = clock.instant();
        for (var document : library.database()
                .transaction(db -> library.store().awaitingSince(db, now.minus(UPLOAD_LIMIT), AT_ONCE)))
            delete(document.userId(), document.id(), one -> one.state() == DocumentState.AWAITING_UPLOAD);
        library.database().run(db -> objects.forgetNeeded(db, now));
        for (var id : library.database().transaction(db -> objects.sealed(db, now, AT_ONCE)))
            sweep(id, now, () -> files.deleteSent(id));
        for (var id : library.database().transaction(db -> objects.unneeded(db, now, AT_ONCE)))
            sweep(id, now, () -> files.delete(id));
    }

    /// Deletes objects of the store.
    private interface Deletion {
        void make() throws IOException;
    }

    private void sweep(UUID id, Instant now, Deletion deletion) {
        try {
            deletion.make();
            library.database().run(db -> objects.forget(db, id, now));
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    /// Deletes the files of a person who is being erased. Their rows follow, with everything else of the person.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        long sent = 0;
        long sealed = 0;
        try {
            for (var id : library.database().transaction(db -> library.store().ofUser(db, userId))) {
                library.database().run(db -> {
                    objects.sweepAt(db, id, clock.instant());
                    library.steps().forget(db, id);
                });
                if (files.deleteSent(id)) sent++;
                if (files.deleteSealed(id)) sealed++;
            }
        } catch (IOException thrown) {
            notNow(thrown);
            throw Failure.unavailable("ERASURE_PENDING", "documents cannot be deleted now")
                    .retryAfter(Duration.ofSeconds(5));
        }
        return Map.of(DocumentFiles.SENT.name() + "/", sent, DocumentFiles.SEALED.name() + "/", sealed);
    }
}
