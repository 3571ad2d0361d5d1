package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A stream that breaks and is taken up again gives what an unbroken one gives.
class ResumeTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_OWNER_LEASE", "2s"));

    private static final String FIRST = "The nurse will check your blood pressure in the morning.";
    private static final String SECOND = "Please take this tablet twice a day with water.";
    private static final String TEXT = FIRST + " " + SECOND;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 44_100, 48_000})
    void a_stream_dropped_in_the_middle_of_a_sentence_of_our_own_voice_and_resumed_equals_an_unbroken_one(int rate) {
        var learner = speech.learner();
        var sound = sound(rate);
        var whole = learner.readAloud(TEXT);
        try (var unbroken = learner.whole(whole, sound)) {
            var expected = unbroken.result();
            long n = Speaker.messages(sound);
            for (long at : List.of(n / 4, n * 2 / 3, n - 3)) {
                var started = learner.readAloud(TEXT);
                var result = broken(learner, started, sound, at);
                assertThat(result)
                        .as("dropped after message " + at + " of " + n)
                        .isEqualTo(expected);
                assertThat(log(learner, started)).isEqualTo(log(learner, whole));
            }
        }
    }

    @Test
    void recorded_readers_dropped_and_resumed_equal_themselves_unbroken() {
        var learner = speech.learner();
        // Without recordings of people our own voice stands in.
        var sounds = Sounds.hasRecordings() ? Sounds.recorded() : List.of(Sounds.spoken(FIRST));
        for (var sound : sounds) {
            try (var unbroken = learner.whole(learner.readAloud(sound.text()), sound)) {
                var result = broken(learner, learner.readAloud(sound.text()), sound, Speaker.messages(sound) / 2);
                assertThat(result).isEqualTo(unbroken.result());
            }
        }
    }

    @Test
    void a_stream_dropped_between_text_and_score_tells_no_utterance_twice() {
        var learner = speech.learner();
        var sound = sound(16_000);
        var whole = learner.readAloud(TEXT);
        try (var unbroken = learner.whole(whole, sound)) {
            unbroken.result();
        }
        for (int i = 0; i < 3; i++) {
            var started = learner.readAloud(TEXT);
            try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
                speaker.await(response -> response.getEvent().hasUtteranceRecognized());
                speaker.vanish();
            }
            assertThat(goOn(learner, started, sound).getScores().getOverall()).isPositive();
            assertThat(log(learner, started)).isEqualTo(log(learner, whole));
        }
    }

    @Test
    void a_resume_ticket_takes_over_and_the_older_stream_ends_as_superseded() {
        var learner = speech.learner();
        var sound = sound(16_000);
        var started = learner.readAloud(TEXT);
        try (var older = learner.speak(started).config(16_000, 0).say(sound, 1, 50)) {
            older.await(response -> response.getAcknowledged().getReceivedSequence() == 50);
            var resumed = learner.resume(started);
            try (var newer = Speaker.byTicket(
                            learner.channel(), resumed.getTicket().getValue())
                    .config(16_000, resumed.getSettledSequence() + 1)) {
                assertThat(older.failure()).isEqualTo("ABORTED/SUPERSEDED");
                newer.say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                        .finish();
                try (var unbroken = learner.whole(learner.readAloud(TEXT), sound)) {
                    assertThat(newer.result()).isEqualTo(unbroken.result());
                }
            }
        }
    }

    @Test
    void a_stream_that_arrives_after_the_one_that_replaced_it_takes_nothing() {
        var learner = speech.learner();
        var sound = sound(16_000);
        var started = learner.readAloud(TEXT);
        var lost = learner.resume(started).getTicket().getValue();
        try (var slow = learner.speak(started);
                var newest = Speaker.byTicket(
                                learner.channel(),
                                learner.resume(started).getTicket().getValue())
                        .config(16_000, 0)) {
            newest.await(SpeakResponse::hasAccepted);
            slow.config(16_000, 0);
            assertThat(slow.failure()).isEqualTo("ABORTED/SUPERSEDED");
            try (var late = Speaker.byTicket(learner.channel(), lost).config(16_000, 0)) {
                assertThat(late.failure()).isEqualTo("ABORTED/SUPERSEDED");
            }
            newest.say(sound, 1, Speaker.messages(sound)).finish();
            assertThat(newest.result().getScores().getOverall()).isPositive();
        }
    }

    @Test
    void a_second_stream_without_a_resume_ticket_is_refused_while_one_lives() {
        var learner = speech.learner();
        var started = learner.readAloud(TEXT);
        try (var first = learner.speak(started).config(16_000, 0)) {
            first.await(SpeakResponse::hasAccepted);
            try (var second = Speaker.byToken(
                            learner.channel(), started.getSession().getId())
                    .config(16_000, 0)) {
                assertThat(second.failure()).isEqualTo("FAILED_PRECONDITION/RESUME_TICKET_REQUIRED");
            }
            assertThat(first.hasEnded()).isFalse();
        }
        RunningSpeech.until("the first stream is gone", () -> speech.gauge("speech_streams_live") == 0);
        try (var third =
                Speaker.byToken(learner.channel(), started.getSession().getId()).config(16_000, 0)) {
            third.await(SpeakResponse::hasAccepted);
        }
    }

    @Test
    void who_is_suspended_does_not_go_on_in_a_session_that_is_open() {
        var learner = speech.learner();
        var started = learner.readAloud(TEXT);
        var suspended = speech.server()
                .identity()
                .sign(claims -> claims.subject(learner.id().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("SUSPENDED")));
        var channel = speech.server().with(Transport.WIRE, suspended);
        try (var speaker =
                Speaker.byToken(channel, started.getSession().getId()).config(16_000, 0)) {
            assertThat(speaker.failure()).isEqualTo("PERMISSION_DENIED/ROLE_MISSING");
        }
    }

    @Test
    void ten_breaks_in_one_session_change_nothing() {
        var learner = speech.learner();
        var sound = sound(16_000);
        long n = Speaker.messages(sound);
        var started = learner.readAloud(TEXT);
        var speaker = learner.speak(started).config(16_000, 0);
        long from = 1;
        for (int i = 1; i <= 10; i++) {
            long to = Math.max(from, n * i / 11);
            speaker.say(sound, from, to);
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= to);
            speaker.vanish();
            var resumed = learner.resume(started);
            from = resumed.getSettledSequence() + 1;
            speaker = Speaker.byTicket(learner.channel(), resumed.getTicket().getValue())
                    .config(16_000, from);
            from = speaker.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
        }
        try (var last = speaker.say(sound, from, n).finish();
                var unbroken = learner.whole(learner.readAloud(TEXT), sound)) {
            assertThat(last.result()).isEqualTo(unbroken.result());
        }
    }

    /// Speaks up to a message, goes away, comes back.
    private static Result broken(Learner learner, SessionStarted started, Sounds.Sound sound, long at) {
        try (var speaker =
                learner.speak(started).config(sound.sampleRateHertz(), 0).say(sound, 1, at)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= at);
            speaker.vanish();
        }
        return goOn(learner, started, sound);
    }

    private static Result goOn(Learner learner, SessionStarted started, Sounds.Sound sound) {
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(sound.sampleRateHertz(), resumed.getSettledSequence() + 1)) {
            long next = speaker.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
            speaker.say(sound, next, Speaker.messages(sound)).finish();
            var result = speaker.result();
            assertThat(speaker.ended().getCode()).isEqualTo(Status.Code.OK);
            return result;
        }
    }

    /// What was told, without ids and times of day.
    private static List<SpeakingEvent> log(Learner learner, SessionStarted started) {
        try (var watcher = learner.watch(started, 0)) {
            watcher.ended();
            return watcher.durable().stream()
                    .map(event ->
                            event.toBuilder().clearSessionId().clearOccurredAt().build())
                    .toList();
        }
    }

    /// Two sentences. At other rates than the voice's own the pitch is shifted a little, or the sound sampled down.
    private static Sounds.Sound sound(int rate) {
        if (rate == 16_000)
            return Sounds.of(Sounds.spoken(FIRST), Sounds.silence(Duration.ofMillis(1_200)), Sounds.spoken(SECOND));
        var at48 = Sounds.of(
                Sounds.spokenAt48(FIRST),
                new Sounds.Sound("", new byte[48_000 * 2], 48_000),
                Sounds.spokenAt48(SECOND));
        int step = switch (rate) {
            case 8_000 -> 6;
            case 24_000 -> 2;
            default -> 1;
        };
        var pcm = new byte[at48.pcm().length / 2 / step * 2];
        for (int i = 0; i < pcm.length / 2; i++) {
            pcm[2 * i] = at48.pcm()[2 * i * step];
            pcm[2 * i + 1] = at48.pcm()[2 * i * step + 1];
        }
        return new Sounds.Sound(TEXT, pcm, rate);
    }
}
