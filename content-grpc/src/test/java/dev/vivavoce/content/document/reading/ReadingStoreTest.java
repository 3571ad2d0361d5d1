package dev.vivavoce.content.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.document.state.DocumentFile;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.document.state.FailureReason;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Only the newest try of a reading writes.
class ReadingStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Page PAGE =
            new Page(1, 2, Page.Kind.TEXT, List.of(new Block.Paragraph("The ward opens at eight.")));

    @RegisterExtension
    static final TestDatabase opened = TestDatabase.of("content", 2);

    private final ReadingStore store = new ReadingStore();
    private final DocumentStore documents = new DocumentStore();
    private final UUID user = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID readingId = UUID.randomUUID();

    @BeforeEach
    void uploaded() {
        database().run(db -> {
            documents.insert(
                    db, id, user, UUID.randomUUID(), new DocumentFile("a.txt", DocumentType.TEXT, 10, ""), NOW);
            documents.queue(db, id, readingId, NOW);
        });
    }

    @Test
    void a_try_that_was_taken_over_writes_nothing_any_more() {
        var first = begin(1);
        assertThat(counts(first)).isTrue();
        var second = begin(2);
        assertThat(counts(first)).isFalse();
        assertThat(completes(first)).isFalse();
        assertThat(fails(first)).isFalse();
        assertThat(counts(second)).isTrue();
        assertThat(state()).isEqualTo(DocumentState.PROCESSING);
        assertThat(completes(second)).isTrue();
        assertThat(state()).isEqualTo(DocumentState.COMPLETED);
    }

    @Test
    void a_try_begins_only_once_and_begins_anew() {
        var first = begin(1);
        assertThat(counts(first)).isTrue();
        database().run(db -> store.insertPage(db, id, PAGE));
        assertThat(begins(1)).as("the same try").isFalse();
        var second = begin(2);
        assertThat(second.document().progress().pagesRead()).isZero();
        database().run(db -> store.insertPage(db, id, PAGE)); // the page of the first try is gone
    }

    @Test
    void a_learners_retry_ends_the_reading_before() {
        var first = begin(1);
        assertThat(fails(first)).isTrue();
        database().run(db -> documents.queue(db, id, UUID.randomUUID(), NOW));
        assertThat(counts(first)).isFalse();
        assertThat(begins(2)).isFalse();
    }

    @Test
    void a_deleted_document_takes_nothing() {
        var first = begin(1);
        database().run(db -> documents.delete(db, id));
        assertThat(counts(first)).isFalse();
        assertThat(completes(first)).isFalse();
    }

    private static Database database() {
        return opened.get();
    }

    private Reading begin(int number) {
        return new Reading(
                readingId,
                number,
                database()
                        .transaction(db -> store.begin(db, readingId, number, NOW))
                        .orElseThrow());
    }

    private boolean begins(int number) {
        return database()
                .transaction(db -> store.begin(db, readingId, number, NOW))
                .isPresent();
    }

    private boolean counts(Reading reading) {
        return database()
                .transaction(db -> store.count(db, reading, PAGE, 0, "", NOW))
                .isPresent();
    }

    private boolean completes(Reading reading) {
        return database().transaction(db -> store.complete(db, reading, NOW)).isPresent();
    }

    private boolean fails(Reading reading) {
        return database()
                .transaction(db -> store.fail(db, reading, FailureReason.SERVICE_FAILED, NOW))
                .isPresent();
    }

    private DocumentState state() {
        return database()
                .transaction(db -> documents.find(db, user, id))
                .orElseThrow()
                .state();
    }
}
