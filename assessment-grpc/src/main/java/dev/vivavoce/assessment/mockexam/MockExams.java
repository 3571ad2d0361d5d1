package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.mockexam.MockExam.Kind;
import dev.vivavoce.assessment.mockexam.MockExam.Part;
import dev.vivavoce.assessment.mockexam.MockExam.SessionPart;
import dev.vivavoce.assessment.mockexam.MockExam.Standing;
import dev.vivavoce.assessment.mockexam.MockExam.Task;
import dev.vivavoce.assessment.mockexam.MockExam.Wish;
import dev.vivavoce.assessment.mockexam.Progress.PartState;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// The mock exams of learners: started, taken part by part, ended. For everyone else an exam is unknown.
public final class MockExams {
    /// How many scenarios without a partner are tried before an exam is given up.
    private static final int MOST_TRIED = 40;

    private static final int SCENARIOS = 2;
    /// How far the clocks of speech and of this service may differ.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Database database;
    private final MockExamStore store;
    private final AttemptEvents attempts;
    private final ExamSessionClient sessions;
    private final ScenarioListClient scenarios;
    private final Clock clock;

    public MockExams(
            Database database,
            MockExamStore store,
            AttemptEvents attempts,
            ExamSessionClient sessions,
            ScenarioListClient scenarios,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.attempts = attempts;
        this.sessions = sessions;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /// How [MockExams#start] ends when nothing is broken.
    sealed interface Start {
        /// The exam of this key, as it is now.
        record Started(Progress exam) implements Start {}

        /// An exam of another key.
        record UnderWay(Progress exam) implements Start {}

        /// @param found how many scenarios a partner can play
        record ScenariosMissing(int found) implements Start {}
    }

    /// A page of exams.
    ///
    /// @param total on all pages
    record Listed(List<Progress> exams, String nextPageToken, int total) {}

    /// Starts an exam, once for a key and one at a time for a learner.
    ///
    /// @throws Failure ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED; NOT_FOUND / USER_UNKNOWN; UNAVAILABLE /
    ///     CONTENT_UNAVAILABLE
    Start start(UUID userId, IdempotencyKey key, Wish wish) {
        database.transaction(db -> store.open(db, userId)).ifPresent(this::refresh);
        var earlier = database.transaction(db -> earlier(db, userId, key, wish));
        if (earlier.isPresent()) return earlier.get();
        var chosen = choose(userId, key, wish);
        if (chosen.size() < SCENARIOS) return new Start.ScenariosMissing(chosen.size());
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            var meanwhile = earlier(db, userId, key, wish);
            if (meanwhile.isPresent()) return meanwhile.get();
            var exam = exam(userId, key, wish, chosen);
            store.insert(db, exam);
            return new Start.Started(new Progress(exam, now()));
        });
    }

    /// @throws Failure NOT_FOUND / EXAM_UNKNOWN
    Progress get(UUID userId, UUID id) {
        var found = find(userId, id);
        return refresh(found.exam()) ? find(userId, id) : found;
    }

    /// Empty when no exam of the user is under way.
    Optional<Progress> open(UUID userId) {
        var open = database.transaction(db -> store.open(db, userId));
        return open.map(exam -> get(userId, exam.id()))
                .filter(exam -> exam.end().isEmpty());
    }

    /// Leaves out unknown exams and those of other users.
    List<Progress> batch(UUID userId, List<UUID> ids) {
        return database.transaction(db -> store.find(db, userId, ids)).stream()
                .map(this::progress)
                .toList();
    }

    /// Newest first.
    Listed list(UUID userId, String pageToken, int size) {
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, userId, after, size + 1),
                    size,
                    last -> Pages.token(new Pages.Position(last.startedAt(), last.id())));
            return new Listed(
                    page.rows().stream().map(this::progress).toList(), page.nextPageToken(), store.count(db, userId));
        });
    }

    /// Leaves out sessions that are no part of an exam, and those of other users.
    List<SessionPart> parts(UUID userId, List<UUID> sessionIds) {
        return database.transaction(db -> store.parts(db, userId, sessionIds));
    }

    /// Attaches the session with which a part is taken. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / EXAM_UNKNOWN, SESSION_UNKNOWN; FAILED_PRECONDITION / EXAM_ENDED, PART_NOT_OPEN,
    ///     PART_TAKEN, SESSION_TASK_OTHER, SESSION_TOO_OLD, SESSION_ATTACHED; UNAVAILABLE / SPEECH_UNAVAILABLE
    Progress attach(UUID userId, UUID id, Kind kind, UUID sessionId) {
        var known = get(userId, id);
        if (isTakenWith(known.exam().part(kind), sessionId)) return known;
        requireOpen(known, kind);
        var session = sessions.find(sessionId)
                .filter(found -> found.userId().equals(userId))
                .orElseThrow(() -> Failure.notFound("SESSION_UNKNOWN", "no such session"));
        var task = known.exam().part(kind).task();
        if (session.task().filter(task::fits).isEmpty())
            throw Failure.precondition("SESSION_TASK_OTHER", "the session has another task than " + kind);
        if (session.createdAt().isBefore(known.exam().startedAt().minus(CLOCKS_APART)))
            throw Failure.precondition("SESSION_TOO_OLD", "the session was started before the exam");
        change(userId, id, (db, exam) -> {
            var part = exam.exam().part(kind);
            if (isTakenWith(part, sessionId)) return;
            requireOpen(exam, kind);
            if (!store.attach(db, id, part, sessionId, exam.now()))
                throw Failure.precondition("SESSION_ATTACHED", "the session is that of another part");
        });
        return get(userId, id); // the session may have ended already
    }

    /// Opens the first role-play without the warm-up. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / EXAM_UNKNOWN; FAILED_PRECONDITION / EXAM_ENDED
    Progress skipWarmUp(UUID userId, UUID id) {
        refresh(find(userId, id).exam());
        return change(userId, id, (db, exam) -> {
            requireUnderWay(exam);
            switch (exam.state(exam.exam().part(Kind.WARM_UP))) {
                case WAITING, OPEN, UNDER_WAY -> store.skip(db, id, Kind.WARM_UP, exam.now());
                case FINISHED, SKIPPED, DELETED -> {}
            }
        });
    }

    /// Opens a role-play for another session, because its talk could not be rated. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / EXAM_UNKNOWN; FAILED_PRECONDITION / EXAM_ENDED, PART_NOT_REPEATABLE
    Progress again(UUID userId, UUID id, Kind kind) {
        refresh(find(userId, id).exam());
        return change(userId, id, (db, exam) -> {
            requireUnderWay(exam);
            var part = exam.exam().part(kind);
            if (part.tries() > 1 && part.talk() == null) return;
            if (!exam.isRepeatable(part))
                throw Failure.precondition("PART_NOT_REPEATABLE", kind + " cannot be taken once more");
            store.again(db, id, kind, UUID.randomUUID(), exam.now());
        });
    }

    /// Ends an exam. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / EXAM_UNKNOWN
    Progress end(UUID userId, UUID id) {
        refresh(find(userId, id).exam());
        return change(userId, id, (db, exam) -> store.end(db, id, exam.ended()));
    }

    /// The exam of the key, or the one that is under way. Stores the end of one that has ended, so that another can
    /// be inserted. The lock orders starts of a learner: without it, a start between both questions would find its
    /// own exam under way.
    private Optional<Start> earlier(Handle db, UUID userId, IdempotencyKey key, Wish wish) {
        store.lockLearner(db, userId);
        var same = store.ofKey(db, userId, key);
        if (same.isPresent()) {
            if (!same.get().wish().equals(wish))
                throw Failure.alreadyExists(
                        "IDEMPOTENCY_KEY_REUSED",
                        "that idempotency_key has started an exam of another language or profession");
            return Optional.of(new Start.Started(progress(same.get())));
        }
        var open = store.open(db, userId).map(this::progress);
        if (open.isEmpty()) return Optional.empty();
        var end = open.get().end();
        if (end.isEmpty()) return Optional.of(new Start.UnderWay(open.get()));
        store.end(db, open.get().exam().id(), end.get());
        return Optional.empty();
    }

    /// Two scenarios that a partner can play, or fewer when there are no two.
    private List<ScenarioChoice> choose(UUID userId, IdempotencyKey key, Wish wish) {
        var listed = scenarios.list(wish);
        var lastTalks = database.transaction(db -> store.lastTalks(
                db, userId, listed.stream().map(ScenarioChoice::id).toList()));
        var chosen = new ArrayList<ScenarioChoice>();
        int tried = 0;
        for (var scenario : ScenarioChoice.ordered(listed, lastTalks, key.value())) {
            if (chosen.size() == SCENARIOS || tried++ == MOST_TRIED) break;
            if (scenarios.hasPartner(scenario)) chosen.add(scenario);
        }
        return List.copyOf(chosen);
    }

    private MockExam exam(UUID userId, IdempotencyKey key, Wish wish, List<ScenarioChoice> chosen) {
        var first = chosen.getFirst();
        var second = chosen.getLast();
        var topic = WarmUpTopics.of(wish.profession(), key.value());
        var now = now();
        return new MockExam(
                UUID.randomUUID(),
                userId,
                key,
                wish,
                now,
                now,
                null,
                List.of(
                        part(Kind.WARM_UP, new Task.WarmUp(first.language(), topic)),
                        part(Kind.FIRST_ROLE_PLAY, new Task.RolePlay(first.id(), first.version(), first.language())),
                        part(
                                Kind.SECOND_ROLE_PLAY,
                                new Task.RolePlay(second.id(), second.version(), second.language()))),
                null);
    }

    private static Part part(Kind kind, Task task) {
        return new Part(kind, task, UUID.randomUUID(), 1, null, null);
    }

    private Progress find(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, userId, id))
                .map(this::progress)
                .orElseThrow(MockExams::unknown);
    }

    /// Changes an exam, one change after the other, and returns it as it is then. Stores an end that it has
    /// reached without a call.
    private Progress change(UUID userId, UUID id, BiConsumer<Handle, Progress> work) {
        return database.transaction(db -> {
            if (!store.lock(db, userId, id)) throw unknown();
            work.accept(db, read(db, userId, id));
            var after = read(db, userId, id);
            after.end().ifPresent(end -> store.end(db, id, end));
            return after;
        });
    }

    private Progress read(Handle db, UUID userId, UUID id) {
        return store.find(db, userId, id).map(this::progress).orElseThrow(MockExams::unknown);
    }

    /// Adds the talks to the history that have ended and whose events have not arrived. Returns whether there
    /// was one. While speech is away a session counts as one that runs.
    private boolean refresh(MockExam exam) {
        if (exam.end() != null) return false;
        boolean isChanged = false;
        for (var part : exam.parts()) {
            var talk = part.talk();
            if (talk != null && talk.standing() == Standing.RUNNING)
                isChanged |= hasEnded(exam.userId(), talk.sessionId());
        }
        return isChanged;
    }

    private boolean hasEnded(UUID userId, UUID sessionId) {
        try {
            return attempts.takeEarly(userId, sessionId) == AttemptEvents.EarlyTalk.KNOWN;
        } catch (Failure failed) {
            if (failed.reason().equals("SPEECH_UNAVAILABLE")) return false;
            throw failed;
        }
    }

    private static boolean isTakenWith(Part part, UUID sessionId) {
        return part.talk() != null && part.talk().sessionId().equals(sessionId);
    }

    private static void requireOpen(Progress exam, Kind kind) {
        requireUnderWay(exam);
        var part = exam.exam().part(kind);
        if (part.talk() != null)
            throw Failure.precondition("PART_TAKEN", kind + " has another session")
                    .with("session_id", part.talk().sessionId().toString());
        if (exam.state(part) != PartState.OPEN)
            throw Failure.precondition("PART_NOT_OPEN", kind + " is not open: it is " + exam.state(part));
    }

    private static void requireUnderWay(Progress exam) {
        if (exam.end().isPresent()) throw Failure.precondition("EXAM_ENDED", "the exam is " + exam.state());
    }

    private Progress progress(MockExam exam) {
        return new Progress(exam, now());
    }

    /// As exact as the database stores it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Failure unknown() {
        return Failure.notFound("EXAM_UNKNOWN", "no such exam");
    }
}
