package dev.vivavoce.content.document.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentEvents;
import dev.vivavoce.content.document.state.DocumentFile;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentSteps;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.LocalObjects;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the sweep deletes, by a clock that tests move.
class DocumentDeletionsTest {
    private static final byte[] TEXT = "The text of the file.".getBytes(UTF_8);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 4);

    private final TestClock clock = new TestClock();
    private final UUID user = UUID.randomUUID();

    /// The parts of a service, with objects in the folder.
    private record Parts(Objects objects, DocumentFiles files, DocumentDeletions deletions, Uploads uploads) {}

    private Parts parts(Path folder) {
        var objects = LocalObjects.open(
                new ObjectSettings.InFolder(
                        folder,
                        new AddressSettings(
                                URI.create("http://localhost"),
                                new Secret("x".repeat(32)),
                                List.of("http://localhost"))),
                clock);
        var files = DocumentFiles.open(objects, folder.resolve("reading"));
        var store = new DocumentStore();
        var watches = new Watches(
                database.get(),
                new DocumentLog(database.get(), store),
                "document_watch",
                "document",
                new SimpleMeterRegistry());
        var library = new Library(
                database.get(),
                store,
                new DocumentSteps(store, watches),
                new DocumentEvents(new Outbox(database.get(), "content", clock)));
        var deletions = new DocumentDeletions(library, files, clock);
        var uploads = new Uploads(library, files, deletions, DocumentAllowance.same(100, 1_000_000), 1_000_000, clock);
        return new Parts(objects, files, deletions, uploads);
    }

    @Test
    void an_upload_that_is_not_completed_within_a_day_is_deleted_with_its_file(@TempDir Path folder)
            throws IOException {
        var parts = parts(folder);
        var document = create(parts);
        send(parts, document);
        clock.moveOn(Duration.ofHours(23));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isPresent();
        clock.moveOn(Duration.ofHours(2));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isEmpty();
        assertThat(parts.uploads().usage(user).stored().documents()).isZero();
    }

    @Test
    void a_completed_document_outlives_every_sweep(@TempDir Path folder) throws IOException {
        var parts = parts(folder);
        var document = create(parts);
        send(parts, document);
        var end = parts.uploads().complete(user, document.id());
        assertThat(((UploadEnd.Completed) end).document().state()).isEqualTo(DocumentState.UPLOADED);
        clock.moveOn(Duration.ofDays(100));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isPresent();
    }

    @Test
    void a_file_that_a_valid_address_brings_back_after_the_deletion_is_swept(@TempDir Path folder) throws IOException {
        var parts = parts(folder);
        var document = create(parts);
        send(parts, document);
        assertThat(parts.deletions().delete(user, document.id())).isTrue();
        assertThat(parts.files().length(document.id())).isEmpty();
        send(parts, document); // its address is still valid
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id()))
                .as("the address can still bring it")
                .isPresent();
        clock.moveOn(DocumentDeletions.ADDRESS_LIMIT.plusSeconds(1));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isEmpty();
    }

    @Test
    void a_file_that_an_erased_person_sends_afterwards_is_swept(@TempDir Path folder) throws IOException {
        var parts = parts(folder);
        var document = create(parts);
        send(parts, document);
        assertThat(parts.deletions().prepare(user)).containsEntry("documents/", 1L);
        database.get().run(db -> new DocumentStore().delete(db, document.id())); // as the erasure does with all rows
        send(parts, document);
        clock.moveOn(DocumentDeletions.ADDRESS_LIMIT.plusSeconds(1));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isEmpty();
    }

    @Test
    void a_file_of_another_length_ends_the_document_and_is_not_kept(@TempDir Path folder) throws IOException {
        var parts = parts(folder);
        var document = create(parts);

        parts.objects()
                .put(
                        new Objects.Description(
                                DocumentFiles.FOLDER.key(document.id().toString()), 4, "text/plain"),
                        new ByteArrayInputStream("Less".getBytes(UTF_8)));
        var ended = ((UploadEnd.Completed) parts.uploads().complete(user, document.id())).document();
        assertThat(ended.state()).isEqualTo(DocumentState.FAILED);

        clock.moveOn(DocumentDeletions.ADDRESS_LIMIT.plusSeconds(1));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isEmpty();
        assertThat(parts.uploads().usage(user).stored().bytes()).isZero();
    }

    @Test
    void copies_that_a_killed_process_has_left_are_deleted_at_the_start(@TempDir Path folder) throws IOException {
        var parts = parts(folder);
        var document = create(parts);
        send(parts, document);
        var left = parts.files().copy(document.id()).orElseThrow().file();
        assertThat(left).exists();
        parts(folder);
        assertThat(left).doesNotExist();
    }

    private Document create(Parts parts) {
        var file = new DocumentFile("Ward.txt", DocumentType.TEXT, TEXT.length, "");
        var start = parts.uploads().create(user, new IdempotencyKey(UUID.randomUUID()), file);
        return ((UploadStart.Created) start).document();
    }

    private static void send(Parts parts, Document document) throws IOException {
        parts.objects()
                .put(
                        new Objects.Description(
                                DocumentFiles.FOLDER.key(document.id().toString()), TEXT.length, "text/plain"),
                        new ByteArrayInputStream(TEXT));
    }
}
