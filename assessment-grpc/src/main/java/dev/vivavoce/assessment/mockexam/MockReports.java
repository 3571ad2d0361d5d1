package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.mockexam.MockExam.Kind;
import dev.vivavoce.assessment.mockexam.MockExam.Part;
import dev.vivavoce.assessment.mockexam.MockExam.Standing;
import dev.vivavoce.assessment.mockexam.MockExam.State;
import dev.vivavoce.assessment.rating.TalkReports;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes the report of an exam out of those of its two talks, once both are rated, and keeps it until one of them is
/// deleted.
public final class MockReports {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Database database;
    private final MockExamStore store;
    private final MockExams exams;
    private final TalkReports reports;
    private final Clock clock;

    public MockReports(Database database, MockExamStore store, MockExams exams, TalkReports reports, Clock clock) {
        this.database = database;
        this.store = store;
        this.exams = exams;
        this.reports = reports;
        this.clock = clock;
    }

    /// What exists when the report is requested.
    sealed interface Outcome {
        /// @param report `vivavoce.assessment.v1.MockExamReport`
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Ready(byte[] report) implements Outcome {}

        /// @param retryAfter null while the learner has to continue
        record Pending(@Nullable Duration retryAfter) implements Outcome {}

        record NotRated(Reason reason) implements Outcome {}
    }

    /// Why an exam that has ended has no report. The contract's `MockExamNotRated` has the same names.
    enum Reason {
        INCOMPLETE,
        TOO_FEW_WORDS,
        DELETED,
        RUBRIC_CHANGED
    }

    /// A talk that a report is made of.
    ///
    /// @param sessionId equal to that of the attempt
    /// @param report `vivavoce.assessment.v1.TalkReport`; null when the talk was deleted
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ExamTalk(Kind kind, UUID sessionId, byte @Nullable [] report) {
        /// Null when it was deleted.
        @Nullable
        UUID attemptId() {
            return report == null ? null : sessionId;
        }
    }

    /// What two talks come to.
    sealed interface Combined {
        /// The report to store.
        record Rated(MockExamStore.Report report) implements Combined {}

        record NotRated(Reason reason) implements Combined {}
    }

    /// Returns the report. Makes it, and those of the talks, when there is none yet.
    ///
    /// @param patience how long the caller waits for a talk, each time it is asked
    /// @throws Failure NOT_FOUND / EXAM_UNKNOWN
    Outcome get(UUID userId, UUID id, Supplier<Duration> patience) {
        var stored = database.transaction(db -> store.report(db, userId, id));
        if (stored.isPresent()) return new Outcome.Ready(stored.get());
        var progress = exams.get(userId, id);
        if (progress.isBeingRated() && !makeTalkReports(progress.exam(), patience))
            return new Outcome.Pending(RETRY_AFTER);
        return database.transaction(db -> combine(db, userId, id));
    }

    /// Makes the report of the exam that a session is part of, if that was the last thing it lacked.
    public void rated(UUID sessionId) {
        database.run(db -> store.examOf(db, sessionId).ifPresent(exam -> combine(db, exam.userId(), exam.examId())));
    }

    /// False when a talk cannot be rated now.
    private boolean makeTalkReports(MockExam exam, Supplier<Duration> patience) {
        for (var part : exam.rolePlays()) {
            var talk = part.talk();
            if (talk == null || talk.standing() != Standing.PENDING) continue;
            try {
                var _ = reports.get(exam.userId(), talk.sessionId(), patience.get());
            } catch (Failure failed) {
                if (failed.reason().equals("REPORT_PENDING")) return false;
                if (!failed.reason().equals("ATTEMPT_UNKNOWN")) throw failed; // it was deleted meanwhile
            }
        }
        return true;
    }

    private Outcome combine(Handle db, UUID userId, UUID id) {
        if (!store.lock(db, userId, id)) throw MockExams.unknown();
        var exam = store.find(db, userId, id).orElseThrow(MockExams::unknown);
        var progress = new Progress(exam, clock.instant());
        var end = progress.end();
        end.ifPresent(ended -> store.end(db, id, ended));
        var stored = store.report(db, userId, id);
        if (stored.isPresent()) return new Outcome.Ready(stored.get());
        if (progress.isBeingRated()) return new Outcome.Pending(RETRY_AFTER);
        if (end.isEmpty()) return new Outcome.Pending(null);
        if (end.get().state() != State.COMPLETE) return new Outcome.NotRated(Reason.INCOMPLETE);
        var talks = exam.rolePlays().stream()
                .flatMap(part -> talk(db, part).stream())
                .toList();
        return switch (MockReportMapping.combined(id, talks, clock.instant())) {
            case Combined.Rated(var report) -> {
                store.insert(db, id, report);
                yield new Outcome.Ready(report.report());
            }
            case Combined.NotRated(var reason) -> new Outcome.NotRated(reason);
        };
    }

    private Optional<ExamTalk> talk(Handle db, Part part) {
        var talk = part.talk();
        if (talk == null) return Optional.empty();
        return Optional.of(new ExamTalk(
                part.kind(),
                talk.sessionId(),
                reports.stored(db, talk.sessionId()).orElse(null)));
    }
}
