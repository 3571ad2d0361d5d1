package dev.vivavoce.bff.result;

import dev.vivavoce.bff.result.SpeakingResult.FluencyMeasures;
import dev.vivavoce.bff.result.SpeakingResult.Pause;
import dev.vivavoce.bff.result.SpeakingResult.Scores;
import dev.vivavoce.bff.result.SpeakingResult.SpeakingOutcome;
import dev.vivavoce.bff.result.SpeakingResult.SpokenPhone;
import dev.vivavoce.bff.result.SpeakingResult.SpokenWord;
import dev.vivavoce.bff.result.SpeakingResult.WordErrorType;
import dev.vivavoce.bff.wire.Forms;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Word;

/// Results of the wire in the form of the graph.
public final class ResultForms {
    private ResultForms() {}

    public static SpeakingResult result(Result message) {
        return new SpeakingResult(
                Forms.required(SpeakingOutcome.class, message.getOutcome(), "OUTCOME_"),
                message.hasScores() ? scores(message.getScores()) : null,
                message.getTranscript(),
                message.getWordsList().stream().map(ResultForms::word).toList(),
                message.hasFluency() ? fluency(message.getFluency()) : null,
                message.getIsCorrect(),
                message.getPassMark(),
                message.getScorer(),
                message.getScorerVersion(),
                Forms.milliseconds(message.getAudioDuration()),
                Forms.milliseconds(message.getSpeechDuration()));
    }

    public static Scores scores(dev.vivavoce.speech.v1.Scores message) {
        return new Scores(
                message.getAccuracy(),
                message.getFluency(),
                message.hasCompleteness() ? message.getCompleteness() : null,
                message.getProsody(),
                message.getOverall());
    }

    public static SpokenWord word(Word message) {
        return new SpokenWord(
                message.getText(),
                message.hasStart() ? Forms.milliseconds(message.getStart()) : null,
                message.hasEnd() ? Forms.milliseconds(message.getEnd()) : null,
                message.getScore(),
                Forms.required(WordErrorType.class, message.getErrorType(), "ERROR_TYPE_"),
                message.getConfidence(),
                message.getPhonesList().stream().map(ResultForms::phone).toList(),
                message.hasReferenceIndex() ? message.getReferenceIndex() : null);
    }

    private static SpokenPhone phone(Phone message) {
        return new SpokenPhone(
                message.getArpabet(),
                message.getIpa(),
                message.getScore(),
                message.getHeardArpabet(),
                message.getHeardIpa(),
                message.getHeardConfidence(),
                Forms.milliseconds(message.getStart()),
                Forms.milliseconds(message.getEnd()));
    }

    private static FluencyMeasures fluency(dev.vivavoce.speech.v1.Fluency message) {
        return new FluencyMeasures(
                message.getSpeakingRateWordsPerMinute(),
                message.getArticulationRateWordsPerMinute(),
                message.getPausesList().stream()
                        .map(pause ->
                                new Pause(Forms.milliseconds(pause.getStart()), Forms.milliseconds(pause.getLength())))
                        .toList());
    }
}
