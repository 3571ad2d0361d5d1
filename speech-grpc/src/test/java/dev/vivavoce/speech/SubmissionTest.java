package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Submission;
import dev.vivavoce.speech.v1.SubmissionFailure;
import dev.vivavoce.speech.v1.SubmissionState;
import dev.vivavoce.speech.v1.Task;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Recordings that were made without a line get what a live session gets, or a typed end that keeps nothing.
class SubmissionTest {
    private static final String FIRST = "The nurse will check your blood pressure in the morning.";
    private static final String SECOND = "Please take this tablet twice a day with water.";
    private static final Task TASK = RunningSpeech.reading(FIRST + " " + SECOND);

    @RegisterExtension
    static final RunningSpeech speech =
            new RunningSpeech(Map.of("SPEECH_SWEEP_EVERY", "200ms", "SPEECH_LONGEST_AUDIO", "3m"));

    private static Sounds.Sound sound() {
        return Sounds.of(Sounds.spoken(FIRST), Sounds.silence(Duration.ofMillis(1300)), Sounds.spoken(SECOND));
    }

    private static byte[] file(Sounds.Sound sound) {
        return Pcm.wav(sound.pcm(), sound.sampleRateHertz());
    }

    private static Instant yesterday() {
        return Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
    }

    /// What an event says, without when it was written.
    private static List<String> said(List<SpeakingEvent> events) {
        return events.stream()
                .map(event -> event.toBuilder()
                        .clearSessionId()
                        .clearOccurredAt()
                        .build()
                        .toString())
                .toList();
    }

    @Test
    void a_recording_gets_the_result_and_the_events_of_the_live_session_exactly() {
        var submitter = new Submitter(speech);
        var learner = submitter.learner();
        var recorded = Sounds.recorded();
        // Without recordings of people our own voice stands in.
        for (var sound : recorded.isEmpty() ? List.of(sound()) : List.of(sound(), recorded.getFirst())) {
            var task = RunningSpeech.reading(sound.text());
            var started = learner.start(task);
            try (var speaker = learner.whole(started, sound);
                    var watcher = learner.watch(started, 0)) {
                var live = speaker.result();
                assertThat(watcher.ended().isOk()).isTrue();
                var id = submitter.submitted(task, yesterday(), file(sound));
                var done = submitter.ended(id);
                assertThat(done.getState()).isEqualTo(SubmissionState.SUBMISSION_STATE_COMPLETED);
                assertThat(done.getDone()).isEqualTo(done.getLength());
                assertThat(Durations.toMillis(done.getLength()))
                        .isEqualTo(sound.length().toMillis());
                assertThat(submitter.session(id).getResult()).isEqualTo(live);
                try (var again = new Watcher(learner.channel(), id, 0)) {
                    assertThat(again.ended().isOk()).isTrue();
                    assertThat(said(again.durable())).isEqualTo(said(watcher.durable()));
                }
            }
        }
    }

    @Test
    void the_session_was_on_the_day_of_its_recording_and_its_time_is_reserved_as_for_a_live_one() {
        var submitter = new Submitter(speech);
        var at = yesterday();
        var sound = sound();
        var id = submitter.submitted(TASK, at, file(sound));
        submitter.ended(id);
        var session = submitter.session(id);
        assertThat(session.getState()).isEqualTo(SessionState.SESSION_STATE_FINISHED);
        assertThat(ProtoTimes.instant(session.getCreatedAt())).isEqualTo(at);
        assertThat(ProtoTimes.instant(session.getFinishedAt())).isEqualTo(at.plus(sound.length()));
        assertThat(speech.billing.asked(id)).isNotEmpty();
        assertThat(Sql.text(
                        speech.server().settings(),
                        "SELECT count(*) FROM outbox WHERE subject_id = '%s'".formatted(id)))
                .isEqualTo("1");
        assertThat(speech.objectsWith(id)).as("the recording as it was sent").isEmpty();
    }

