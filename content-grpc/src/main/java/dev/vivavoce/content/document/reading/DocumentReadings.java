package dev.vivavoce.content.document.reading;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.recognition.Recognition;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentFile;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentStep;
import dev.vivavoce.content.document.state.FailureReason;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.document.upload.DocumentDeletions;
import dev.vivavoce.content.document.upload.FileSealing;
import dev.vivavoce.content.document.upload.Uploads;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.reading.DocumentReader;
import dev.vivavoce.content.extraction.reading.ReadingLimits;
import dev.vivavoce.runtime.jobs.JobRun;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Reads documents, each as a job. A try begins at the first page; a document that is deleted, or that another process
/// has taken over, is left with the next page.
public final class DocumentReadings {
    /// What reading a document needs besides its file.
    ///
    /// @param atOnce how many documents are read at the same time: each has a process of its own
    public record Means(Recognition recognition, PassageMeaning meaning, int atOnce) {}

    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;

    private final Library library;
    private final ReadingStore store = new ReadingStore();
    private final DocumentFiles files;
    private final FileSealing sealing;
    private final DocumentDeletions deletions;
    private final Means means;
    private final Semaphore readers;
    private final MeterRegistry meters;
    private final Clock clock;

    public DocumentReadings(
            Library library,
            DocumentFiles files,
            FileSealing sealing,
            DocumentDeletions deletions,
            Means means,
            MeterRegistry meters,
            Clock clock) {
        this.library = library;
        this.files = files;
        this.sealing = sealing;
        this.deletions = deletions;
        this.means = means;
        this.readers = new Semaphore(means.atOnce(), true);
        this.meters = meters;
        this.clock = clock;
    }

    /// One try.
    public void read(JobRun run) throws InterruptedException {
        readers.acquire();
        try {
            var begun = begin(run);
            if (begun.isPresent()) read(run, begun.get());
        } finally {
            readers.release();
        }
    }

    private Optional<Reading> begin(JobRun run) {
        var begun = library.database()
                .transaction(db -> store.begin(db, run.id(), run.number(), clock.instant())
                        .map(document -> {
                            var step = library.steps().append(db, document.id(), clock.instant());
                            return new Begun(new Reading(run.id(), run.number(), document), step);
                        }));
        begun.ifPresent(one -> library.steps().deliver(one.reading().document().id(), one.step()));
        return begun.map(Begun::reading);
    }

    private record Begun(Reading reading, DocumentStep step) {}

    private void read(JobRun run, Reading reading) throws InterruptedException {
        try {
            readCopy(run, reading);
        } catch (UnreadableDocumentException thrown) {
            fail(reading, FailureReason.of(thrown.reason()));
        } catch (Reading.Superseded _) {
            meters.counter("document.readings", "outcome", "LEFT").increment();
        } catch (RuntimeException thrown) {
            if (run.number() >= Uploads.READ_DOCUMENT.tries() && !run.isStopping())
                fail(reading, FailureReason.SERVICE_FAILED);
            throw thrown;
        }
    }

    private void readCopy(JobRun run, Reading reading) throws InterruptedException {
        var document = reading.document();
        try (var copy = files.copy(document).orElseThrow(Reading.Superseded::new)) {
            if (!isAnnounced(document.file(), copy)) {
                fail(reading, FailureReason.UPLOAD_DIFFERS);
                return;
            }
            if (!document.isSealed()) sealing.seal(document, copy);
            var pages = new PageWriter(library, store, means.meaning(), run, reading, clock);
            var recognizer = means.recognition().of(document.userId(), document.id());
            new DocumentReader(ReadingLimits.STANDARD, recognizer)
                    .read(copy.file(), document.file().type(), pages::add);
        }
        end(reading, db -> store.complete(db, reading, clock.instant()));
    }

    /// Compared on the copy that is read: while an address is valid, the file can be sent again. The reader compares
    /// the type.
    private static boolean isAnnounced(DocumentFile announced, DocumentFiles.Copy copy) {
        return copy.length() == announced.sizeBytes()
                && (announced.sha256().isEmpty() || announced.sha256().equals(copy.sha256()));
    }

    private void fail(Reading reading, FailureReason reason) {
        boolean isEnded = end(reading, db -> {
            var failed = store.fail(db, reading, reason, clock.instant());
            if (failed.isPresent() && !reason.canRetry())
                deletions.leaveFile(db, reading.document().id());
            return failed;
        });
        if (isEnded && !reason.canRetry())
            deletions.deleteFile(reading.document().id());
    }

    /// Ends a reading; returns false when it was superseded.
    private boolean end(Reading reading, Function<Handle, Optional<Document>> change) {
        var ended = library.database()
                .transaction(db -> change.apply(db).map(document -> {
                    var step = library.steps().append(db, document.id(), clock.instant());
                    library.events().processed(db, document);
                    return step;
                }));
        ended.ifPresent(step -> {
            var failure = step.failure();
            meters.counter(
                            "document.readings",
                            "outcome",
                            failure == null ? DocumentState.COMPLETED.name() : failure.name())
                    .increment();
            library.steps().deliver(reading.document().id(), step);
        });
        return ended.isPresent();
    }

    /// Ends the documents whose job was given up because each try killed its process.
    public void sweep() {
        var lost = library.database()
                .transaction(db -> store.lost(
                        db, Uploads.READ_DOCUMENT.name(), clock.instant().minus(LOST_AFTER), AT_ONCE));
        for (var reading : lost) fail(reading, FailureReason.SERVICE_FAILED);
    }
}
