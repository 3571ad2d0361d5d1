package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.assessment.attempt.SessionClient;
import dev.vivavoce.quiz.marking.Answer;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads from speech a session in which a learner has said the sentence of a question.
public final class SpokenAnswerClient {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final SessionClient sessions;

    public SpokenAnswerClient(SessionClient sessions) {
        this.sessions = sessions;
    }

    /// @param sentence what the session has to read
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN; FAILED_PRECONDITION / SESSION_UNSUITED;
    ///     ABORTED / SESSION_RUNNING; UNAVAILABLE / SPEECH_UNAVAILABLE
    Answer.Spoken read(UUID userId, UUID sessionId, String sentence) {
        var summary = sessions.summary(sessionId.toString())
                .filter(session -> session.getUserId().equals(userId.toString()))
                .orElseThrow(SpokenAnswerClient::unknown);
        var task = summary.getTask();
        if (task.getPurpose() != Purpose.PURPOSE_QUIZ_ANSWER || !task.hasReadAloud())
            throw unsuited("the session is no answer to a quiz that reads a text");
        if (!letters(task.getReadAloud().getText()).equals(letters(sentence)))
            throw unsuited("the session reads another text than the question's");
        if (summary.getState() != SessionState.SESSION_STATE_FINISHED)
            throw Failure.aborted("SESSION_RUNNING", "the session has not ended")
                    .retryAfter(RETRY_AFTER);
        return sessions.session(sessionId.toString())
                .map(SpokenAnswerClient::spoken)
                .orElseThrow(SpokenAnswerClient::unknown);
    }

    private static Answer.Spoken spoken(Session session) {
        var result = session.getResult();
        var said = result.getTranscript();
        var recognised = said.length() > Answer.LONGEST ? said.substring(0, Answer.LONGEST) : said;
        boolean isScored = result.getOutcome() == Outcome.OUTCOME_SCORED;
        return new Answer.Spoken(
                recognised, isScored ? Math.clamp(result.getScores().getOverall(), 0, 100) : 0);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Failure unknown() {
        return Failure.notFound("SESSION_UNKNOWN", "no such session");
    }

    private static Failure unsuited(String message) {
        return Failure.precondition("SESSION_UNSUITED", message);
    }
}
