package dev.vivavoce.content.document.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the sweep deletes, by a clock that tests move.
class DocumentDeletionsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 4);

    private final TestClock clock = new TestClock();
    private final UUID user = UUID.randomUUID();

    @Test
    void an_upload_that_is_not_completed_within_a_day_is_deleted_with_its_file(@TempDir Path folder)
            throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = parts.create(user);
        parts.send(document);
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
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = parts.create(user);
        parts.send(document);
        var end = parts.uploads().complete(user, document.id());
        assertThat(((UploadEnd.Completed) end).document().state()).isEqualTo(DocumentState.UPLOADED);
        clock.moveOn(Duration.ofDays(100));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isPresent();
    }

    @Test
    void a_file_that_a_valid_address_brings_back_after_the_deletion_is_swept(@TempDir Path folder) throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = parts.create(user);
        parts.send(document);
        assertThat(parts.deletions().delete(user, document.id())).isTrue();
        assertThat(parts.files().length(document.id())).isEmpty();
        parts.send(document); // its address is still valid
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
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = parts.create(user);
        parts.send(document);
        assertThat(parts.deletions().prepare(user)).containsEntry("documents/", 1L);
        database.get().run(db -> new DocumentStore().delete(db, document.id())); // as the erasure does with all rows
        parts.send(document);
        clock.moveOn(DocumentDeletions.ADDRESS_LIMIT.plusSeconds(1));
        parts.deletions().sweep();
        assertThat(parts.files().length(document.id())).isEmpty();
    }

    @Test
    void a_file_of_another_length_ends_the_document_and_is_not_kept(@TempDir Path folder) throws IOException {
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = parts.create(user);

        parts.objects()
                .put(
                        new Objects.Description(
                                DocumentFiles.SENT.key(document.id().toString()), 4, "text/plain"),
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
        var parts = DocumentParts.of(database.get(), folder, clock);
        var document = parts.create(user);
        parts.send(document);
        var left = parts.files().copy(document).orElseThrow().file();
        assertThat(left).exists();
        DocumentParts.of(database.get(), folder, clock);
        assertThat(left).doesNotExist();
    }
}