    @Test
    void a_line_of_a_scenario_is_heard_without_its_learner() {
        var submitter = new Submitter(speech);
        var line = TASK.toBuilder();
        line.getReadAloudBuilder().getScenarioLineBuilder().setScenarioId(FakeContent.SCENARIO.toString());
        var id = submitter.submitted(line.build(), yesterday(), file(sound()));
        assertThat(submitter.ended(id).getState()).isEqualTo(SubmissionState.SUBMISSION_STATE_COMPLETED);
        assertThat(submitter
                        .session(id)
                        .getTask()
                        .getReadAloud()
                        .getScenarioLine()
                        .getScenarioVersion())
                .isEqualTo(speech.content.latestVersion);
    }

    @Test
    void a_recording_that_is_sent_twice_is_one_session() {
        var submitter = new Submitter(speech);
        var sound = file(sound());
        var asked = Submitter.asked(TASK, yesterday(), sound.length);
        var first = submitter.create(asked).getCreated();
        assertThat(submitter.create(asked).getCreated().getSubmission()).isEqualTo(first.getSubmission());
        assertThat(submitter.start(first.getSubmission().getId()).hasMissing()).isTrue();
        submitter.put(first.getAddress(), sound);
        var id = first.getSubmission().getId();
        submitter.start(id);
        submitter.start(id);
        submitter.ended(id);
        var repeated = submitter.create(asked).getCreated();
        assertThat(repeated.getSubmission()).isEqualTo(submitter.get(id));
        assertThat(repeated.hasAddress()).isFalse();
        assertThat(Sql.text(
                        speech.server().settings(),
                        "SELECT count(*) FROM speaking_session WHERE user_id = '%s'"
                                .formatted(submitter.learner().id())))
                .isEqualTo("1");
        assertThat(Speaker.reason(() -> submitter.create(asked.clone().setSizeBytes(sound.length + 1))))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void what_cannot_be_heard_ends_with_its_reason_and_keeps_nothing() {
        var submitter = new Submitter(speech);
        for (var wrong : Map.of(
                        "no sound at all".repeat(100).getBytes(StandardCharsets.UTF_8),
                        SubmissionFailure.SUBMISSION_FAILURE_UNKNOWN_FORMAT,
                        Pcm.wav(new byte[64_000], 16_000),
                        SubmissionFailure.SUBMISSION_FAILURE_NO_SPEECH,
                        Pcm.wav(new byte[0], 16_000),
                        SubmissionFailure.SUBMISSION_FAILURE_NO_AUDIO,
                        Pcm.wav(new byte[200 * 32_000], 16_000),
                        SubmissionFailure.SUBMISSION_FAILURE_TOO_LONG)
                .entrySet()) {
            var id = submitter.submitted(TASK, yesterday(), wrong.getKey());
            var ended = submitter.ended(id);
            assertThat(ended.getState()).isEqualTo(SubmissionState.SUBMISSION_STATE_FAILED);
            assertThat(ended.getFailure()).isEqualTo(wrong.getValue());
            nothingIsKept(submitter, id);
        }
    }

    private static void nothingIsKept(Submitter submitter, String id) {
        assertThat(speech.objectsWith(id)).isEmpty();
        RunningSpeech.until("the session is gone", () -> count("speaking_session WHERE id", id) == 0);
        assertThat(count("submission WHERE task IS NOT NULL AND id", id)).isZero();
        assertThat(Speaker.reason(() -> submitter.session(id))).startsWith("NOT_FOUND/");
    }

    private static int count(String of, String id) {
        return Integer.parseInt(
                Sql.text(speech.server().settings(), "SELECT count(*) FROM %s = '%s'".formatted(of, id)));
    }

    @Test
    void less_time_than_the_recording_takes_is_said_before_anything_of_it_counts() {
        var submitter = new Submitter(speech);
        speech.billing.limit(submitter.learner().id(), 2);
        var id = submitter.submitted(TASK, yesterday(), file(sound()));
        assertThat(submitter.ended(id).getFailure())
                .isEqualTo(SubmissionFailure.SUBMISSION_FAILURE_SPEECH_TIME_USED_UP);
        assertThat(speech.billing.asked(id)).isEmpty();
        nothingIsKept(submitter, id);
        speech.billing.usedUp(submitter.learner().id(), FakeBilling.USED_UP);
        assertThat(submitter
                        .create(Submitter.asked(TASK, yesterday(), 10))
                        .getUsedUp()
                        .getLimit())
                .isEqualTo(FakeBilling.USED_UP.getLimit());
    }

    @Test
    void a_watch_tells_how_far_it_is_until_its_end_and_costs_no_questions() {
        var submitter = new Submitter(speech);
        var sounds = new ArrayList<Sounds.Sound>();
        for (int i = 0; i < 4; i++) sounds.addAll(List.of(sound(), Sounds.silence(Duration.ofSeconds(1))));
        var id = submitter.submitted(
                RunningSpeech.free(), yesterday(), file(Sounds.of(sounds.toArray(Sounds.Sound[]::new))));
        var seen = submitter.watched(id);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.getLast()).isEqualTo(submitter.get(id));
        assertThat(seen.getLast().getState()).isEqualTo(SubmissionState.SUBMISSION_STATE_COMPLETED);
        assertThat(seen).extracting(Submission::getStateValue).isSorted();
        assertThat(seen)
                .extracting(one -> Durations.toMillis(one.getDone()))
                .isSorted()
                .as("what is heard meanwhile is told")
                .anyMatch(done ->
                        done > 0 && done < Durations.toMillis(seen.getLast().getLength()));
        assertThat(submitter.watched(id)).as("after its end").containsExactly(seen.getLast());
    }

