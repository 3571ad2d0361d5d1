package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.task.SpeakingTask;
import java.util.List;
import java.util.UUID;

/// The words of attempts that drills repeat. An attempt has the id of its session, so speech knows it without asking
/// assessment, and before assessment has received it.
final class DrilledWords {
    private final Database database;
    private final SessionStore store;

    DrilledWords(Database database, SessionStore store) {
        this.database = database;
        this.store = store;
    }

    /// The drill of a word of an attempt of the user. A drill itself is no attempt.
    ///
    /// @throws Failure NOT_FOUND / ATTEMPT_UNKNOWN
    SpeakingTask.Drill drill(UUID userId, SpeakingTask.DrilledWord word) {
        var attempt = database.transaction(db -> store.find(db, word.attemptId()))
                .filter(session -> session.userId().equals(userId) && session.isFinished())
                .filter(session -> !(session.task() instanceof SpeakingTask.Drill))
                .orElseThrow(DrilledWords::unknown);
        var result = database.transaction(db -> store.results(db, List.of(attempt.id())))
                .get(attempt.id());
        if (result == null) throw unknown(); // deleted meanwhile
        var text = SessionMessages.word(result, word.index()).orElseThrow(DrilledWords::unknown);
        return new SpeakingTask.Drill(attempt.task().language(), text, word);
    }

    static Failure unknown() {
        return Failure.notFound("ATTEMPT_UNKNOWN", "no attempt of yours has that id and that word");
    }
}
