package dev.vivavoce.bff.result;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.result.SpeakingResult.FluencyMeasures;
import dev.vivavoce.bff.result.SpeakingResult.MissedSound;
import dev.vivavoce.bff.result.SpeakingResult.NotUnderstoodReason;
import dev.vivavoce.bff.result.SpeakingResult.Pause;
import dev.vivavoce.bff.result.SpeakingResult.ScoreCosts;
import dev.vivavoce.bff.result.SpeakingResult.Scores;
import dev.vivavoce.bff.result.SpeakingResult.SpeakingOutcome;
import dev.vivavoce.bff.result.SpeakingResult.SpokenPhone;
import dev.vivavoce.bff.result.SpeakingResult.SpokenWord;
import dev.vivavoce.bff.result.SpeakingResult.TalkTurn;
import dev.vivavoce.bff.result.SpeakingResult.Talker;
import dev.vivavoce.bff.result.SpeakingResult.TextFeedback;
import dev.vivavoce.bff.result.SpeakingResult.TextWord;
import dev.vivavoce.bff.result.SpeakingResult.TextWordState;
import dev.vivavoce.bff.result.SpeakingResult.UnclearPart;
import dev.vivavoce.bff.result.SpeakingResult.WordErrorType;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.Word;
import java.util.List;

/// Converts results from protobuf to the graph.
public final class ResultMapping {
    private ResultMapping() {}

    public static SpeakingResult result(Result message) {
        return new SpeakingResult(
                ProtoMapping.required(SpeakingOutcome.class, message.getOutcome(), "OUTCOME_"),
                ProtoMapping.constant(
                                NotUnderstoodReason.class, message.getNotUnderstoodReason(), "NOT_UNDERSTOOD_REASON_")
                        .orElse(null),
                message.hasScores() ? scores(message.getScores()) : null,
                message.getTranscript(),
                message.getWordsList().stream().map(ResultMapping::word).toList(),
                message.hasFluency() ? fluency(message.getFluency()) : null,
                message.getWeakestSoundsList().stream()
                        .map(ResultMapping::sound)
                        .toList(),
                message.getUnclearPartsList().stream().map(ResultMapping::part).toList(),
                message.getIsCorrect(),
                message.getPassMark(),
                message.getScorer(),
                message.getScorerVersion(),
                ProtoMapping.milliseconds(message.getAudioDuration()),
                ProtoMapping.milliseconds(message.getSpeechDuration()),
                message.getIsIncomplete(),
                message.hasTalk() ? turns(message.getTalk()) : null,
                message.hasTextFeedback() ? textFeedback(message.getTextFeedback()) : null);
    }

    private static TextFeedback textFeedback(dev.vivavoce.speech.v1.TextFeedback message) {
        return new TextFeedback(textWords(message.getWordsList()), List.copyOf(message.getEnginesList()));
    }

    public static List<TextWord> textWords(List<dev.vivavoce.speech.v1.TextWord> messages) {
        return messages.stream()
                .map(word -> new TextWord(
                        word.getText(),
                        ProtoMapping.required(TextWordState.class, word.getState(), "TEXT_WORD_STATE_"),
                        ProtoMapping.orNull(word.getHeardText()),
                        word.hasReferenceIndex() ? word.getReferenceIndex() : null,
                        word.hasStart() ? ProtoMapping.milliseconds(word.getStart()) : null,
                        word.hasEnd() ? ProtoMapping.milliseconds(word.getEnd()) : null))
                .toList();
    }

    public static List<TalkTurn> turns(Talk message) {
        return message.getTurnsList().stream()
                .map(turn -> new TalkTurn(
                        ProtoMapping.required(Talker.class, turn.getTalker(), "TALKER_"),
                        turn.getText(),
                        ProtoMapping.milliseconds(turn.getStart()),
                        ProtoMapping.milliseconds(turn.getEnd()),
                        turn.getInterrupted()))
                .toList();
    }

    public static Scores scores(dev.vivavoce.speech.v1.Scores message) {
        return new Scores(
                message.getAccuracy(),
                message.getFluency(),
                message.hasCompleteness() ? message.getCompleteness() : null,
                message.getProsody(),
                message.getOverall(),
                costs(message.getCosts()));
    }

    private static ScoreCosts costs(dev.vivavoce.speech.v1.ScoreCosts message) {
        return new ScoreCosts(
                message.getAccuracy(),
                message.getFluency(),
                message.getProsody(),
                message.getOmissions(),
                message.getUnclear(),
                message.getInsertions());
    }

    public static SpokenWord word(Word message) {
        return new SpokenWord(
                message.getText(),
                message.hasStart() ? ProtoMapping.milliseconds(message.getStart()) : null,
                message.hasEnd() ? ProtoMapping.milliseconds(message.getEnd()) : null,
                message.getScore(),
                ProtoMapping.required(WordErrorType.class, message.getErrorType(), "ERROR_TYPE_"),
                message.getConfidence(),
                message.getPhonesList().stream().map(ResultMapping::phone).toList(),
                message.hasReferenceIndex() ? message.getReferenceIndex() : null,
                message.getDoubt());
    }

    private static MissedSound sound(dev.vivavoce.speech.v1.MissedSound message) {
        return new MissedSound(
                message.getArpabet(),
                message.getIpa(),
                message.getOccurrences(),
                message.getMissed(),
                message.getMeanScore(),
                List.copyOf(message.getMissedInList()));
    }

    private static UnclearPart part(dev.vivavoce.speech.v1.UnclearPart message) {
        return new UnclearPart(
                message.getFirstWord(),
                message.getLastWord(),
                ProtoMapping.milliseconds(message.getStart()),
                ProtoMapping.milliseconds(message.getEnd()));
    }

    private static SpokenPhone phone(Phone message) {
        return new SpokenPhone(
                message.getArpabet(),
                message.getIpa(),
                message.getScore(),
                message.getHeardArpabet(),
                message.getHeardIpa(),
                message.getHeardConfidence(),
                ProtoMapping.milliseconds(message.getStart()),
                ProtoMapping.milliseconds(message.getEnd()));
    }

    private static FluencyMeasures fluency(dev.vivavoce.speech.v1.Fluency message) {
        return new FluencyMeasures(
                message.getSpeakingRateWordsPerMinute(),
                message.getArticulationRateWordsPerMinute(),
                message.getPausesList().stream()
                        .map(pause -> new Pause(
                                ProtoMapping.milliseconds(pause.getStart()),
                                ProtoMapping.milliseconds(pause.getLength())))
                        .toList());
    }
}