    @Test
    void a_watch_hears_at_once_that_it_was_cancelled_at_another_replica_or_deleted() {
        var submitter = new Submitter(speech);
        try (var replica = speech.replica()) {
            var id = announced(submitter);
            var watching = submitter.watching(id);
            assertThat(watching.next().getSubmission().getState())
                    .isEqualTo(SubmissionState.SUBMISSION_STATE_AWAITING_UPLOAD);
            new Submitter(speech, replica.as(submitter.learner())).cancel(id);
            assertThat(watching.next().getSubmission().getState())
                    .isEqualTo(SubmissionState.SUBMISSION_STATE_CANCELLED);
            assertThat(watching.hasNext()).isFalse();
        }
        var forgotten = announced(submitter);
        var watching = submitter.watching(forgotten);
        watching.next();
        assertThat(Sql.text(
                        speech.server().settings(),
                        "UPDATE submission SET changed_at = now() - interval '2 days' WHERE id = '%s' RETURNING state"
                                .formatted(forgotten)))
                .isEqualTo("AWAITING_UPLOAD");
        assertThat(Speaker.reason(watching::hasNext)).isEqualTo("NOT_FOUND/SUBMISSION_UNKNOWN");
        RunningSpeech.until("nothing is watched any more", () -> speech.gauge("speech_watchers") == 0);
    }

    private static String announced(Submitter submitter) {
        return submitter
                .create(Submitter.asked(TASK, yesterday(), 10))
                .getCreated()
                .getSubmission()
                .getId();
    }

