package dev.vivavoce.assessment.attempt;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.attempt.AttemptMarks.SoundMark;
import dev.vivavoce.assessment.attempt.AttemptMarks.WordMark;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.Word;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// Takes speech's `speaking.finished` into the history. What cannot be read is thrown, and so ends in the dead
/// letters, from where a later version can take it.
public final class AttemptEvents implements EventFollower.Taker {
    public static final EventContract<SpeakingSessionFinished> SPEAKING_FINISHED =
            EventContract.of(SpeakingSessionFinished.class);

    private static final double ROUNDING = 1e-6;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    private final Attempts attempts;

    public AttemptEvents(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var finished = SPEAKING_FINISHED.read(event);
        var attempt = attempt(finished);
        var marks = marks(finished);
        return db -> attempts.take(db, attempt, marks);
    }

    static Attempt attempt(SpeakingSessionFinished finished) {
        if (!finished.hasTask() || !finished.hasResult() || !finished.hasStartedAt() || !finished.hasFinishedAt())
            throw new IllegalArgumentException("task, result or times are missing");
        return new Attempt(
                UUID.fromString(finished.getSessionId()),
                UUID.fromString(finished.getUserId()),
                ProtoTimes.instant(finished.getStartedAt()),
                ProtoTimes.instant(finished.getFinishedAt()),
                finished.getTask().toByteArray(),
                finished.getResult().toByteArray());
    }

    static AttemptMarks marks(SpeakingSessionFinished finished) {
        var task = finished.getTask();
        var result = finished.getResult();
        if (task.getLanguage().isEmpty()) throw new IllegalArgumentException("the language is missing");
        var scored = result.getOutcome() == Outcome.OUTCOME_SCORED;
        if (scored && !result.hasScores()) throw new IllegalArgumentException("a scored result has no scores");
        return new AttemptMarks(
                task.getModeValue(),
                task.getLanguage(),
                scored ? new AttemptMarks.Score(checked(result.getScores().getOverall()), result.getIsCorrect()) : null,
                duration(result.getSpeechDuration()),
                scored ? words(result) : List.of(),
                scored ? sounds(result) : List.of());
    }

    /// What was said besides the reference text is no word to be practised.
    private static List<Word> counted(Result result) {
        return result.getWordsList().stream()
                .filter(word -> word.getErrorType() != ErrorType.ERROR_TYPE_INSERTION)
                .toList();
    }

    private static List<WordMark> words(Result result) {
        var byText = new TreeMap<String, WordMark>();
        for (var word : counted(result)) {
            var text = plain(word.getText());
            if (text.isEmpty()) continue;
            byText.merge(
                    text,
                    new WordMark(text, 1, checked(word.getScore())),
                    (a, b) -> new WordMark(text, a.occurrences() + 1, a.scoreSum() + b.scoreSum()));
        }
        return List.copyOf(byText.values());
    }

    private static List<SoundMark> sounds(Result result) {
        record Pair(String expected, String heard) {}
        var byPair = new java.util.LinkedHashMap<Pair, SoundMark>();
        for (var word : counted(result)) {
            for (var phone : word.getPhonesList()) {
                var expected = phone.getArpabet();
                if (expected.isEmpty()) continue;
                var heard = phone.getHeardArpabet().isEmpty() ? expected : phone.getHeardArpabet();
                byPair.merge(
                        new Pair(expected, heard),
                        new SoundMark(expected, heard, phone.getIpa(), 1, checked(phone.getScore())),
                        (a, b) -> new SoundMark(
                                expected, heard, a.ipa(), a.occurrences() + 1, a.scoreSum() + b.scoreSum()));
            }
        }
        return List.copyOf(byPair.values());
    }

    /// A word as it is counted: in lower case, without the punctuation around it.
    static String plain(String text) {
        return EDGES.matcher(text.replace('’', '\'')).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// What sums and means are off by in their last digits is no fault.
    private static double checked(double score) {
        if (!(score >= -ROUNDING && score <= 100 + ROUNDING))
            throw new IllegalArgumentException("a score is not from 0 to 100");
        return Math.clamp(score, 0, 100);
    }

    private static java.time.Duration duration(Duration duration) {
        if (Durations.isNegative(duration)) throw new IllegalArgumentException("a duration is negative");
        return java.time.Duration.ofNanos(Durations.toNanos(duration));
    }
}
