package dev.vivavoce.content.document.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Files that are encrypted with the keys of their learners.
class FileSealingTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 4);

    private final TestClock clock = new TestClock();
    private final UUID user = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void a_sealed_file_is_read_as_it_was_sent_and_the_store_has_it_encrypted_only() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = sealed(parts);
        assertThat(document.isSealed()).isTrue();
        assertThat(content(parts, document)).contains(DocumentParts.TEXT);
        assertThat(stored(parts, DocumentFiles.SENT.key(document.id().toString())))
                .isEmpty();
        var object = stored(parts, DocumentFiles.SEALED.key(document.id().toString()));
        assertThat(new String(object.orElseThrow(), UTF_8)).doesNotContain("text");
    }

    @Test
    void a_file_that_is_sent_again_after_it_was_sealed_changes_nothing_and_is_swept() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = sealed(parts);
        parts.send(document); // its address is still valid
        clock.moveOn(DocumentDeletions.ADDRESS_LIMIT.plusSeconds(1));
        parts.deletions().sweep();
        assertThat(stored(parts, DocumentFiles.SENT.key(document.id().toString())))
                .isEmpty();
        assertThat(content(parts, document)).contains(DocumentParts.TEXT);
    }

    @Test
    void a_file_that_was_stored_before_is_sealed_once_its_document_is_read() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = completed(parts);
        parts.sealing().sealOlder();
        assertThat(parts.now(document).isSealed()).as("a job reads it").isFalse();
        change("UPDATE document SET state = 'COMPLETED', completed_at = now() WHERE id = ?", document.id());
        parts.sealing().sealOlder();
        assertThat(parts.now(document).isSealed()).isTrue();
        assertThat(content(parts, parts.now(document))).contains(DocumentParts.TEXT);
        assertThat(parts.files().length(document.id())).isEmpty();
    }

    @Test
    void without_the_key_of_the_person_nobody_reads_the_file() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = sealed(parts);
        change("DELETE FROM document_key WHERE user_id = ?", user); // as the erasure does
        assertThatThrownBy(() -> parts.files().content(document)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_in_the_place_of_another_is_not_read() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var first = sealed(parts);
        var second = sealed(parts);
        try (var object = parts.objects()
                .get(DocumentFiles.SEALED.key(first.id().toString()))
                .orElseThrow()) {
            var description = new dev.vivavoce.runtime.objects.Objects.Description(
                    DocumentFiles.SEALED.key(second.id().toString()),
                    object.description().length(),
                    object.description().type());
            parts.objects().put(description, object.bytes());
        }
        assertThatThrownBy(() -> parts.files().copy(second)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_document_that_is_deleted_while_it_is_sealed_leaves_no_object() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = completed(parts);
        try (var copy = parts.files().copy(document).orElseThrow()) {
            parts.deletions().delete(user, document.id());
            parts.sealing().seal(document, copy);
        }
        assertThat(stored(parts, DocumentFiles.SEALED.key(document.id().toString())))
                .isEmpty();
    }

    @Test
    void an_erasure_deletes_sealed_files() throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = sealed(parts);
        assertThat(parts.deletions().prepare(user))
                .containsEntry("documents/", 0L)
                .containsEntry("sealed-documents/", 1L);
        assertThat(parts.files().content(document)).isEmpty();
    }

    private Document completed(DocumentParts parts) throws IOException {
        var document = parts.create(user);
        parts.send(document);
        parts.uploads().complete(user, document.id());
        return parts.now(document);
    }

    private Document sealed(DocumentParts parts) throws IOException {
        var document = completed(parts);
        try (var copy = parts.files().copy(document).orElseThrow()) {
            parts.sealing().seal(document, copy);
        }
        return parts.now(document);
    }

    private static Optional<byte[]> content(DocumentParts parts, Document document) throws IOException {
        var content = parts.files().content(document);
        if (content.isEmpty()) return Optional.empty();
        try (var bytes = content.get()) {
            return Optional.of(bytes.readAllBytes());
        }
    }

    private static Optional<byte[]> stored(DocumentParts parts, ObjectKey key) throws IOException {
        var object = parts.objects().get(key);
        if (object.isEmpty()) return Optional.empty();
        try (var content = object.get()) {
            return Optional.of(content.bytes().readAllBytes());
        }
    }

    private static void change(String sql, UUID id) {
        database.get().run(db -> db.execute(sql, id));
    }
}
