package dev.vivavoce.assessment;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.NotUnderstoodReason;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.RolePlay;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.TaskKind;
import dev.vivavoce.speech.v1.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Builds a finished session as speech returns it; fields that a test does not set have usual values.
public final class Spoken {
    private final Session.Builder session = Session.newBuilder().setState(SessionState.SESSION_STATE_FINISHED);
    private Purpose purpose = Purpose.PURPOSE_ATTEMPT;
    private TaskKind kind = TaskKind.TASK_KIND_READ_ALOUD;
    private String language = "en-GB";
    private String text = "Good morning.";
    private String topic = "";
    private @Nullable UUID scenarioId;
    private @Nullable DrilledWord drilledWord;
    private @Nullable RolePlay rolePlay;
    private final Result.Builder result = Result.newBuilder();

    private Spoken(UUID userId) {
        session.setUserId(userId.toString()).setId(UUID.randomUUID().toString());
        result.setPassMark(80).setScorer("test").setScorerVersion("1").setTranscript("good morning");
    }

    /// Scored 90, in British English, an hour before the test clock's first instant.
    public static Spoken by(UUID userId) {
        return new Spoken(userId).score(90).at("2026-11-20T09:00:00Z").speech(Duration.ofSeconds(3));
    }

    public Spoken session(UUID sessionId) {
        session.setId(sessionId.toString());
        return this;
    }

    /// When it finished.
    public Spoken at(String instant) {
        var at = Instant.parse(instant).toEpochMilli();
        session.setCreatedAt(Timestamps.fromMillis(at - 10_000)).setFinishedAt(Timestamps.fromMillis(at));
        return this;
    }

    public Spoken score(double overall) {
        result.setOutcome(Outcome.OUTCOME_SCORED)
                .setScores(Scores.newBuilder()
                        .setAccuracy(overall)
                        .setProsody(overall)
                        .setOverall(overall))
                .setIsCorrect(overall >= 80);
        return this;
    }

    public Spoken silent() {
        result.setOutcome(Outcome.OUTCOME_NO_SPEECH).clearScores().setIsCorrect(false);
        return speech(Duration.ZERO);
    }

    /// The learner spoke, and no word was recognised.
    public Spoken unclear() {
        result.setOutcome(Outcome.OUTCOME_NOT_UNDERSTOOD)
                .setNotUnderstoodReason(NotUnderstoodReason.NOT_UNDERSTOOD_REASON_TOO_NOISY)
                .clearScores()
                .setIsCorrect(false);
        return speech(Duration.ZERO);
    }

    public Spoken speech(Duration duration) {
        result.setSpeechDuration(Durations.fromNanos(duration.toNanos()))
                .setAudioDuration(Durations.fromNanos(duration.plusSeconds(1).toNanos()));
        return this;
    }

    public Spoken language(String tag) {
        language = tag;
        return this;
    }

    public Spoken kind(TaskKind kind) {
        this.kind = kind;
        return this;
    }

    public Spoken purpose(Purpose purpose) {
        this.purpose = purpose;
        return this;
    }

    /// Reads a line of a scenario.
    public Spoken line(UUID scenarioId, String text) {
        this.scenarioId = scenarioId;
        this.text = text;
        return this;
    }

    /// A role-play in which the partner says the first of the texts, the learner the second, and so on. A turn takes
    /// four seconds.
    public Spoken rolePlay(UUID scenarioId, int version, String... texts) {
        kind = TaskKind.TASK_KIND_ROLE_PLAY;
        rolePlay = RolePlay.newBuilder()
                .setScenarioId(scenarioId.toString())
                .setScenarioVersion(version)
                .setMode(RolePlayMode.ROLE_PLAY_MODE_PRACTICE)
                .setLanguage(language)
                .build();
        result.getTalkBuilder().clearTurns();
        for (int i = 0; i < texts.length; i++)
            result.getTalkBuilder()
                    .addTurnsBuilder()
                    .setTalker(i % 2 == 0 ? Talker.TALKER_PARTNER : Talker.TALKER_LEARNER)
                    .setText(texts[i])
                    .setStart(Durations.fromMillis(4_000L * i))
                    .setEnd(Durations.fromMillis(4_000L * i + 3_500));
        return this;
    }

    /// The role-play ran as in an exam.
    public Spoken inExamMode() {
        rolePlay = requireNonNull(rolePlay, "no role-play").toBuilder()
                .setMode(RolePlayMode.ROLE_PLAY_MODE_EXAM)
                .build();
        return this;
    }

    /// The session has not ended.
    public Session running() {
        return finished().toBuilder()
                .setState(SessionState.SESSION_STATE_OPEN)
                .clearFinishedAt()
                .clearResult()
                .build();
    }

    /// Free speech about a topic, with a pause of two seconds between the texts. A word takes 400 ms.
    public Spoken free(String topic, String... texts) {
        kind = TaskKind.TASK_KIND_FREE;
        this.topic = topic;
        result.clearWords().setTranscript(String.join(" ", texts));
        long now = 500;
        for (var said : texts) {
            for (var word : said.split(" ")) {
                result.addWordsBuilder()
                        .setText(word.replaceAll("[.,]", ""))
                        .setScore(90)
                        .setErrorType(ErrorType.ERROR_TYPE_NONE)
                        .setStart(Durations.fromMillis(now))
                        .setEnd(Durations.fromMillis(now + 400));
                now += 400;
            }
            now += 2_000;
        }
        return this;
    }

    /// The partner noticed these tasks of the scenario, from 1.
    public Spoken touching(Integer... tasks) {
        result.getTalkBuilder().addAllTasksTouched(List.of(tasks));
        return this;
    }

    /// A repeat of a word of an attempt.
    public Spoken drillOf(UUID attemptId, int wordIndex) {
        purpose = Purpose.PURPOSE_DRILL;
        drilledWord = DrilledWord.newBuilder()
                .setAttemptId(attemptId.toString())
                .setWordIndex(wordIndex)
                .build();
        return this;
    }

    public Spoken word(String text, double score, Phone... phones) {
        return word(text, score, ErrorType.ERROR_TYPE_NONE, phones);
    }

    public Spoken word(String text, double score, ErrorType error, Phone... phones) {
        result.addWords(Word.newBuilder()
                .setText(text)
                .setScore(score)
                .setErrorType(error)
                .setReferenceIndex(result.getWordsCount())
                .addAllPhones(List.of(phones)));
        return this;
    }

    public static Phone phone(String arpabet, String ipa, double score, String heard) {
        return Phone.newBuilder()
                .setArpabet(arpabet)
                .setIpa(ipa)
                .setScore(score)
                .setHeardArpabet(heard)
                .build();
    }

    public Session finished() {
        var task = Task.newBuilder().setPurpose(purpose);
        if (drilledWord != null)
            task.getDrillBuilder().setLanguage(language).setText(text).setWord(drilledWord);
        else if (rolePlay != null) task.setRolePlay(rolePlay);
        else if (kind == TaskKind.TASK_KIND_FREE)
            task.getFreeBuilder().setLanguage(language).setTopic(topic);
        else {
            var reading = task.getReadAloudBuilder().setLanguage(language).setText(text);
            if (scenarioId != null)
                reading.getScenarioLineBuilder()
                        .setScenarioId(scenarioId.toString())
                        .setScenarioVersion(1);
        }
        return session.setTask(task).setResult(result).build();
    }
}
