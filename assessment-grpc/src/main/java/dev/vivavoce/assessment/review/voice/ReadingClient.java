package dev.vivavoce.assessment.review.voice;

import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.attempt.SessionClient;
import dev.vivavoce.assessment.review.voice.Reading.Heard;
import dev.vivavoce.assessment.review.voice.Reading.Said;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;

/// Reads from speech a session in which a learner has said a card aloud.
public final class ReadingClient {
    /// What a session is for a learner.
    sealed interface Found {
        record Finished(Reading reading) implements Found {}

        record Running() implements Found {}

        /// It has another purpose than review, or reads no text.
        record Unsuited() implements Found {}

        /// There is none, or it is another user's, or it was deleted.
        record Missing() implements Found {}
    }

    private final SessionClient sessions;

    public ReadingClient(SessionClient sessions) {
        this.sessions = sessions;
    }

    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE
    Found find(UUID userId, UUID sessionId) {
        var summary = sessions.summary(sessionId.toString())
                .filter(session -> session.getUserId().equals(userId.toString()));
        if (summary.isEmpty()) return new Found.Missing();
        var task = summary.get().getTask();
        if (task.getPurpose() != Purpose.PURPOSE_REVIEW || !task.hasReadAloud()) return new Found.Unsuited();
        if (summary.get().getState() != SessionState.SESSION_STATE_FINISHED) return new Found.Running();
        return sessions.session(sessionId.toString())
                .<Found>map(session -> new Found.Finished(reading(session)))
                .orElseGet(Found.Missing::new);
    }

    private static Reading reading(Session session) {
        var result = session.getResult();
        var unclear = new HashSet<Integer>();
        for (var part : result.getUnclearPartsList())
            for (int i = part.getFirstWord(); i <= part.getLastWord(); i++) unclear.add(i);
        var words = new ArrayList<Reading.Word>();
        for (int i = 0; i < result.getWordsCount(); i++)
            if (result.getWords(i).getErrorType() != ErrorType.ERROR_TYPE_INSERTION)
                words.add(word(result, i, unclear.contains(i)));
        var task = session.getTask().getReadAloud();
        return new Reading(task.getLanguage(), task.getText(), heard(result.getOutcome()), words);
    }

    private static Reading.Word word(Result result, int index, boolean isUnclear) {
        var word = result.getWords(index);
        return new Reading.Word(
                AttemptEvents.plain(word.getText()),
                word.getScore(),
                isUnclear ? Said.UNCLEAR : said(word.getErrorType()),
                word.getPhonesList().stream()
                        .map(phone -> new Reading.Sound(phone.getArpabet(), phone.getScore()))
                        .toList());
    }

    private static Said said(ErrorType error) {
        if (error == ErrorType.ERROR_TYPE_OMISSION) return Said.OMITTED;
        return error == ErrorType.ERROR_TYPE_MISPRONUNCIATION ? Said.MISPRONOUNCED : Said.RIGHT;
    }

    private static Heard heard(Outcome outcome) {
        return switch (outcome) {
            case OUTCOME_SCORED -> Heard.SCORED;
            case OUTCOME_NOT_UNDERSTOOD, OUTCOME_TEXT_ONLY -> Heard.NOT_UNDERSTOOD; // a card is graded by scores
            case OUTCOME_NO_SPEECH, OUTCOME_UNSPECIFIED, UNRECOGNIZED -> Heard.NO_SPEECH;
        };
    }
}
