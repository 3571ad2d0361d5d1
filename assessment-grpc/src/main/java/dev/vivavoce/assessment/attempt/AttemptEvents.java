package dev.vivavoce.assessment.attempt;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.attempt.AttemptMarks.SoundMark;
import dev.vivavoce.assessment.attempt.AttemptMarks.WordMark;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.TaskKind;
import dev.vivavoce.speech.v1.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Adds the session of each `speaking.finished` to the history. Reads task and result from speech before the
/// transaction begins. Events that cannot be parsed go to the dead letters, where a later release can process them.
public final class AttemptEvents implements EventFollower.Taker {
    public static final EventContract<SpeakingSessionFinished> SPEAKING_FINISHED =
            EventContract.of(SpeakingSessionFinished.class);

    /// The state of a talk whose attempt was not found.
    public enum EarlyTalk {
        /// It is an attempt by now, or was one before: of this user, or of another one, or deleted since.
        KNOWN,
        RUNNING,
        /// The user has no such role-play, and no such free talk.
        NONE
    }

    /// A learner who leaves out more of a text than this share, and more than one word, has stopped reading.
    private static final double MOST_OMITTED = 0.25;

    private static final double ROUNDING = 1e-6;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    private final Attempts attempts;
    private final SessionClient speech;

    public AttemptEvents(Attempts attempts, SessionClient speech) {
        this.attempts = attempts;
        this.speech = speech;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var id = SPEAKING_FINISHED.read(event).getSessionId();
        if (Ids.parse(id).filter(attempts::isKnown).isPresent()) return _ -> {}; // speech may have deleted it already
        var session = speech.session(id);
        if (session.isEmpty()) return db -> attempts.takeDeleted(db, UUID.fromString(id));
        var attempt = attempt(session.get());
        var marks = marks(session.get());
        return db -> attempts.take(db, attempt, marks);
    }

    /// Adds a finished talk of the user whose event has not arrived yet; the event changes nothing afterwards.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE
    public EarlyTalk takeEarly(UUID userId, UUID sessionId) {
        return takeEarly(userId, sessionId, AttemptEvents::isTalk);
    }

    /// The same for any attempt.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE
    public EarlyTalk takeAttemptEarly(UUID userId, UUID sessionId) {
        return takeEarly(userId, sessionId, task -> task.getPurpose() == Purpose.PURPOSE_ATTEMPT);
    }

    private EarlyTalk takeEarly(UUID userId, UUID sessionId, Predicate<Task> isWanted) {
        if (attempts.isKnown(sessionId)) return EarlyTalk.KNOWN;
        var summary = speech.summary(sessionId.toString())
                .filter(session -> session.getUserId().equals(userId.toString()) && isWanted.test(session.getTask()));
        if (summary.isEmpty()) return EarlyTalk.NONE;
        if (summary.get().getState() != SessionState.SESSION_STATE_FINISHED) return EarlyTalk.RUNNING;
        speech.session(sessionId.toString()).ifPresent(session -> attempts.takeEarly(attempt(session), marks(session)));
        return EarlyTalk.KNOWN;
    }

    private static boolean isTalk(Task task) {
        return task.hasRolePlay() || task.hasFree() && task.getPurpose() == Purpose.PURPOSE_ATTEMPT;
    }

    static Attempt attempt(Session session) {
        if (!session.hasTask() || !session.hasResult() || !session.hasCreatedAt() || !session.hasFinishedAt())
            throw new IllegalArgumentException("task, result or times are missing");
        return new Attempt(
                UUID.fromString(session.getId()),
                UUID.fromString(session.getUserId()),
                ProtoTimes.instant(session.getCreatedAt()),
                ProtoTimes.instant(session.getFinishedAt()),
                session.getTask().toByteArray(),
                session.getResult().toByteArray());
    }

