package dev.vivavoce.speech.pronunciation;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.pronunciation.scoring.ErrorType;
import dev.vivavoce.speech.pronunciation.scoring.NotUnderstoodReason;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord;
import dev.vivavoce.speech.pronunciation.scoring.UnclearPart;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Pause;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.RecognizedWord;
import dev.vivavoce.speech.v1.ScoreCosts;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Word;

/// Maps results to the messages of the contract.
public final class ResultMessages {
    private static final double NANOS_A_SECOND = 1e9;

    private ResultMessages() {}

    public static dev.vivavoce.speech.v1.Result message(Result result) {
        var message = dev.vivavoce.speech.v1.Result.newBuilder()
                .setOutcome(
                        switch (result.outcome()) {
                            case SCORED -> Outcome.OUTCOME_SCORED;
                            case NO_SPEECH -> Outcome.OUTCOME_NO_SPEECH;
                            case NOT_UNDERSTOOD -> Outcome.OUTCOME_NOT_UNDERSTOOD;
                        })
                .setTranscript(result.transcript())
                .setIsCorrect(result.isCorrect())
                .setPassMark(result.passMark())
                .setScorer(result.scorer())
                .setScorerVersion(result.scorerVersion())
                .setAudioDuration(duration(result.audioSeconds()))
                .setSpeechDuration(duration(result.speechSeconds()));
        result.words().forEach(word -> message.addWords(message(word)));
        result.weakestSounds().forEach(sound -> message.addWeakestSounds(message(sound)));
        result.unclearParts().forEach(part -> message.addUnclearParts(message(part)));
        var reason = result.notUnderstoodReason();
        if (reason != null) message.setNotUnderstoodReason(message(reason));
        var scores = result.scores();
        if (scores != null) {
            message.setScores(message(scores));
            var fluency = message.getFluencyBuilder()
                    .setSpeakingRateWordsPerMinute(result.speakingRate())
                    .setArticulationRateWordsPerMinute(result.articulationRate());
            result.pauses().forEach(pause -> fluency.addPauses(message(pause)));
        }
        return message.build();
    }

    static dev.vivavoce.speech.v1.NotUnderstoodReason message(NotUnderstoodReason reason) {
        return switch (reason) {
            case TOO_SHORT -> dev.vivavoce.speech.v1.NotUnderstoodReason.NOT_UNDERSTOOD_REASON_TOO_SHORT;
            case TOO_QUIET -> dev.vivavoce.speech.v1.NotUnderstoodReason.NOT_UNDERSTOOD_REASON_TOO_QUIET;
            case TOO_NOISY -> dev.vivavoce.speech.v1.NotUnderstoodReason.NOT_UNDERSTOOD_REASON_TOO_NOISY;
            case UNCLEAR -> dev.vivavoce.speech.v1.NotUnderstoodReason.NOT_UNDERSTOOD_REASON_UNCLEAR;
        };
    }

    public static Scores message(Result.Scores scores) {
        var message = Scores.newBuilder()
                .setAccuracy(scores.accuracy())
                .setFluency(scores.fluency())
                .setProsody(scores.prosody())
                .setOverall(scores.overall())
                .setCosts(message(scores.costs()));
        var completeness = scores.completeness();
        if (completeness != null) message.setCompleteness(completeness);
        return message.build();
    }

    private static ScoreCosts message(Result.Costs costs) {
        return ScoreCosts.newBuilder()
                .setAccuracy(costs.accuracy())
                .setFluency(costs.fluency())
                .setProsody(costs.prosody())
                .setOmissions(costs.omissions())
                .setUnclear(costs.unclear())
                .setInsertions(costs.insertions())
                .build();
    }

    public static Word message(ScoredWord word) {
        var message = Word.newBuilder()
                .setText(word.text())
                .setScore(word.score())
                .setErrorType(message(word.errorType()))
                .setConfidence(word.confidence())
                .setDoubt(word.doubt());
        if (word.referenceIndex() >= 0) message.setReferenceIndex(word.referenceIndex());
        if (word.errorType() != ErrorType.OMISSION)
            message.setStart(duration(word.startSeconds())).setEnd(duration(word.endSeconds()));
        word.phones().forEach(phone -> message.addPhones(message(phone)));
        return message.build();
    }

    public static RecognizedWord message(Transcript.Word word) {
        return RecognizedWord.newBuilder()
                .setText(word.text())
                .setStart(duration(word.startSeconds()))
                .setEnd(duration(word.endSeconds()))
                .setConfidence(word.confidence())
                .build();
    }

    public static Duration duration(double seconds) {
        return Durations.fromNanos(Math.round(seconds * NANOS_A_SECOND));
    }

    private static dev.vivavoce.speech.v1.MissedSound message(Result.MissedSound sound) {
        return dev.vivavoce.speech.v1.MissedSound.newBuilder()
                .setArpabet(sound.arpabet())
                .setIpa(sound.ipa())
                .setOccurrences(sound.occurrences())
                .setMissed(sound.missed())
                .setMeanScore(sound.meanScore())
                .addAllMissedIn(sound.missedIn())
                .build();
    }

    private static dev.vivavoce.speech.v1.UnclearPart message(UnclearPart part) {
        return dev.vivavoce.speech.v1.UnclearPart.newBuilder()
                .setFirstWord(part.firstWord())
                .setLastWord(part.lastWord())
                .setStart(duration(part.startSeconds()))
                .setEnd(duration(part.endSeconds()))
                .build();
    }

    private static Pause message(Result.Pause pause) {
        return Pause.newBuilder()
                .setStart(duration(pause.startSeconds()))
                .setLength(duration(pause.lengthSeconds()))
                .build();
    }

    private static Phone message(ScoredWord.ScoredPhone phone) {
        return Phone.newBuilder()
                .setArpabet(phone.arpabet())
                .setIpa(phone.ipa())
                .setScore(phone.score())
                .setHeardArpabet(phone.heardArpabet())
                .setHeardIpa(phone.heardIpa())
                .setHeardConfidence(phone.heardConfidence())
                .setStart(duration(phone.startSeconds()))
                .setEnd(duration(phone.endSeconds()))
                .build();
    }

    private static dev.vivavoce.speech.v1.ErrorType message(ErrorType type) {
        return switch (type) {
            case NONE -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_NONE;
            case MISPRONUNCIATION -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_MISPRONUNCIATION;
            case OMISSION -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_OMISSION;
            case INSERTION -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_INSERTION;
            case UNEXPECTED_BREAK -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_UNEXPECTED_BREAK;
            case MISSING_BREAK -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_MISSING_BREAK;
            case MONOTONE -> dev.vivavoce.speech.v1.ErrorType.ERROR_TYPE_MONOTONE;
        };
    }
}
