package dev.vivavoce.content.document.upload;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentFile;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentStep;
import dev.vivavoce.content.document.state.FailureReason;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How files arrive. A place is reserved first, within what the learner may store; the file goes straight to the store
/// of objects; then it is read by a job.
public final class Uploads {
    /// The job that reads a document; its id is that of the reading, and each retry of the learner is another reading.
    public static final JobType READ_DOCUMENT =
            new JobType("read-document", 4, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Library library;
    private final JobQueue jobs = new JobQueue();
    private final DocumentFiles files;
    private final DocumentDeletions deletions;
    private final DocumentAllowance allowance;
    private final long mostBytes;
    private final Clock clock;

    /// @param mostBytes the length of the largest file
    public Uploads(
            Library library,
            DocumentFiles files,
            DocumentDeletions deletions,
            DocumentAllowance allowance,
            long mostBytes,
            Clock clock) {
        this.library = library;
        this.files = files;
        this.deletions = deletions;
        this.allowance = allowance;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    public long mostBytes() {
        return mostBytes;
    }

    public Usage usage(UUID userId) {
        var granted = allowance.of(userId);
        return new Usage(library.database().transaction(db -> library.store().stored(db, userId)), granted);
    }

    /// A repeat with the same key and file is a retry, so it gets the same document.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED, UNAVAILABLE /
    ///     BILLING_UNAVAILABLE for more than the standard amount, while the learner's plan is not known
    public UploadStart create(UUID userId, IdempotencyKey key, DocumentFile file) {
        if (file.sizeBytes() > mostBytes) return new UploadStart.TooLarge(mostBytes);
        var granted = allowance.of(userId); // may call billing, so not in the transaction
        return library.database().transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            library.store().lock(db, userId);
            var earlier = library.store().byKey(db, userId, key.value());
            if (earlier.isPresent()) return again(db, earlier.get(), file);
            var usage = new Usage(library.store().stored(db, userId), granted);
            if (!usage.hasRoomFor(file.sizeBytes()))
                return switch (granted.source()) {
                    case PLAN -> new UploadStart.QuotaUsedUp(usage);
                    case EVERYBODY -> throw unavailable();
                };
            var id = UUID.randomUUID();
            library.store().insert(db, id, userId, key.value(), file, clock.instant());
            var document = library.store().find(db, userId, id).orElseThrow(DocumentLog::unknown);
            return new UploadStart.Created(document, address(db, document));
        });
    }

    private UploadStart again(Handle db, Document document, DocumentFile file) {
        var announced = document.file();
        if (announced.type() != file.type()
                || announced.sizeBytes() != file.sizeBytes()
                || !announced.sha256().equals(file.sha256())) // the name may have been changed since
        throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another file");
        return new UploadStart.Created(
                document, document.state() == DocumentState.AWAITING_UPLOAD ? address(db, document) : null);
    }

    private static Failure unavailable() {
        return Failure.unavailable("BILLING_UNAVAILABLE", "what the plan gives is not known now")
                .retryAfter(Duration.ofSeconds(2));
    }

    private UploadAddress address(Handle db, Document document) {
        deletions.addressed(db, document.id());
        return new UploadAddress(
                files.addressToPut(document),
                document.file().type().mediaType(),
                clock.instant().plus(DocumentFiles.ADDRESS_VALID));
    }

    /// Has the file read. What the file is, the job finds out from its own copy.
    ///
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN
    public UploadEnd complete(UUID userId, UUID id) {
        var document = library.database()
                .transaction(db -> library.store().find(db, userId, id))
                .orElseThrow(DocumentLog::unknown);
        if (document.state() != DocumentState.AWAITING_UPLOAD) return new UploadEnd.Completed(document);
        var length = files.length(id); // asks the store of objects, so not in the transaction
        if (length.isEmpty()) return new UploadEnd.Missing(library.database().transaction(db -> address(db, document)));
        boolean isWhole = length.get() == document.file().sizeBytes();
        return new UploadEnd.Completed(change(userId, id, (db, own) -> {
            if (own.state() != DocumentState.AWAITING_UPLOAD) return false; // another tab was first
            if (isWhole) queue(db, id);
            else refuse(db, id);
            return true;
        }));
    }

    /// Reads a failed document again.
    ///
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN, FAILED_PRECONDITION / DOCUMENT_NOT_RETRYABLE
    public Document retry(UUID userId, UUID id) {
        return change(userId, id, (db, own) -> {
            var failure = own.status().failure();
            if (failure == null) return false;
            if (!failure.canRetry())
                throw Failure.precondition("DOCUMENT_NOT_RETRYABLE", "the same file would fail again");
            queue(db, id);
            return true;
        });
    }

    private void queue(Handle db, UUID id) {
        var readingId = UUID.randomUUID();
        library.store().queue(db, id, readingId, clock.instant());
        jobs.schedule(db, READ_DOCUMENT, readingId, clock.instant());
    }

    private void refuse(Handle db, UUID id) {
        library.store().refuse(db, id, FailureReason.UPLOAD_DIFFERS, UUID.randomUUID(), clock.instant());
        deletions.leaveFile(db, id);
    }

    /// A change of a document that may have no effect.
    private interface Change {
        /// Returns false when it has changed nothing.
        boolean make(Handle db, Document own);
    }

    private record Changed(Document document, @Nullable DocumentStep step) {}

    private Document change(UUID userId, UUID id, Change change) {
        var changed = library.database().transaction(db -> {
            var own = library.store().lock(db, userId, id).orElseThrow(DocumentLog::unknown);
            if (!change.make(db, own)) return new Changed(own, null);
            var step = library.steps().append(db, id, clock.instant());
            var now = library.store().find(db, userId, id).orElseThrow(DocumentLog::unknown);
            if (now.state() == DocumentState.FAILED) library.events().processed(db, now);
            else if (own.state() == DocumentState.AWAITING_UPLOAD)
                library.events().uploaded(db, now);
            return new Changed(now, step);
        });
        if (changed.step() != null) library.steps().deliver(id, changed.step());
        return changed.document();
    }
}
