package dev.vivavoce.speech.pipeline;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.speech.pipeline.definition.Pipeline;
import dev.vivavoce.speech.pipeline.definition.Step;
import dev.vivavoce.speech.pipeline.run.Archive;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The pipelines of a person. Those of other people fail as unknown.
final class Pipelines {
    /// How many a person may have.
    static final int MOST = 50;

    /// A pipeline as it was asked for and checked.
    record Wish(String name, List<Step> steps) {}

    /// One page of a list.
    record ListPage(Pages.Page<Pipeline> page, int totalSize) {}

    private final Archive archive;
    private final Clock clock;

    Pipelines(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /// A repeat with the same key is a retry, so it gets the same pipeline in its present state.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    PipelineSave create(UUID userId, IdempotencyKey key, Wish wish) {
        return archive.database().transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            archive.pipelines().lock(db, userId);
            var earlier = archive.pipelines().byKey(db, userId, key.value());
            if (earlier.isPresent()) return again(earlier.get(), wish);
            if (archive.pipelines().count(db, userId) >= MOST) return new PipelineSave.TooMany(MOST);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
            var pipeline = new Pipeline(UUID.randomUUID(), userId, wish.name(), 1, wish.steps(), now, now);
            archive.pipelines().insert(db, pipeline, key.value());
            return new PipelineSave.Saved(pipeline);
        });
    }

    /// What was changed since cannot be compared any more.
    private static PipelineSave again(Pipeline earlier, Wish wish) {
        if (earlier.version() == 1 && !earlier.is(wish.name(), wish.steps()))
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another pipeline");
        return new PipelineSave.Saved(earlier);
    }

    /// @param version the one that was shown
    /// @throws Failure NOT_FOUND / PIPELINE_UNKNOWN
    PipelineSave update(UUID userId, UUID id, int version, Wish wish) {
        return archive.database().transaction(db -> {
            var present = archive.pipelines().lock(db, userId, id).orElseThrow(Pipelines::unknown);
            if (present.is(wish.name(), wish.steps())) return new PipelineSave.Saved(present);
            if (present.version() != version) return new PipelineSave.Changed(present);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var changed = present.changed(wish.name(), wish.steps(), now);
            archive.pipelines().update(db, changed);
            return new PipelineSave.Saved(changed);
        });
    }

    /// @throws Failure NOT_FOUND / PIPELINE_UNKNOWN
    Pipeline get(UUID userId, UUID id) {
        return archive.database()
                .transaction(db -> archive.pipelines().find(db, userId, id))
                .orElseThrow(Pipelines::unknown);
    }

    ListPage list(UUID userId, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        return archive.database()
                .transaction(db -> new ListPage(
                        Pages.page(
                                archive.pipelines().page(db, userId, after, size),
                                size,
                                last -> Pages.token(new Pages.Position(last.createdAt(), last.id()))),
                        archive.pipelines().count(db, userId)));
    }

    /// Also for another person's pipeline.
    static Failure unknown() {
        return Failure.notFound("PIPELINE_UNKNOWN", "no pipeline of yours has that id and version");
    }
}