    @Test
    void too_old_from_the_future_too_large_and_too_many_are_outcomes_and_a_role_play_is_refused() {
        var submitter = new Submitter(speech);
        var now = Instant.now();
        assertThat(submitter
                        .create(Submitter.asked(TASK, now.minus(Duration.ofDays(31)), 10))
                        .hasTooOld())
                .isTrue();
        assertThat(submitter
                        .create(Submitter.asked(TASK, now.plus(Duration.ofMinutes(6)), 10))
                        .hasFromFuture())
                .isTrue();
        assertThat(submitter
                        .create(Submitter.asked(TASK, now, 100_000_001))
                        .getTooLarge()
                        .getMostBytes())
                .isEqualTo(100_000_000);
        assertThat(Speaker.reason(() -> submitter.create(
                        Submitter.asked(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE), now, 10))))
                .isEqualTo("INVALID_ARGUMENT/TASK_NEEDS_PARTNER");
        assertThat(Speaker.reason(() -> submitter.create(Submitter.asked(RunningSpeech.reading("? !"), now, 10))))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(
                        () -> submitter.create(Submitter.asked(TASK, now, 10).clearRecordedAt())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        for (int i = 0; i < 20; i++)
            assertThat(submitter.create(Submitter.asked(TASK, now, 10)).hasCreated())
                    .isTrue();
        assertThat(submitter.create(Submitter.asked(TASK, now, 10)).getTooMany().getMost())
                .isEqualTo(20);
    }

    @Test
    void a_wrong_clock_within_five_minutes_means_that_it_has_just_ended() {
        var submitter = new Submitter(speech);
        var sound = sound();
        var before = Instant.now();
        var id = submitter.submitted(TASK, before.plus(Duration.ofMinutes(4)), file(sound));
        submitter.ended(id);
        var session = submitter.session(id);
        assertThat(ProtoTimes.instant(session.getFinishedAt())).isBetween(before.minusSeconds(1), Instant.now());
        assertThat(ProtoTimes.instant(session.getCreatedAt()).plus(sound.length()))
                .isEqualTo(ProtoTimes.instant(session.getFinishedAt()));
    }

    @Test
    void nobody_reaches_what_is_anothers() {
        var submitter = new Submitter(speech);
        var id = announced(submitter);
        var stranger = new Submitter(speech);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> stranger.get(id),
                () -> stranger.watched(id),
                () -> stranger.start(id),
                () -> stranger.cancel(id),
                () -> stranger.get(UUID.randomUUID().toString())))
            assertThat(Speaker.reason(call)).isEqualTo("NOT_FOUND/SUBMISSION_UNKNOWN");
        assertThat(submitter.cancel(id).getState()).isEqualTo(SubmissionState.SUBMISSION_STATE_CANCELLED);
    }

    @Test
    void nobody_else_speaks_in_its_session_and_what_is_cancelled_in_the_middle_leaves_nothing() {
        var submitter = new Submitter(speech);
        var sounds = new ArrayList<Sounds.Sound>();
        for (int i = 0; i < 15; i++) sounds.addAll(List.of(sound(), Sounds.silence(Duration.ofSeconds(1))));
        var id = submitter.submitted(
                RunningSpeech.free(), yesterday(), file(Sounds.of(sounds.toArray(Sounds.Sound[]::new))));
        RunningSpeech.until(
                "something is scored", () -> submitter.get(id).getDone().getSeconds() > 0);
        assertThat(Speaker.reason(() -> submitter
                        .learner()
                        .sessions()
                        .resumeSession(ResumeSessionRequest.newBuilder()
                                .setSessionId(id)
                                .build())))
                .isEqualTo("FAILED_PRECONDITION/SESSION_SUBMITTED");
        assertThat(Speaker.reason(() -> RoomServiceGrpc.newBlockingStub(
                                submitter.learner().channel())
                        .mintRoomToken(MintRoomTokenRequest.newBuilder()
                                .setSessionId(id)
                                .build())))
                .isEqualTo("FAILED_PRECONDITION/SESSION_SUBMITTED");
        try (var speaker = Speaker.byToken(submitter.learner().channel(), id).config(16_000, 0)) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/SESSION_SUBMITTED");
        }
        assertThat(submitter.cancel(id).getState()).isEqualTo(SubmissionState.SUBMISSION_STATE_CANCELLED);
        nothingIsKept(submitter, id);
    }
}
