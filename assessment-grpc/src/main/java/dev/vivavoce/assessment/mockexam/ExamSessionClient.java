package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.attempt.SessionClient;
import dev.vivavoce.assessment.mockexam.MockExam.Task;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Reads from speech what a session is that a learner attaches to an exam.
public final class ExamSessionClient {
    /// A session as far as exams need it.
    ///
    /// @param task empty for one that is no part of any exam
    record Started(UUID userId, Instant createdAt, Optional<Task> task) {}

    private final SessionClient sessions;

    public ExamSessionClient(SessionClient sessions) {
        this.sessions = sessions;
    }

    /// Returns a session; empty when there is none, or it was deleted.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE
    Optional<Started> find(UUID sessionId) {
        return sessions.summary(sessionId.toString())
                .map(session -> new Started(
                        UUID.fromString(session.getUserId()),
                        ProtoTimes.instant(session.getCreatedAt()),
                        task(session)));
    }

    private static Optional<Task> task(Session session) {
        var task = session.getTask();
        if (task.getPurpose() != Purpose.PURPOSE_ATTEMPT) return Optional.empty();
        if (task.hasFree())
            return Optional.of(
                    new Task.WarmUp(task.getFree().getLanguage(), task.getFree().getTopic()));
        var rolePlay = task.getRolePlay();
        if (rolePlay.getMode() != RolePlayMode.ROLE_PLAY_MODE_EXAM) return Optional.empty();
        return Ids.parse(rolePlay.getScenarioId())
                .map(id -> new Task.RolePlay(id, rolePlay.getScenarioVersion(), rolePlay.getLanguage()));
    }
}
