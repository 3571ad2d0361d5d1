package dev.vivavoce.bff.fake;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.Band;
import dev.vivavoce.assessment.v1.BetterSentence;
import dev.vivavoce.assessment.v1.CriterionRating;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.Evidence;
import dev.vivavoce.assessment.v1.NotRatedReason;
import dev.vivavoce.assessment.v1.PreviousTalk;
import dev.vivavoce.assessment.v1.Quote;
import dev.vivavoce.assessment.v1.SentencePiece;
import dev.vivavoce.assessment.v1.SentencePieceKind;
import dev.vivavoce.assessment.v1.TalkFluency;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.assessment.v1.TaskCoverage;
import dev.vivavoce.assessment.v1.TaskState;
import dev.vivavoce.speech.v1.Free;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.RolePlay;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.Task;

/// What the fakes say about a role-play.
public final class SpokenTalk {
    private SpokenTalk() {}

    /// A task to talk with the partner of a scenario, in practice mode.
    public static Task task(String scenarioId, int version) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setRolePlay(RolePlay.newBuilder()
                        .setScenarioId(scenarioId)
                        .setScenarioVersion(version)
                        .setMode(RolePlayMode.ROLE_PLAY_MODE_PRACTICE)
                        .setLanguage("en-GB"))
                .build();
    }

    /// A task to talk without a partner.
    public static Task free() {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setFree(Free.newBuilder().setLanguage("en-GB").setTopic("A day at work"))
                .build();
    }

    public static Result result() {
        return SpokenResult.result().toBuilder().setTalk(talk()).build();
    }

    private static Talk talk() {
        return Talk.newBuilder()
                .addTurns(TalkTurn.newBuilder()
                        .setTalker(Talker.TALKER_LEARNER)
                        .setText("good morning how are you today")
                        .setStart(millis(100))
                        .setEnd(millis(1_900)))
                .addTurns(TalkTurn.newBuilder()
                        .setTalker(Talker.TALKER_PARTNER)
                        .setText("Not so well, I")
                        .setStart(millis(2_500))
                        .setEnd(millis(3_300))
                        .setInterrupted(true))
                .addTasksTouched(1)
                .build();
    }

    /// A report with every field: one criterion is rated, one is not.
    public static TalkReport report(String sessionId, String earlierSessionId) {
        return TalkReport.newBuilder()
                .setSessionId(sessionId)
                .setRubric("oet-speaking")
                .setRubricVersion(3)
                .setEstimate(estimate(350))
                .addCriteria(CriterionRating.newBuilder()
                        .setCriterion("relationship")
                        .setName("Relationship building")
                        .setHighestBand(3)
                        .setRated(Band.newBuilder()
                                .setBand(2)
                                .setLow(1)
                                .setHigh(3)
                                .setBandDescriptor("Often shows interest.")
                                .addEvidence(Evidence.newBuilder()
                                        .setSignal("OPEN_QUESTIONS")
                                        .setValue(1)
                                        .setWeight(0.5)
                                        .setShare(0.75)
                                        .addSupporting(quote("how are you today"))
                                        .addOpposing(quote("good morning")))
                                .setStrength("You ask how the patient is.")
                                .setStrengthSignal("OPEN_QUESTIONS")
                                .setMoment(quote("good morning"))
                                .setSuggestion("Say your name first.")
                                .setSuggestionSignal("OPENING")))
                .addCriteria(CriterionRating.newBuilder()
                        .setCriterion("intelligibility")
                        .setName("Intelligibility")
                        .setHighestBand(6)
                        .setNotRated("There are too few words.")
                        .setNotRatedReason(NotRatedReason.NOT_RATED_REASON_TOO_FEW_WORDS))
                .addBetterSentences(BetterSentence.newBuilder()
                        .setQuote(quote("how is you today"))
                        .setBetter("How are you today?")
                        .addPieces(piece(SentencePieceKind.SENTENCE_PIECE_KIND_KEPT, "How"))
                        .addPieces(piece(SentencePieceKind.SENTENCE_PIECE_KIND_REMOVED, "is"))
                        .addPieces(piece(SentencePieceKind.SENTENCE_PIECE_KIND_ADDED, "are"))
                        .addPieces(piece(SentencePieceKind.SENTENCE_PIECE_KIND_KEPT, "you today?")))
                .addTasks(TaskCoverage.newBuilder()
                        .setTask("Greet.")
                        .setState(TaskState.TASK_STATE_PARTLY)
                        .setQuote(quote("good morning")))
                .addTasks(TaskCoverage.newBuilder().setTask("Explain.").setState(TaskState.TASK_STATE_NOT_FOUND))
                .setFluency(TalkFluency.newBuilder()
                        .setWordsPerTurn(6)
                        .setRepairsPerHundredWords(1.5)
                        .setWordsPerMinute(121)
                        .setMeanDelay(millis(640))
                        .setLongDelays(0))
                .setWords(6)
                .setTalk(talk())
                .setPrevious(PreviousTalk.newBuilder()
                        .setSessionId(earlierSessionId)
                        .setFinishedAt(Timestamps.fromMillis(1_790_000_000_000L))
                        .setEstimate(estimate(320)))
                .build();
    }

    /// The report of a talk in which the learner said nothing.
    public static TalkReport silent(String sessionId) {
        return TalkReport.newBuilder()
                .setSessionId(sessionId)
                .setRubric("oet-speaking")
                .setRubricVersion(3)
                .addCriteria(CriterionRating.newBuilder()
                        .setCriterion("fluency")
                        .setName("Fluency")
                        .setHighestBand(6)
                        .setNotRated("Nothing was said."))
                .build();
    }

    /// The report of a free talk, which has neither tasks nor delays: one criterion is not rated, for its language.
    public static TalkReport freeReport(String sessionId) {
        return TalkReport.newBuilder()
                .setSessionId(sessionId)
                .setRubric("cefr-free-talk")
                .setRubricVersion(1)
                .addCriteria(CriterionRating.newBuilder()
                        .setCriterion("range")
                        .setName("Range")
                        .setHighestBand(5)
                        .setNotRated("Only talks in English can be rated.")
                        .setNotRatedReason(NotRatedReason.NOT_RATED_REASON_LANGUAGE_UNSUPPORTED))
                .setFluency(TalkFluency.newBuilder()
                        .setWordsPerTurn(11)
                        .setRepairsPerHundredWords(0)
                        .setWordsPerMinute(98))
                .setTalk(Talk.newBuilder()
                        .addTurns(TalkTurn.newBuilder()
                                .setTalker(Talker.TALKER_LEARNER)
                                .setText("I start at seven")
                                .setStart(millis(200))
                                .setEnd(millis(1_400))))
                .build();
    }

    private static SentencePiece piece(SentencePieceKind kind, String text) {
        return SentencePiece.newBuilder().setKind(kind).setText(text).build();
    }

    static Estimate estimate(double value) {
        return Estimate.newBuilder()
                .setScale("OET 0-500")
                .setValue(value)
                .setLow(value - 30)
                .setHigh(value + 30)
                .setLabel("B")
                .setLowLabel("C+")
                .setHighLabel("B")
                .build();
    }

    private static Quote quote(String text) {
        return Quote.newBuilder()
                .setText(text)
                .setTurn(0)
                .setStart(millis(100))
                .setEnd(millis(900))
                .build();
    }

    static Duration millis(long millis) {
        return Durations.fromMillis(millis);
    }
}
