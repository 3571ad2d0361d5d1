package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.Free;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingEvent.EventCase;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.StartSessionResponse;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of speaking sessions, on the wire and in process.
class SpeakingGrpcTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_whole_session_in_our_own_voice_is_heard_scored_and_watched(Transport transport) {
        var learner = speech.learner(transport);
        var started = learner.readAloud(SENTENCE);
        try (var watcher = learner.watch(started, 0);
                var speaker = learner.whole(started, Sounds.spoken(SENTENCE))) {
            var result = speaker.result();
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            assertThat(result.getTranscript().toLowerCase(Locale.ROOT)).contains("blood pressure");
            assertThat(result.getScores().getOverall()).isGreaterThan(60);
            assertThat(speaker.ended().getCode()).isEqualTo(Status.Code.OK);
            assertThat(speaker.responses().getFirst().hasAccepted()).isTrue();
            assertThat(speaker.durable())
                    .extracting(SpeakingEvent::getEventCase)
                    .containsExactly(
                            EventCase.UTTERANCE_RECOGNIZED, EventCase.UTTERANCE_SCORED, EventCase.SPEAKING_FINISHED);
            assertThat(watcher.ended().getCode()).isEqualTo(Status.Code.OK);
            assertThat(watcher.durable()).isEqualTo(speaker.durable());
            assertThat(watcher.durable()).extracting(SpeakingEvent::getCursor).containsExactly(1L, 2L, 3L);
            assertThat(learner.finish(started).getResult()).isEqualTo(result);
            assertThat(speaker.responses().getLast()).matches(SpeakResponse::hasFinished);
        }
    }

    @Test
    void interim_text_arrives_during_speech_and_stable_text_is_not_taken_back() {
        var learner = speech.learner();
        var sound = Sounds.spoken(SENTENCE + " After that the doctor will come and talk to you about your medicine.");
        var started = learner.readAloud(sound.text());
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            inRealTime(speaker, sound);
            speaker.finish().result();
            var interim = speaker.events().stream()
                    .filter(event -> event.hasTranscriptUpdated()
                            && event.getUtteranceId().equals("u1"))
                    .map(SpeakingEvent::getTranscriptUpdated)
                    .toList();
            assertThat(interim).isNotEmpty();
            String stable = "";
            for (var update : interim) {
                assertThat(update.getStableText()).startsWith(stable);
                stable = update.getStableText();
            }
            assertThat(speaker.events().stream().filter(event -> !event.getDurable()))
                    .allMatch(event -> event.getCursor() <= 1);
            assertThat(speaker.events()).anyMatch(SpeakingEvent::hasSpeechStarted);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_same_key_gets_the_same_session_with_a_new_ticket_and_another_task_is_refused(Transport transport) {
        var learner = speech.learner(transport);
        var key = UUID.randomUUID().toString();
        var first = start(learner, key, RunningSpeech.reading(SENTENCE)).getStarted();
        var second = start(learner, key, RunningSpeech.reading(SENTENCE)).getStarted();
        assertThat(second.getSession()).isEqualTo(first.getSession());
        assertThat(second.getTicket()).isNotEqualTo(first.getTicket());
        assertThat(Speaker.reason(() -> start(learner, key, RunningSpeech.reading("Another text."))))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
        var other =
                start(speech.learner(), key, RunningSpeech.reading(SENTENCE)).getStarted();
        assertThat(other.getSession().getId()).isNotEqualTo(first.getSession().getId());
        try (var speaker = learner.whole(second, Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    @Test
    void twenty_starts_at_once_with_one_key_make_one_session() throws InterruptedException {
        var learner = speech.learner();
        var key = UUID.randomUUID().toString();
        var ids = java.util.Collections.synchronizedSet(new java.util.HashSet<String>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++)
            threads.add(Thread.ofVirtual()
                    .start(() -> ids.add(start(learner, key, RunningSpeech.free())
                            .getStarted()
                            .getSession()
                            .getId())));
        for (var thread : threads) thread.join();
        assertThat(ids).hasSize(1);
    }

    @Test
    void a_task_that_cannot_be_spoken_is_refused_with_its_reason() {
        var learner = speech.learner();
        var good = RunningSpeech.reading(SENTENCE);
        assertThat(refusal(learner, reading(task -> task.setLanguage("sv-SE"))))
                .isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
        for (var bad : List.of(
                Task.getDefaultInstance(),
                good.toBuilder().clearKind().build(),
                good.toBuilder().clearPurpose().build(),
                good.toBuilder().setPurposeValue(99).build(),
                reading(task -> task.setLanguage("not a tag")),
                reading(ReadAloud.Builder::clearText),
                reading(task -> task.setText("… — !")),
                reading(task -> task.setText("你好")),
                reading(task -> task.setText("Good morning, 你好!")),
                reading(task -> task.setText("a".repeat(2_000))),
                reading(task -> task.setText("a ".repeat(1_001))),
                reading(task -> task.getScenarioLineBuilder().setScenarioVersion(2)),
                reading(task -> task.getScenarioLineBuilder().setScenarioId("not a uuid")),
                free(task -> task.setTopic("x".repeat(201))),
                free(task -> task.addHotwords("…")),
                free(task -> task.addHotwords("x".repeat(41))),
                free(task -> task.addAllHotwords(Collections.nCopies(21, "Layla")))))
            assertThat(refusal(learner, bad)).as(bad.toString()).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> start(learner, "no uuid", good))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(refusal(learner, reading(task -> task.setText("nul \u0000 inside"))))
                .isEqualTo("INVALID_ARGUMENT/TEXT_INVALID");
        assertThat(Speaker.reason(() -> start(
                        new Learner(UUID.randomUUID(), speech.server().channel(Transport.WIRE)),
                        UUID.randomUUID().toString(),
                        good)))
                .isEqualTo("UNAUTHENTICATED/TOKEN_MISSING");
    }

    @Test
    void a_session_keeps_the_version_of_the_scenario_it_began_with() {
        var learner = speech.learner();
        var task = reading(line -> line.getScenarioLineBuilder().setScenarioId(FakeContent.SCENARIO.toString()));
        speech.content.latestVersion = 3;
        var key = UUID.randomUUID().toString();
        var started = start(learner, key, task).getStarted();
        speech.content.latestVersion = 4;
        assertThat(version(started)).isEqualTo(3);
        assertThat(start(learner, key, task).getStarted().getSession()).isEqualTo(started.getSession());
        assertThat(version(learner.start(task))).isEqualTo(4);
        assertThat(refusal(
                        learner,
                        reading(line -> line.getScenarioLineBuilder()
                                .setScenarioId(FakeContent.SCENARIO.toString())
                                .setScenarioVersion(99))))
                .isEqualTo("NOT_FOUND/SCENARIO_UNKNOWN");
        assertThat(refusal(
                        learner,
                        reading(line -> line.getScenarioLineBuilder()
                                .setScenarioId(UUID.randomUUID().toString()))))
                .isEqualTo("NOT_FOUND/SCENARIO_UNKNOWN");
    }

    private static Task reading(Consumer<ReadAloud.Builder> change) {
        var task = RunningSpeech.reading(SENTENCE).toBuilder();
        change.accept(task.getReadAloudBuilder());
        return task.build();
    }

    private static Task free(Consumer<Free.Builder> change) {
        var task = RunningSpeech.free().toBuilder();
        change.accept(task.getFreeBuilder());
        return task.build();
    }

    private static int version(SessionStarted started) {
        return started.getSession().getTask().getReadAloud().getScenarioLine().getScenarioVersion();
    }

    @Test
    void used_up_speech_time_is_an_answer_and_billing_that_is_down_gives_nothing_away() {
        var learner = speech.learner();
        speech.billing.usedUp(learner.id(), FakeBilling.USED_UP);
        var response = start(learner, UUID.randomUUID().toString(), RunningSpeech.free());
        assertThat(response.hasUsedUp()).isTrue();
        assertThat(response.getUsedUp().getLimit().getSeconds()).isEqualTo(3_600);
        speech.billing.down(true);
        try {
            assertThat(refusal(learner, RunningSpeech.free())).isEqualTo("UNAVAILABLE/BILLING_UNAVAILABLE");
        } finally {
            speech.billing.down(false);
        }
        assertThat(learner.sessions()
                        .listSessions(ListSessionsRequest.getDefaultInstance())
                        .getSessionsList())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void another_learner_finds_no_session_with_any_call(Transport transport) {
        var owner = speech.learner(transport);
        var stranger = speech.learner(transport);
        var started = owner.readAloud(SENTENCE);
        var id = started.getSession().getId();
        var unknown = "NOT_FOUND/SESSION_UNKNOWN";
        for (var asked : List.of(id, UUID.randomUUID().toString())) {
            assertThat(Speaker.reason(() -> stranger.sessions()
                            .getSession(GetSessionRequest.newBuilder()
                                    .setSessionId(asked)
                                    .build())))
                    .isEqualTo(unknown);
            assertThat(Speaker.reason(() -> stranger.sessions()
                            .resumeSession(ResumeSessionRequest.newBuilder()
                                    .setSessionId(asked)
                                    .build())))
                    .isEqualTo(unknown);
            assertThat(Speaker.reason(() -> stranger.sessions()
                            .finishSession(FinishSessionRequest.newBuilder()
                                    .setSessionId(asked)
                                    .build())))
                    .isEqualTo(unknown);
            assertThat(Speaker.reason(() -> stranger.sessions()
                            .watchSession(WatchSessionRequest.newBuilder()
                                    .setSessionId(asked)
                                    .build())
                            .hasNext()))
                    .isEqualTo(unknown);
            try (var speaker = Speaker.byToken(stranger.channel(), asked).config(16_000, 0)) {
                assertThat(speaker.failure()).isEqualTo(unknown);
            }
        }
        assertThat(stranger.sessions()
                        .batchGetSessions(BatchGetSessionsRequest.newBuilder()
                                .addSessionIds(id)
                                .build())
                        .getSessionsList())
                .isEmpty();
        assertThat(owner.sessions()
                        .getSession(
                                GetSessionRequest.newBuilder().setSessionId(id).build())
                        .getSession()
                        .getState())
                .isEqualTo(SessionState.SESSION_STATE_OPEN);
    }

    @Test
    void the_owner_may_speak_by_token_and_session_id_and_a_ticket_opens_one_stream_only() {
        var learner = speech.learner();
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        try (var speaker =
                Speaker.byToken(learner.channel(), started.getSession().getId())) {
            speaker.config(16_000, 0).say(sound).finish();
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
        var another = learner.readAloud(SENTENCE);
        try (var first = learner.speak(another).config(16_000, 0)) {
            first.await(SpeakResponse::hasAccepted);
            try (var second = learner.speak(another).config(16_000, 0)) {
                assertThat(second.failure()).isEqualTo("UNAUTHENTICATED/TICKET_INVALID");
            }
        }
        try (var nobody = Speaker.byTicket(speech.server().channel(Transport.WIRE), "no ticket")) {
            assertThat(nobody.failure()).isEqualTo("UNAUTHENTICATED/TICKET_INVALID");
        }
        try (var nobody = Speaker.byToken(
                speech.server().channel(Transport.WIRE), started.getSession().getId())) {
            assertThat(nobody.failure()).isEqualTo("UNAUTHENTICATED/TICKET_INVALID");
        }
    }

    @Test
    void fifty_streams_with_one_ticket_are_one_stream_and_forty_nine_refusals() {
        var learner = speech.learner();
        var started = learner.readAloud(SENTENCE);
        var speakers = new ArrayList<Speaker>();
        for (int i = 0; i < 50; i++) speakers.add(learner.speak(started).config(16_000, 0));
        RunningSpeech.until(
                "49 refusals", () -> speakers.stream().filter(Speaker::hasEnded).count() == 49);
        assertThat(speakers.stream().filter(Speaker::hasEnded).map(Speaker::failure))
                .containsOnly("UNAUTHENTICATED/TICKET_INVALID");
        speakers.forEach(Speaker::close);
    }

    @Test
    void sessions_are_listed_newest_first_page_by_page_and_read_together() {
        var learner = speech.learner();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++)
            ids.addFirst(learner.start(RunningSpeech.free()).getSession().getId());
        var listed = new ArrayList<String>();
        var token = "";
        do {
            var page = learner.sessions()
                    .listSessions(ListSessionsRequest.newBuilder()
                            .setPageSize(3)
                            .setPageToken(token)
                            .build());
            assertThat(page.getSessionsCount()).isLessThanOrEqualTo(3);
            page.getSessionsList().forEach(session -> listed.add(session.getId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(listed).isEqualTo(ids);
        assertThat(learner.sessions()
                        .batchGetSessions(BatchGetSessionsRequest.newBuilder()
                                .addAllSessionIds(ids)
                                .addSessionIds(UUID.randomUUID().toString())
                                .build())
                        .getSessionsList())
                .extracting(Session::getId)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(Speaker.reason(() -> learner.sessions()
                        .listSessions(ListSessionsRequest.newBuilder()
                                .setPageToken("forged")
                                .build())))
                .isEqualTo("INVALID_ARGUMENT/PAGE_TOKEN_INVALID");
        assertThat(Speaker.reason(
                        () -> learner.sessions().batchGetSessions(BatchGetSessionsRequest.getDefaultInstance())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    @Test
    void a_session_without_speech_ends_without_a_score_and_then_accepts_no_audio() {
        var learner = speech.learner();
        var started = learner.readAloud(SENTENCE);
        var finished = learner.finish(started);
        assertThat(finished.getState()).isEqualTo(SessionState.SESSION_STATE_FINISHED);
        assertThat(finished.getResult().getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
        assertThat(learner.finish(started)).isEqualTo(finished);
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/SESSION_ENDED");
        }
        assertThat(Speaker.reason(() -> learner.resume(started))).isEqualTo("FAILED_PRECONDITION/SESSION_ENDED");
        try (var watcher = learner.watch(started, 0)) {
            assertThat(watcher.ended().getCode()).isEqualTo(Status.Code.OK);
            assertThat(watcher.events()).hasSize(1).allMatch(SpeakingEvent::hasSpeakingFinished);
        }
    }

    @Test
    void finish_session_scores_first_what_the_open_stream_has_sent() {
        var learner = speech.learner();
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        var unbroken = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound);
                var whole = learner.whole(unbroken, sound)) {
            long last = Speaker.messages(sound);
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == last);
            var finished = learner.finish(started);
            assertThat(finished.getResult()).isEqualTo(whole.result());
            assertThat(speaker.result()).isEqualTo(finished.getResult());
            assertThat(speaker.ended().getCode()).isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void a_watcher_that_comes_back_gets_every_durable_event_once_and_in_order() {
        var learner = speech.learner();
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(12)), Sounds.spoken("Thank you very much."));
        var started = learner.readAloud(SENTENCE + " Thank you very much.");
        var seen = new ArrayList<SpeakingEvent>();
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            long n = Speaker.messages(sound);
            long sent = 0;
            while (sent < n) {
                long after = seen.isEmpty() ? 0 : seen.getLast().getCursor();
                try (var watcher = learner.watch(started, after)) {
                    long until = Math.min(n, sent + 60);
                    speaker.say(sound, sent + 1, until);
                    sent = until;
                    speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= until);
                    seen.addAll(watcher.durable());
                }
            }
            speaker.finish().result();
            var last = seen.isEmpty() ? 0 : seen.getLast().getCursor();
            try (var watcher = learner.watch(started, last)) {
                watcher.ended();
                seen.addAll(watcher.durable());
            }
            assertThat(seen).isEqualTo(speaker.durable());
            assertThat(seen).extracting(SpeakingEvent::getEventCase).contains(EventCase.WARNING_RAISED);
            assertThat(seen.stream().map(SpeakingEvent::getCursor))
                    .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, seen.size())
                            .boxed()
                            .toList());
            for (long notReached : List.of(seen.size() + 7L, -1L))
                try (var watcher = learner.watch(started, notReached)) {
                    watcher.ended();
                    assertThat(watcher.durable()).isEqualTo(seen);
                }
        }
    }

    private static void inRealTime(Speaker speaker, Sounds.Sound sound) {
        long begin = System.nanoTime();
        for (long i = 1; i <= Speaker.messages(sound); i++) {
            speaker.say(sound, i, i);
            long due = begin + i * 40_000_000;
            while (System.nanoTime() < due) java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static StartSessionResponse start(Learner learner, String key, Task task) {
        return learner.sessions()
                .startSession(StartSessionRequest.newBuilder()
                        .setIdempotencyKey(key)
                        .setTask(task)
                        .build());
    }

    private static String refusal(Learner learner, Task task) {
        return Speaker.reason(() -> start(learner, UUID.randomUUID().toString(), task));
    }
}
