package dev.vivavoce.speech.pipeline;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.speech.pipeline.run.Attempt;
import dev.vivavoce.speech.pipeline.run.OperatedRunStore;
import dev.vivavoce.speech.pipeline.run.Run;
import java.util.List;
import java.util.stream.Collectors;

/// The runs of all people for operators, without what is their owners' own.
final class OperatedRuns {
    private static final int LARGEST_PAGE = 50;

    /// One page of the list.
    record ListPage(Pages.Page<Run.Whole> page, int totalSize) {}

    private final Database database;
    private final OperatedRunStore store = new OperatedRunStore();

    OperatedRuns(Database database) {
        this.database = database;
    }

    ListPage list(OperatedRunStore.Filter filter, int pageSize, String pageToken) {
        int size = Math.min(Pages.size(pageSize), LARGEST_PAGE);
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, filter, after, size),
                    size,
                    last -> Pages.token(new Pages.Position(last.createdAt(), last.id())));
            var attempts = store.attempts(db, page.rows().stream().map(Run::id).toList()).stream()
                    .collect(Collectors.groupingBy(Attempt::runId));
            var whole = page.rows().stream()
                    .map(run -> new Run.Whole(run, attempts.getOrDefault(run.id(), List.of())))
                    .toList();
            return new ListPage(new Pages.Page<>(whole, page.nextPageToken()), store.count(db, filter));
        });
    }
}
