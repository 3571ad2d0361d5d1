package dev.vivavoce.speech.pipeline;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.speech.pipeline.definition.Step;
import dev.vivavoce.speech.pipeline.definition.StepKind;
import dev.vivavoce.speech.pipeline.definition.StepKind.Payload;
import dev.vivavoce.speech.pipeline.definition.StepWork;
import dev.vivavoce.speech.pipeline.run.Archive;
import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.pipeline.run.RunLog;
import dev.vivavoce.speech.pipeline.run.RunState;
import dev.vivavoce.speech.pipeline.work.RunSequence;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.session.SessionQueries;
import dev.vivavoce.speech.transcription.upload.Uploads;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The runs of a person. Those of other people fail as unknown.
final class Runs {
    /// How many a person may have.
    static final int MOST = 200;
    /// How many of them may not have ended.
    static final int MOST_AT_WORK = 5;

    private static final int MOST_NEWEST = 10;
    private static final int FEW_NEWEST = 2;

    /// What is to be run.
    ///
    /// @param version 0 for the present one
    record Wish(UUID pipelineId, int version, Run.Input input) {}

    /// One page of a list.
    record ListPage(Pages.Page<Run> page, int totalSize) {}

    private final Archive archive;
    private final RunSequence sequence;
    private final Uploads uploads;
    private final SessionQueries sessions;
    private final Clock clock;

    Runs(Archive archive, RunSequence sequence, Uploads uploads, SessionQueries sessions, Clock clock) {
        this.archive = archive;
        this.sequence = sequence;
        this.uploads = uploads;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// A repeat with the same key is a retry, so it gets the same run.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN, PIPELINE_UNKNOWN, TRANSCRIPTION_UNKNOWN or SESSION_UNKNOWN,
    ///     INVALID_ARGUMENT / FIELD_INVALID, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    RunStart run(UUID userId, IdempotencyKey key, Wish wish) {
        var earlier = archive.database().transaction(db -> archive.runs().byKey(db, userId, key.value()));
        if (earlier.isPresent()) return again(earlier.get(), wish);
        if (wish.input() instanceof Run.Input.File(var transcriptionId)) {
            var missing = uploads.missing(userId, transcriptionId);
            if (missing.isPresent()) return new RunStart.Missing(missing.get());
        }
        return archive.database().transaction(db -> begin(db, userId, key, wish));
    }

    private RunStart again(Run earlier, Wish wish) {
        boolean isSame = earlier.origin().pipelineId().equals(wish.pipelineId())
                && (wish.version() == 0 || wish.version() == earlier.origin().version())
                && earlier.input().equals(wish.input());
        if (!isSame) throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another run");
        return new RunStart.Begun(whole(earlier.userId(), earlier.id()));
    }

    private RunStart begin(Handle db, UUID userId, IdempotencyKey key, Wish wish) {
        if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
        archive.pipelines().lock(db, userId);
        var earlier = archive.runs().byKey(db, userId, key.value());
        if (earlier.isPresent()) return again(earlier.get(), wish);
        var pipeline = archive.pipelines().lock(db, userId, wish.pipelineId()).orElseThrow(Pipelines::unknown);
        int version = wish.version() == 0 ? pipeline.version() : wish.version();
        var steps = archive.pipelines().steps(db, pipeline.id(), version);
        if (steps.isEmpty()) throw Pipelines.unknown();
        requireInput(steps.stream().map(Step::kind).toList(), wish.input());
        if (wish.input() instanceof Run.Input.Speech(var id)) requireLanguage(userId, id, steps.getFirst());
        var stored = archive.runs().stored(db, userId);
        if (stored.all() >= MOST || stored.atWork() >= MOST_AT_WORK) return new RunStart.TooMany(MOST, MOST_AT_WORK);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
        var origin = new Run.Origin(pipeline.id(), pipeline.name(), version);
        var run = new Run(
                UUID.randomUUID(),
                userId,
                origin,
                steps.stream().map(Step::kind).toList(),
                wish.input(),
                RunState.RUNNING,
                null,
                now,
                null,
                now.plus(Run.KEPT),
                1);
        archive.runs().insert(db, run, key.value());
        sequence.begin(db, run);
        return new RunStart.Begun(new Run.Whole(run, archive.attempts().ofRun(db, run.id())));
    }

    private static void requireInput(List<StepKind> steps, Run.Input input) {
        boolean takesFile = steps.getFirst().takes() == Payload.FILE;
        switch (input) {
            case Run.Input.Text(var _) -> {
                if (takesFile) throw Failure.invalidField("text", "the pipeline takes a file");
            }
            case Run.Input.File(var _) -> {
                if (!takesFile) throw Failure.invalidField("transcription_id", "the pipeline takes a text");
            }
            case Run.Input.Speech(var _) -> {
                if (!takesFile) throw Failure.invalidField("session_id", "the pipeline takes a text");
            }
        }
    }

    private void requireLanguage(UUID userId, UUID sessionId, Step first) {
        if (!(first.work() instanceof StepWork.Recognition(var language, var _))) return;
        var spoken = sessions.get(userId, sessionId).task().language();
        if (!Transcriber.primary(spoken).equals(Transcriber.primary(language)))
            throw Failure.invalidField(
                    "session_id", "is spoken in " + spoken + " (expected: the step's language, " + language + ")");
    }

    /// @throws Failure NOT_FOUND / RUN_UNKNOWN
    Run.Whole whole(UUID userId, UUID id) {
        return archive.database().transaction(db -> {
            var run = archive.runs().find(db, userId, id).orElseThrow(RunLog::unknown);
            return new Run.Whole(run, archive.attempts().ofRun(db, id));
        });
    }

    /// @throws Failure NOT_FOUND / RUN_UNKNOWN
    Run get(UUID userId, UUID id) {
        return archive.database()
                .transaction(db -> archive.runs().find(db, userId, id))
                .orElseThrow(RunLog::unknown);
    }

    /// @param pipelineId null for the runs of all pipelines
    ListPage list(UUID userId, @Nullable UUID pipelineId, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        return archive.database()
                .transaction(db -> new ListPage(
                        Pages.page(
                                archive.runs().page(db, userId, pipelineId, after, size),
                                size,
                                last -> Pages.token(new Pages.Position(last.createdAt(), last.id()))),
                        archive.runs().count(db, userId, pipelineId)));
    }

    /// The newest runs of each of some pipelines, in one query.
    ///
    /// @param mostEach 0 for a number that fits under a pipeline in a list
    List<Run> newest(UUID userId, List<UUID> pipelineIds, int mostEach) {
        if (mostEach < 0 || mostEach > MOST_NEWEST)
            throw Failure.invalidField("most_each", mostEach + " (expected: 0 to " + MOST_NEWEST + ")");
        int most = mostEach == 0 ? FEW_NEWEST : mostEach;
        return archive.database().transaction(db -> archive.runs().newest(db, userId, pipelineIds, most));
    }

    /// Sends the run after each change after the cursor; returns after the last one.
    void watch(UUID id, long after, WatchSink sink) throws InterruptedException {
        archive.changes().watch(id, after, sink);
    }
}
