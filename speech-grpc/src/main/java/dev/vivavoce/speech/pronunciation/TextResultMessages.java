package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.textfeedback.TextResult;
import dev.vivavoce.speech.textfeedback.TextResult.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.TextFeedback;
import dev.vivavoce.speech.v1.TextWord;
import dev.vivavoce.speech.v1.TextWordState;

/// Maps what the text of a performance tells to the messages of the contract.
public final class TextResultMessages {
    private TextResultMessages() {}

    /// A result without scores.
    public static Result message(TextResult result, double passMark) {
        var message = Result.newBuilder()
                .setOutcome(
                        switch (result.outcome()) {
                            case Outcome.Heard _ -> dev.vivavoce.speech.v1.Outcome.OUTCOME_TEXT_ONLY;
                            case Outcome.NoSpeech _ -> dev.vivavoce.speech.v1.Outcome.OUTCOME_NO_SPEECH;
                            case Outcome.NotUnderstood _ -> dev.vivavoce.speech.v1.Outcome.OUTCOME_NOT_UNDERSTOOD;
                        })
                .setTranscript(result.transcript())
                .setPassMark(passMark)
                .setScorer(TextResult.SCORER)
                .setScorerVersion(TextResult.SCORER_VERSION)
                .setAudioDuration(ResultMessages.duration(result.audioSeconds()))
                .setSpeechDuration(ResultMessages.duration(result.speechSeconds()));
        var reason = result.notUnderstoodReason();
        if (reason != null) message.setNotUnderstoodReason(ResultMessages.message(reason));
        if (result.outcome() instanceof Outcome.Heard) message.setTextFeedback(feedback(result));
        return message.build();
    }

    private static TextFeedback feedback(TextResult result) {
        var feedback = TextFeedback.newBuilder().addAllEngines(result.engines());
        result.words().forEach(word -> feedback.addWords(message(word)));
        return feedback.build();
    }

    public static TextWord message(dev.vivavoce.speech.textfeedback.TextWord word) {
        var message = TextWord.newBuilder()
                .setText(word.text())
                .setHeardText(word.heard())
                .setState(
                        switch (word.state()) {
                            case HEARD -> TextWordState.TEXT_WORD_STATE_HEARD;
                            case OTHER -> TextWordState.TEXT_WORD_STATE_OTHER;
                            case NOT_HEARD -> TextWordState.TEXT_WORD_STATE_NOT_HEARD;
                            case ADDED -> TextWordState.TEXT_WORD_STATE_ADDED;
                        });
        if (word.referenceIndex() >= 0) message.setReferenceIndex(word.referenceIndex());
        if (word.state() != dev.vivavoce.speech.textfeedback.TextWord.State.NOT_HEARD)
            message.setStart(ResultMessages.duration(word.startSeconds()))
                    .setEnd(ResultMessages.duration(word.endSeconds()));
        return message.build();
    }
}
