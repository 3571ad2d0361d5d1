package dev.vivavoce.content.document;

import dev.vivavoce.content.document.page.PageStore;
import dev.vivavoce.content.document.page.StoredPage;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.extraction.passage.Section;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.watch.WatchSink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The documents of a learner as they read and rename them. Those of other people fail as unknown.
final class Documents {
    /// A document with its sections.
    record Outlined(Document document, List<Section> sections) {}

    /// Pages in order.
    ///
    /// @param next the number of the page after them; 0 when none was read yet
    record ReadPages(List<StoredPage> pages, int next) {}

    /// One page of a list.
    record ListPage(Pages.Page<Document> page, int totalSize) {}

    private static final int MOST_SECTIONS = 500;
    private static final int DEFAULT_PAGES = 10;
    private static final int MOST_PAGES = 50;
    private static final int MOST_CHARACTERS = 250_000;
    private static final int LONGEST_SEARCH = 200;

    private final Library library;
    private final PageStore pages = new PageStore();

    Documents(Library library) {
        this.library = library;
    }

    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN
    Outlined get(UUID userId, UUID id) {
        return library.database().transaction(db -> {
            var document = library.store().find(db, userId, id).orElseThrow(DocumentLog::unknown);
            return new Outlined(document, pages.sections(db, id, MOST_SECTIONS));
        });
    }

    List<Document> batch(UUID userId, List<UUID> ids) {
        return library.database().transaction(db -> library.store().batch(db, userId, ids));
    }

    /// @param state null for all but those that await their upload
    ListPage list(UUID userId, @Nullable DocumentState state, String nameContains, int pageSize, String pageToken) {
        var violations = new Violations();
        int length = nameContains.codePointCount(0, nameContains.length());
        violations.range("name_contains", length, 0, LONGEST_SEARCH, "characters");
        violations.throwIfAny();
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        var filter = new DocumentStore.Filter(state, nameContains.strip());
        return library.database()
                .transaction(db -> new ListPage(
                        Pages.page(
                                library.store().page(db, userId, filter, after, size),
                                size,
                                last -> Pages.token(new Pages.Position(last.createdAt(), last.id()))),
                        library.store().count(db, userId, filter)));
    }

    /// The text of pages that were read, in order, at least one if there is one.
    ///
    /// @param first 0 for the first one
    /// @param pageSize 0 for the default
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN
    ReadPages pages(UUID userId, UUID id, int first, int pageSize) {
        var violations = new Violations();
        violations.check("first_page", first >= 0, first + " (expected: >= 0)");
        violations.check("page_size", pageSize >= 0, pageSize + " (expected: >= 0)");
        violations.throwIfAny();
        int size = pageSize == 0 ? DEFAULT_PAGES : Math.min(pageSize, MOST_PAGES);
        return library.database().transaction(db -> {
            var document = library.store().find(db, userId, id).orElseThrow(DocumentLog::unknown);
            var read = pages.pages(db, id, Math.max(first, 1), size, MOST_CHARACTERS);
            int last = read.isEmpty()
                    ? document.progress().pagesRead()
                    : read.getLast().number();
            return new ReadPages(read, last < document.progress().pagesRead() ? last + 1 : 0);
        });
    }

    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN, INVALID_ARGUMENT / FIELD_INVALID
    Document rename(UUID userId, UUID id, String name) {
        return library.database().transaction(db -> {
            var _ = library.store().lock(db, userId, id).orElseThrow(DocumentLog::unknown);
            library.store().rename(db, id, ShownName.parse("name", name));
            return library.store().find(db, userId, id).orElseThrow(DocumentLog::unknown);
        });
    }

    /// Whether the learner has the document and there may be steps after the cursor. One that the log has not reached
    /// counts as 0.
    ///
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN
    boolean isOpen(UUID userId, UUID id, long after) {
        var document = library.database()
                .transaction(db -> library.store().find(db, userId, id))
                .orElseThrow(DocumentLog::unknown);
        return !document.state().isEnd() || after != document.cursor();
    }

    /// Sends the steps after the cursor; returns after the last one.
    void watch(UUID id, long after, WatchSink sink) throws InterruptedException {
        library.steps().watch(id, after, sink);
    }
}
