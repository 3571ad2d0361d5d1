package dev.vivavoce.content.document.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentEvents;
import dev.vivavoce.content.document.state.DocumentFile;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentSteps;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.LocalObjects;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The parts of a service that store documents, with objects in a folder.
record DocumentParts(
        Library library,
        Objects objects,
        DocumentFiles files,
        FileSealing sealing,
        DocumentDeletions deletions,
        Uploads uploads) {
    static final byte[] TEXT = "The text of the file.".getBytes(UTF_8);

    static DocumentParts of(Database database, Path folder, Clock clock) {
        var addresses = new AddressSettings(
                URI.create("http://localhost"), new Secret("x".repeat(32)), List.of("http://localhost"));
        var objects = LocalObjects.open(new ObjectSettings.InFolder(folder, addresses), clock);
        var key = new DeploymentKeys.Key("first", new Secret("A".repeat(43) + "="));
        var keys = new PersonKeys(database, "document_key", new DeploymentKeys(List.of(key)), clock);
        var files = DocumentFiles.open(objects, keys, folder.resolve("reading"));
        var store = new DocumentStore();
        var watches = new Watches(
                database, new DocumentLog(database, store), "document_watch", "document", new SimpleMeterRegistry());
        var library = new Library(
                database,
                store,
                new DocumentSteps(store, watches),
                new DocumentEvents(new Outbox(database, "content", clock)));
        var deletions = new DocumentDeletions(library, files, clock);
        var uploads = new Uploads(library, files, deletions, DocumentAllowance.same(100, 1_000_000), 1_000_000, clock);
        return new DocumentParts(
                library, objects, files, new FileSealing(library, files, keys, clock), deletions, uploads);
    }

    Document create(UUID user) {
        var file = new DocumentFile("Ward.txt", DocumentType.TEXT, TEXT.length, "");
        var start = uploads.create(user, new IdempotencyKey(UUID.randomUUID()), file);
        return ((UploadStart.Created) start).document();
    }

    void send(Document document) throws IOException {
        objects.put(
                new Objects.Description(DocumentFiles.SENT.key(document.id().toString()), TEXT.length, "text/plain"),
                new ByteArrayInputStream(TEXT));
    }

    /// The document as it is now.
    Document now(Document document) {
        return library.database()
                .transaction(db -> library.store().find(db, document.userId(), document.id()))
                .orElseThrow();
    }
}