    static AttemptMarks marks(Session session) {
        var task = session.getTask();
        var result = session.getResult();
        if (task.getPurpose() == Purpose.PURPOSE_UNSPECIFIED)
            throw new IllegalArgumentException("the purpose is missing");
        if ((task.getPurpose() == Purpose.PURPOSE_DRILL) != task.hasDrill())
            throw new IllegalArgumentException("the purpose of a drill belongs to another task");
        var language = language(task);
        if (language.isEmpty()) throw new IllegalArgumentException("the language is missing");
        var scored = result.getOutcome() == Outcome.OUTCOME_SCORED;
        if (scored && !result.hasScores()) throw new IllegalArgumentException("a scored result has no scores");
        return new AttemptMarks(
                new AttemptMarks.TaskMark(kind(task).getNumber(), task.getPurposeValue(), language, scenario(task)),
                scored ? new AttemptMarks.Score(checked(result.getScores().getOverall()), result.getIsCorrect()) : null,
                duration(result.getSpeechDuration()),
                scored ? words(result) : List.of(),
                scored ? sounds(result) : List.of(),
                task.hasDrill() ? drill(task.getDrill().getWord(), result) : null);
    }

    private static AttemptMarks.DrillMark drill(DrilledWord word, Result result) {
        var said = result.getWordsList().stream()
                .filter(one -> one.hasReferenceIndex() && one.getErrorType() != ErrorType.ERROR_TYPE_OMISSION)
                .findFirst();
        return new AttemptMarks.DrillMark(
                UUID.fromString(word.getAttemptId()),
                word.getWordIndex(),
                said.map(Word::toByteArray).orElse(null));
    }

    private static TaskKind kind(Task task) {
        return switch (task.getKindCase()) {
            case READ_ALOUD, DRILL -> TaskKind.TASK_KIND_READ_ALOUD;
            case FREE -> TaskKind.TASK_KIND_FREE;
            case ROLE_PLAY -> TaskKind.TASK_KIND_ROLE_PLAY;
            case KIND_NOT_SET -> throw new IllegalArgumentException("a kind of task that this release does not know");
        };
    }

    private static String language(Task task) {
        return switch (task.getKindCase()) {
            case READ_ALOUD -> task.getReadAloud().getLanguage();
            case FREE -> task.getFree().getLanguage();
            case ROLE_PLAY -> task.getRolePlay().getLanguage();
            case DRILL -> task.getDrill().getLanguage();
            case KIND_NOT_SET -> "";
        };
    }

    private static AttemptMarks.@Nullable ScenarioMark scenario(Task task) {
        if (task.hasRolePlay())
            return new AttemptMarks.ScenarioMark(
                    UUID.fromString(task.getRolePlay().getScenarioId()), null);
        var read = task.getReadAloud();
        if (!read.hasScenarioLine()) return null;
        return new AttemptMarks.ScenarioMark(
                UUID.fromString(read.getScenarioLine().getScenarioId()), read.getText());
    }

    private static List<Word> counted(Result result) {
        return IntStream.range(0, result.getWordsCount())
                .filter(judged(result))
                .mapToObj(result::getWords)
                .toList();
    }

    /// Which words of a result tell how their learner says them: not those that are no words of the text, nor those of
    /// parts that could not be understood, nor those of a text that was given up or of which speech is missing.
    public static IntPredicate judged(Result result) {
        var unclear = new BitSet();
        for (var part : result.getUnclearPartsList()) unclear.set(part.getFirstWord(), part.getLastWord() + 1);
        boolean omissionsCount = omissionsCount(result);
        return index -> switch (result.getWords(index).getErrorType()) {
            case ERROR_TYPE_INSERTION -> false;
            case ERROR_TYPE_OMISSION -> omissionsCount && !unclear.get(index);
            default -> !unclear.get(index);
        };
    }

    private static boolean omissionsCount(Result result) {
        int words = 0;
        int omitted = 0;
        for (var word : result.getWordsList()) {
            if (word.getErrorType() != ErrorType.ERROR_TYPE_INSERTION) words++;
            if (word.getErrorType() == ErrorType.ERROR_TYPE_OMISSION) omitted++;
        }
        return !result.getIsIncomplete() && omitted <= Math.max(1, MOST_OMITTED * words);
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

    /// The form of a word that is counted: lower case, without surrounding punctuation.
    public static String plain(String text) {
        return EDGES.matcher(text.replace('’', '\'')).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Sums and means may have rounding errors.
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
