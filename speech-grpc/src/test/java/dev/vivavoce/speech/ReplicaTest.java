package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.TaskKind;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two replicas on one database, and owners that have died.
class ReplicaTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_OWNER_LEASE", "1500ms",
            "SPEECH_SWEEP_EVERY", "200ms",
            "SPEECH_ABANDONED_AFTER", "6s"));

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";
    private static final String SECOND = "Please take this tablet twice a day with water.";

    @Test
    void a_stream_at_one_replica_is_taken_over_at_another_and_gives_the_unbroken_result() {
        var here = speech.learner();
        var sound = twoSentences();
        var started = here.readAloud(sound.text());
        try (var replica = speech.replica()) {
            var there = replica.as(here);
            try (var older = here.speak(started).config(16_000, 0).say(sound, 1, Speaker.messages(sound) * 2 / 3)) {
                older.await(response -> response.getEvent().hasUtteranceScored());
                var resumed = there.resume(started);
                try (var newer = Speaker.byTicket(
                                there.channel(), resumed.getTicket().getValue())
                        .config(16_000, resumed.getSettledSequence() + 1)) {
                    long next = newer.await(SpeakResponse::hasAccepted)
                            .getAccepted()
                            .getNextSequence();
                    assertThat(older.failure()).isEqualTo("ABORTED/SUPERSEDED");
                    newer.say(sound, next, Speaker.messages(sound)).finish();
                    try (var unbroken = here.whole(here.readAloud(sound.text()), sound)) {
                        assertThat(newer.result()).isEqualTo(unbroken.result());
                    }
                }
            }
        }
    }

    @Test
    void a_session_is_watched_at_one_replica_while_it_runs_at_another_interim_text_too() {
        var here = speech.learner();
        var sound = twoSentences();
        var started = here.readAloud(sound.text());
        try (var replica = speech.replica();
                var watcher = replica.as(here).watch(started, 0);
                var speaker = here.speak(started).config(16_000, 0)) {
            RunningSpeech.until("the watcher is there", () -> replica.gauge("speech_watchers") == 1);
            long begin = System.nanoTime();
            for (long i = 1; i <= Speaker.messages(sound); i++) {
                speaker.say(sound, i, i);
                long due = begin + i * 40_000_000;
                while (System.nanoTime() < due)
                    java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
            }
            speaker.finish().result();
            watcher.ended();
            assertThat(watcher.durable()).isEqualTo(speaker.durable());
            assertThat(watcher.events()).anyMatch(SpeakingEvent::hasTranscriptUpdated);
        }
    }

    @Test
    void a_session_that_runs_at_one_replica_is_finished_from_another_with_all_that_was_sent() {
        var here = speech.learner();
        var sound = Sounds.spoken(SENTENCE);
        var started = here.readAloud(SENTENCE);
        try (var replica = speech.replica();
                var speaker = here.speak(started).config(16_000, 0).say(sound);
                var unbroken = here.whole(here.readAloud(SENTENCE), sound)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == Speaker.messages(sound));
            var finished = replica.as(here).finish(started);
            assertThat(finished.getResult()).isEqualTo(unbroken.result());
            assertThat(speaker.result()).isEqualTo(finished.getResult());
            assertThat(here.finish(started)).isEqualTo(finished);
        }
    }

    @Test
    void an_owner_that_was_shut_out_behind_its_back_writes_nothing_more() {
        var learner = speech.learner();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(1)));
        var started = learner.readAloud(SENTENCE);
        var id = started.getSession().getId();
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            speaker.await(SpeakResponse::hasAccepted);
            Sql.execute(settings(), "UPDATE speaking_session SET epoch = epoch + 1 WHERE id = '" + id + "'");
            speaker.say(sound);
            assertThat(speaker.failure()).isEqualTo("ABORTED/SUPERSEDED");
            assertThat(speaker.durable()).isEmpty();
        }
        assertThat(Sql.text(settings(), "SELECT count(*) FROM speaking_event WHERE session_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_session_whose_owner_was_killed_is_finished_with_what_was_settled_once_its_lease_is_over() {
        var learner = speech.learner();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(1)));
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            speaker.await(response -> response.getEvent().hasUtteranceScored());
        }
        RunningSpeech.until("the stream is gone", () -> speech.gauge("speech_streams_live") == 0);
        ownedByAKilledProcess(started.getSession().getId());
        try (var second =
                Speaker.byToken(learner.channel(), started.getSession().getId()).config(16_000, 0)) {
            assertThat(second.failure()).isEqualTo("FAILED_PRECONDITION/RESUME_TICKET_REQUIRED");
        }
        var finished = learner.finish(started);
        assertThat(finished.getResult().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        assertThat(finished.getResult().getTranscript()).isNotEmpty();
        assertThat(finished.getResult().getIsIncomplete()).isTrue();
    }

    @Test
    void a_session_whose_owner_was_killed_is_resumed_and_ends_as_an_unbroken_one() {
        var learner = speech.learner();
        var sound = twoSentences();
        var started = learner.readAloud(sound.text());
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound, 1, Speaker.messages(sound) * 2 / 3)) {
            speaker.await(response -> response.getEvent().hasUtteranceScored());
        }
        RunningSpeech.until("the stream is gone", () -> speech.gauge("speech_streams_live") == 0);
        ownedByAKilledProcess(started.getSession().getId());
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                                learner.channel(), resumed.getTicket().getValue())
                        .config(16_000, resumed.getSettledSequence() + 1)
                        .say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                        .finish();
                var unbroken = learner.whole(learner.readAloud(sound.text()), sound)) {
            assertThat(speaker.result()).isEqualTo(unbroken.result());
        }
    }

    @Test
    void a_session_that_is_not_resumed_is_ended_by_the_sweep_with_an_event() {
        var learner = speech.learner();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(1)));
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            speaker.await(response -> response.getEvent().hasUtteranceScored());
        }
        try (var watcher = learner.watch(started, 0)) {
            assertThat(watcher.await(SpeakingEvent::hasSpeakingFinished)
                            .getSpeakingFinished()
                            .getResult()
                            .getOutcome())
                    .isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    @Test
    void other_services_get_the_end_once_with_its_figures() throws Exception {
        var learner = speech.learner();
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, Sounds.spoken(SENTENCE))) {
            var result = speaker.result();
            learner.finish(started);
            var events = EventServiceGrpc.newBlockingStub(speech.server().asService("assessment"))
                    .withDeadlineAfter(Duration.ofSeconds(30))
                    .follow(FollowRequest.newBuilder()
                            .addEventTypes(EventContract.of(SpeakingSessionFinished.class)
                                    .type())
                            .build());
            while (true) {
                var event = events.next().getEvent();
                if (!event.getUserId().equals(learner.id().toString())) continue;
                var payload = event.getPayload().unpack(SpeakingSessionFinished.class);
                assertThat(payload.getSessionId())
                        .isEqualTo(started.getSession().getId());
                assertThat(payload.getTaskKind()).isEqualTo(TaskKind.TASK_KIND_READ_ALOUD);
                assertThat(payload.getPurpose()).isEqualTo(Purpose.PURPOSE_ATTEMPT);
                assertThat(event.getSubjectId()).isEqualTo(started.getSession().getId());
                assertThat(payload.getAudioDuration()).isEqualTo(result.getAudioDuration());
                assertThat(payload.getSpeechDuration()).isEqualTo(result.getSpeechDuration());
                assertThat(event.getSerializedSize()).as("bytes").isLessThan(1_000);
                assertThat(payload.getFinishedAt().getSeconds())
                        .isGreaterThanOrEqualTo(payload.getStartedAt().getSeconds());
                break;
            }
        }
        assertThat(Sql.text(settings(), "SELECT count(*) FROM outbox WHERE user_id = '" + learner.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void a_replica_that_stops_lets_its_streams_go_and_they_go_on_elsewhere() {
        var here = speech.learner();
        var sound = twoSentences();
        var started = here.readAloud(sound.text());
        var replica = speech.replica();
        var there = replica.as(here);
        try (var older = there.speak(started).config(16_000, 0).say(sound, 1, Speaker.messages(sound) * 2 / 3)) {
            older.await(
                    response -> response.getAcknowledged().getReceivedSequence() == Speaker.messages(sound) * 2 / 3);
            replica.server.close();
            assertThat(older.failure()).isEqualTo("UNAVAILABLE/DRAINING");
            assertThat(older.events()).anyMatch(SpeakingEvent::hasUtteranceScored);
        } finally {
            replica.close();
        }
        assertThat(here.sessions()
                        .getSession(dev.vivavoce.speech.v1.GetSessionRequest.newBuilder()
                                .setSessionId(started.getSession().getId())
                                .build())
                        .getSession()
                        .getState())
                .isEqualTo(SessionState.SESSION_STATE_OPEN);
        assertResumedEqualsUnbroken(here, started, sound);
    }

    @Test
    void finishing_a_drained_session_is_refused_for_a_minute_and_loses_nothing_of_what_was_received() {
        var here = speech.learner();
        var sound = twoSentences();
        var started = here.readAloud(sound.text());
        var replica = speech.replica();
        var there = replica.as(here);
        try (var older = there.speak(started).config(16_000, 0).say(sound, 1, Speaker.messages(sound) * 2 / 3)) {
            older.await(
                    response -> response.getAcknowledged().getReceivedSequence() == Speaker.messages(sound) * 2 / 3);
            replica.server.close();
            assertThat(older.failure()).isEqualTo("UNAVAILABLE/DRAINING");
        } finally {
            replica.close();
        }
        Refusal.expect(Status.Code.UNAVAILABLE, "DRAINING", () -> here.finish(started));
        assertResumedEqualsUnbroken(here, started, sound);
    }

    @Test
    void a_drained_session_not_resumed_within_a_minute_is_finished_with_what_was_settled() {
        var here = speech.learner();
        var sound = twoSentences();
        var started = here.readAloud(sound.text());
        var replica = speech.replica();
        var there = replica.as(here);
        try (var older = there.speak(started).config(16_000, 0).say(sound, 1, Speaker.messages(sound) * 2 / 3)) {
            older.await(response -> response.getEvent().hasUtteranceScored());
            replica.server.close();
            assertThat(older.failure()).isEqualTo("UNAVAILABLE/DRAINING");
        } finally {
            replica.close();
        }
        Refusal.expect(Status.Code.UNAVAILABLE, "DRAINING", () -> here.finish(started));
        Sql.execute(settings(), """
                UPDATE speaking_session SET drained_at = drained_at - interval '1 minute' WHERE id = '%s'
                """.formatted(started.getSession().getId()));
        var result = here.finish(started).getResult();
        assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        assertThat(result.getIsIncomplete())
                .as("its audio was lost with the replica")
                .isTrue();
    }

    @Test
    void every_query_that_can_grow_has_its_index() {
        assertThat(Sql.plan(settings(), """
                        SELECT * FROM speaking_session
                        WHERE user_id = '00000000-0000-4000-8000-000000000000' AND (created_at, id) < (now(), '00000000-0000-4000-8000-000000000000')
                        ORDER BY created_at DESC, id DESC LIMIT 21
                        """))
                .contains("speaking_session_of_user")
                .doesNotContain("Sort");
        assertThat(Sql.plan(settings(), """
                        SELECT id FROM speaking_session
                        WHERE state = 'OPEN' AND coalesce(owner_seen_at, created_at) < now()
                        ORDER BY coalesce(owner_seen_at, created_at) LIMIT 100
                        """)).contains("speaking_session_open").doesNotContain("Sort");
        assertThat(Sql.plan(settings(), """
                        SELECT seq, message FROM speaking_event
                        WHERE session_id = '00000000-0000-4000-8000-000000000000' AND seq > 7 ORDER BY seq LIMIT 20
                        """)).contains("speaking_event_pkey").doesNotContain("Sort");
        assertThat(Sql.plan(settings(), "DELETE FROM speaking_ticket WHERE expires_at < now()"))
                .contains("speaking_ticket_expired");
    }

    /// Resumes a session, sends the rest of its audio, and compares the result with that of an unbroken session.
    private static void assertResumedEqualsUnbroken(
            RunningSpeech.Learner here, SessionStarted started, Sounds.Sound sound) {
        var resumed = here.resume(started);
        try (var speaker = Speaker.byTicket(here.channel(), resumed.getTicket().getValue())
                        .config(16_000, resumed.getSettledSequence() + 1)
                        .say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                        .finish();
                var unbroken = here.whole(here.readAloud(sound.text()), sound)) {
            assertThat(speaker.result()).isEqualTo(unbroken.result());
        }
    }

    private static Sounds.Sound twoSentences() {
        return Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofMillis(1_200)), Sounds.spoken(SECOND));
    }

    /// As `kill -9` leaves it: owned by a process that no longer lives.
    private static void ownedByAKilledProcess(String id) {
        Sql.execute(
                settings(),
                "UPDATE speaking_session SET owner = gen_random_uuid(), owner_seen_at = now() WHERE id = '" + id + "'");
    }

    private static Map<String, String> settings() {
        return speech.server().settings();
    }
}
