package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Fluency;
import dev.vivavoce.speech.v1.MissedSound;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Pause;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.ScenarioLine;
import dev.vivavoce.speech.v1.ScoreCosts;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.TextFeedback;
import dev.vivavoce.speech.v1.TextWord;
import dev.vivavoce.speech.v1.TextWordState;
import dev.vivavoce.speech.v1.UnclearPart;
import dev.vivavoce.speech.v1.Word;

/// What the fakes say about a recording.
public final class SpokenResult {
    private SpokenResult() {}

    /// A task to read a line of a scenario aloud.
    public static ReadAloud line(String scenarioId, int version) {
        return ReadAloud.newBuilder()
                .setLanguage("en-GB")
                .setText("good morning doctor")
                .setScenarioLine(
                        ScenarioLine.newBuilder().setScenarioId(scenarioId).setScenarioVersion(version))
                .build();
    }

    /// Of a language whose sounds are not scored.
    public static Result textOnly() {
        return Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_TEXT_ONLY)
                .setTranscript("buenas dias")
                .setScorer("vivavoce-text")
                .setTextFeedback(TextFeedback.newBuilder()
                        .addEngines("openai whisper-1")
                        .addWords(TextWord.newBuilder()
                                .setText("buenos")
                                .setState(TextWordState.TEXT_WORD_STATE_OTHER)
                                .setHeardText("buenas")
                                .setReferenceIndex(0)
                                .setStart(Durations.fromMillis(100))
                                .setEnd(Durations.fromMillis(400)))
                        .addWords(TextWord.newBuilder()
                                .setText("días")
                                .setState(TextWordState.TEXT_WORD_STATE_NOT_HEARD)
                                .setReferenceIndex(1)))
                .build();
    }

    public static Result result() {
        return Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .setScores(Scores.newBuilder()
                        .setAccuracy(91)
                        .setFluency(82)
                        .setCompleteness(100)
                        .setProsody(70)
                        .setOverall(88.5)
                        .setCosts(ScoreCosts.newBuilder()
                                .setAccuracy(6.21)
                                .setFluency(1.44)
                                .setOmissions(3.85)))
                .setTranscript("good morning")
                .addWords(word("good", 0))
                .addWords(word("morning", 1))
                .addWords(Word.newBuilder()
                        .setText("doctor")
                        .setErrorType(ErrorType.ERROR_TYPE_OMISSION)
                        .setDoubt(1)
                        .setReferenceIndex(2))
                .setFluency(Fluency.newBuilder()
                        .setSpeakingRateWordsPerMinute(110)
                        .setArticulationRateWordsPerMinute(140)
                        .addPauses(Pause.newBuilder()
                                .setStart(Durations.fromMillis(400))
                                .setLength(Durations.fromMillis(300))))
                .addWeakestSounds(MissedSound.newBuilder()
                        .setArpabet("G")
                        .setIpa("ɡ")
                        .setOccurrences(2)
                        .setMissed(1)
                        .setMeanScore(61.5)
                        .addMissedIn(1))
                .addUnclearParts(UnclearPart.newBuilder()
                        .setFirstWord(0)
                        .setLastWord(1)
                        .setStart(Durations.fromMillis(100))
                        .setEnd(Durations.fromMillis(900)))
                .setIsCorrect(true)
                .setPassMark(80)
                .setScorer("fake")
                .setScorerVersion("1")
                .setAudioDuration(Durations.fromMillis(2_000))
                .setSpeechDuration(Durations.fromMillis(1_500))
                .build();
    }

    static Word word(String text, int index) {
        return Word.newBuilder()
                .setText(text)
                .setStart(Durations.fromMillis(100L + 500 * index))
                .setEnd(Durations.fromMillis(400L + 500 * index))
                .setScore(88)
                .setErrorType(ErrorType.ERROR_TYPE_NONE)
                .setConfidence(0.95)
                .setReferenceIndex(index)
                .addPhones(Phone.newBuilder()
                        .setArpabet("G")
                        .setIpa("ɡ")
                        .setScore(90)
                        .setHeardArpabet("G")
                        .setHeardIpa("ɡ")
                        .setStart(Durations.fromMillis(100))
                        .setEnd(Durations.fromMillis(200)))
                .build();
    }
}
