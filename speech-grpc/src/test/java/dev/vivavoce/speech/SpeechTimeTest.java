package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.SpeechHold;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Speech time is reserved as a session hears its audio.
class SpeechTimeTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_OWNER_LEASE", "2s",
            "SPEECH_UNRESERVED", "8s"));

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    private final Learner learner = speech.learner();

    @Test
    void a_session_without_audio_reserves_nothing() {
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            speaker.await(SpeakResponse::hasAccepted);
            speaker.finish().result();
        }
        assertThat(asked(started)).isEmpty();
    }

    @Test
    void a_session_asks_once_for_each_minute_of_its_audio() {
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, Sounds.silence(Duration.ofSeconds(100)))) {
            speaker.result();
        }
        assertThat(asked(started)).containsExactly(60L, 120L, 180L);
    }

    @Test
    void a_stream_that_resumes_a_session_goes_on_with_its_reservation() {
        var started = learner.readAloud(SENTENCE);
        var sound = Sounds.silence(Duration.ofSeconds(20));
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound, 1, 200)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == 200);
            speaker.vanish();
        }
        for (int i = 0; i < 3; i++) {
            var resumed = learner.resume(started);
            long next = resumed.getSettledSequence() + 1;
            try (var speaker = Speaker.byTicket(
                            learner.channel(), resumed.getTicket().getValue())
                    .config(16_000, next)
                    .say(sound, next, 300)) {
                speaker.await(response -> response.getAcknowledged().getReceivedSequence() == 300);
            }
        }
        assertThat(asked(started)).containsExactly(60L);
    }

    @Test
    void a_session_goes_on_at_another_replica_with_its_reservation() {
        var started = learner.readAloud(SENTENCE);
        var sound = Sounds.silence(Duration.ofSeconds(10));
        try (var replica = speech.replica()) {
            var there = replica.as(learner);
            try (var speaker = there.speak(started).config(16_000, 0).say(sound, 1, 100)) {
                speaker.await(response -> response.getAcknowledged().getReceivedSequence() == 100);
                RunningSpeech.until("it is reserved", () -> asked(started).size() == 1);
                replica.server.close();
                assertThat(speaker.failure()).isEqualTo("UNAVAILABLE/DRAINING");
            }
        }
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(16_000, resumed.getSettledSequence() + 1)
                .say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                .finish()) {
            assertThat(speaker.result().getAudioDuration()).isEqualTo(Durations.fromSeconds(10));
        }
        assertThat(asked(started)).containsExactly(60L);
    }

    @Test
    void audio_that_finds_no_time_left_ends_its_stream_and_the_session_can_be_tried_again() {
        var started = learner.readAloud(SENTENCE);
        speech.billing.usedUp(learner.id(), FakeBilling.USED_UP);
        var sound = Sounds.spoken(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            assertThat(speaker.failure()).isEqualTo("RESOURCE_EXHAUSTED/SPEECH_TIME_USED_UP");
        }
        speech.billing.usedUp(learner.id(), null);
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                                learner.channel(), resumed.getTicket().getValue())
                        .config(16_000, 1)
                        .say(sound)
                        .finish();
                var unbroken = learner.whole(learner.readAloud(SENTENCE), sound)) {
            assertThat(speaker.result()).isEqualTo(unbroken.result());
        }
    }

    @Test
    void a_refused_start_names_the_sessions_that_hold_the_time() {
        var first = learner.readAloud(SENTENCE);
        var second = learner.readAloud("Please take this tablet twice a day with water.");
        var others = speech.learner().readAloud(SENTENCE);
        speech.billing.usedUp(
                learner.id(),
                FakeBilling.USED_UP.toBuilder()
                        .addHeldBy(hold(second, 90))
                        .addHeldBy(hold(others, 60))
                        .addHeldBy(hold(first, 60))
                        .build());
        var refused = learner.sessions()
                .startSession(StartSessionRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setTask(RunningSpeech.free())
                        .build())
                .getUsedUp();
        assertThat(refused.getHeldByList())
                .as("those of another user are not named")
                .extracting(hold -> hold.getSession().getId())
                .containsExactly(second.getSession().getId(), first.getSession().getId());
        var newest = refused.getHeldBy(0);
        assertThat(newest.getSession()).isEqualTo(second.getSession());
        assertThat(newest.getReserved()).isEqualTo(Durations.fromSeconds(90));
        assertThat(newest.getHeldUntil()).isEqualTo(Timestamps.fromSeconds(1_790_000_000));
    }

    @Test
    void a_session_goes_on_without_billing_until_its_grace_is_used_and_loses_nothing() {
        var started = learner.readAloud(SENTENCE);
        speech.billing.down(true);
        try (var speaker = learner.speak(started)
                .config(16_000, 0)
                .say(Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(10))))) {
            var result = speaker.result();
            assertThat(result.getAudioDuration()).isEqualTo(Durations.fromSeconds(8));
            assertThat(result.getTranscript()).isNotEmpty();
            assertThat(speaker.durable())
                    .anyMatch(event -> event.getWarningRaised().getWarning() == Warning.WARNING_LIMIT_NEAR);
        } finally {
            speech.billing.down(false);
        }
        assertThat(asked(started)).containsExactly(60L);
    }

    @Test
    void a_limit_that_other_sessions_lower_is_announced_again() {
        var started = learner.readAloud(SENTENCE);
        speech.billing.limit(learner.id(), 100);
        var sound = Sounds.silence(Duration.ofSeconds(100));
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound, 1, 600)) { // 24 s
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == 600);
            speech.billing.limit(learner.id(), 70);
            speaker.say(sound, 601, Speaker.messages(sound));
            assertThat(speaker.result().getAudioDuration()).isEqualTo(Durations.fromSeconds(70));
            var ends = speaker.durable().stream()
                    .filter(event -> event.getWarningRaised().getWarning() == Warning.WARNING_LIMIT_NEAR)
                    .map(SpeakingEvent::getWarningRaised)
                    .map(warning -> Durations.add(warning.getAt(), warning.getLeft()))
                    .toList();
            assertThat(ends).last().isEqualTo(Durations.fromSeconds(70));
        }
    }

    private static List<Long> asked(SessionStarted started) {
        return speech.billing.asked(started.getSession().getId());
    }

    private static SpeechHold hold(SessionStarted started, int seconds) {
        return SpeechHold.newBuilder()
                .setSessionId(started.getSession().getId())
                .setReserved(Durations.fromSeconds(seconds))
                .setExpiresAt(Timestamps.fromSeconds(1_790_000_000))
                .build();
    }
}
