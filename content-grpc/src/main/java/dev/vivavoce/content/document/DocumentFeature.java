package dev.vivavoce.content.document;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.reading.DocumentReadings;
import dev.vivavoce.content.document.reading.PassageMeaning;
import dev.vivavoce.content.document.recognition.Recognition;
import dev.vivavoce.content.document.recognition.Textract;
import dev.vivavoce.content.document.search.DocumentSearch;
import dev.vivavoce.content.document.search.ScenarioTexts;
import dev.vivavoce.content.document.state.DocumentEvents;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentSteps;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.document.upload.DocumentAllowance;
import dev.vivavoce.content.document.upload.DocumentDeletions;
import dev.vivavoce.content.document.upload.FileSealing;
import dev.vivavoce.content.document.upload.Uploads;
import dev.vivavoce.content.extraction.reading.ReadingLimits;
import dev.vivavoce.content.extraction.reading.Tesseract;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.runtime.aws.ObjectStores;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.privacy.PersonalData;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Builds the parts of documents.
public final class DocumentFeature {
    /// The other features that documents need.
    ///
    /// @param thirdPartiesAllowed whether a person allows that third parties get what is theirs
    /// @param language returns the tag of the language of a text
    /// @param vector returns the meaning of an English text
    public record Peers(
            DocumentAllowance allowance,
            Scenarios scenarios,
            Predicate<UUID> thirdPartiesAllowed,
            Function<String, Optional<String>> language,
            Function<String, float[]> vector) {}

    private record Files(DocumentFiles stored, FileSealing sealing, PersonKeys keys) {}

    private static final Duration REWRAPPED_EVERY = Duration.ofHours(1);
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(5);

    private final Watches watches;
    private final Library library;
    private final Files files;
    private final DocumentDeletions deletions;
    private final Uploads uploads;
    private final DocumentReadings readings;
    private final DocumentSearch search;

    private DocumentFeature(
            Watches watches,
            Library library,
            Files files,
            DocumentDeletions deletions,
            Uploads uploads,
            DocumentReadings readings,
            DocumentSearch search) {
        this.watches = watches;
        this.library = library;
        this.files = files;
        this.deletions = deletions;
        this.uploads = uploads;
        this.readings = readings;
        this.search = search;
    }

    public static DocumentFeature add(
            GrpcServer.Builder server,
            Database database,
            DocumentSettings settings,
            EventSink events,
            Peers peers,
            MeterRegistry meters,
            Clock clock) {
        var objects = ObjectStores.serve(server, settings.objects(), meters, clock);
        var keys = new PersonKeys(database, "document_key", settings.keys(), clock);
        var files =
                DocumentFiles.open(objects, keys, settings.objects().folder().resolve("reading"));
        var store = new DocumentStore();
        var watches = server.closing(
                new Watches(database, new DocumentLog(database, store), "document_watch", "document", meters));
        var library = new Library(database, store, new DocumentSteps(store, watches), new DocumentEvents(events));
        var deletions = new DocumentDeletions(library, files, clock);
        var sealing = new FileSealing(library, files, keys, clock);
        return new DocumentFeature(
                watches,
                library,
                new Files(files, sealing, keys),
                deletions,
                new Uploads(library, files, deletions, peers.allowance(), ReadingLimits.STANDARD.bytes(), clock),
                new DocumentReadings(
                        library,
                        files,
                        sealing,
                        deletions,
                        new DocumentReadings.Means(
                                new Recognition(
                                        settings.textract().map(own -> server.closing(new Textract(own, meters))),
                                        Tesseract.installed("eng"),
                                        peers.thirdPartiesAllowed(),
                                        meters),
                                new PassageMeaning(peers.language(), peers.vector()),
                                settings.readers()),
                        meters,
                        clock),
                new DocumentSearch(
                        database, store, new ScenarioTexts(peers.scenarios(), peers.vector()), peers.vector()));
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        var all = new HashMap<>(watches.handlers());
        all.put(DocumentSteps.DELETED_CHANNEL, search::forget);
        return all;
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    public DocumentGrpc endpoint() {
        return new DocumentGrpc(new Documents(library), uploads, deletions, search);
    }

    /// The documents, for features that read them.
    public Library library() {
        return library;
    }

    /// The search in documents, for features that answer from them.
    public DocumentSearch search() {
        return search;
    }

    /// Adds the reading of documents, and what is done from time to time.
    public Jobs.Builder jobs(Jobs.Builder jobs) {
        return jobs.job(Uploads.READ_DOCUMENT, readings::read)
                .every("sweep-documents", SWEPT_EVERY, deletions::sweep)
                .every("seal-documents", SWEPT_EVERY, files.sealing()::sealOlder)
                .every("rewrap-document-keys", REWRAPPED_EVERY, files.keys()::rewrap)
                .every("sweep-document-readings", SWEPT_EVERY, readings::sweep);
    }

    /// What is done before the rows of a person are erased.
    public RegisteredData.Preparation erasure() {
        return deletions;
    }

    /// The personal data of the rows, and the files.
    public PersonalData personalData(PersonalData rows) {
        return new DocumentExport(rows, library, files.stored());
    }
}
