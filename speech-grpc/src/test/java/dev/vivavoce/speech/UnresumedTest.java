package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A line that dies with unfinished speech: what was received waits for a resume, and counts without one.
class UnresumedTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_OWNER_LEASE", "2s",
            "SPEECH_SWEEP_EVERY", "200ms",
            "SPEECH_KEPT_AUDIO_MIB", "1"));

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    private final Learner learner = speech.learner();

    @Tag("slow")
    @Test
    void recorded_readers_whose_line_is_cut_in_mid_word_and_who_resume_get_the_unbroken_result() {
        for (var sound : recorded()) {
            try (var unbroken = learner.whole(learner.readAloud(sound.text()), sound)) {
                for (long at : cuts(sound)) {
                    var started = learner.readAloud(sound.text());
                    cutAfter(started, sound, at);
                    assertThat(goOn(started, sound, Speaker.messages(sound)))
                            .as("cut after message %s", at)
                            .isEqualTo(unbroken.result());
                }
            }
        }
        nothingIsKept();
    }

    @Test
    void a_session_finished_without_a_resume_has_all_that_was_heard_and_says_that_it_is_incomplete() {
        for (var sound : recorded())
            for (long at : cuts(sound)) {
                var started = learner.readAloud(sound.text());
                cutAfter(started, sound, at);
                var result = learner.finish(started).getResult();
                assertThat(result.getIsIncomplete()).isTrue();
                assertThat(result.toBuilder().clearIsIncomplete().build())
                        .as("finished after message %s", at)
                        .isEqualTo(finishedAt(sound, at));
                assertThat(result.getTranscript()).isNotEmpty();
                assertThat(learner.finish(started).getResult()).isEqualTo(result);
            }
        nothingIsKept();
    }

    @Test
    void a_session_that_nobody_resumes_is_swept_with_all_that_was_heard_and_is_incomplete() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) / 2;
        var started = learner.readAloud(SENTENCE);
        cutAfter(started, sound, at);
        try (var watcher = learner.watch(started, 0)) {
            abandoned(started);
            var result = watcher.await(SpeakingEvent::hasSpeakingFinished)
                    .getSpeakingFinished()
                    .getResult();
            assertThat(result.getIsIncomplete()).isTrue();
            assertThat(result.toBuilder().clearIsIncomplete().build()).isEqualTo(finishedAt(sound, at));
            assertThat(watcher.durable()).anyMatch(SpeakingEvent::hasUtteranceScored);
        }
        nothingIsKept();
    }

    @Test
    void another_replica_finishes_a_session_with_the_audio_that_this_one_keeps() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) * 2 / 3;
        var started = learner.readAloud(SENTENCE);
        cutAfter(started, sound, at);
        try (var replica = speech.replica()) {
            var result = replica.as(learner).finish(started).getResult();
            assertThat(result.getIsIncomplete()).isTrue();
            assertThat(result.toBuilder().clearIsIncomplete().build()).isEqualTo(finishedAt(sound, at));
        }
        nothingIsKept();
    }

    @Test
    void a_session_that_is_resumed_at_another_replica_takes_no_memory_here_any_more() {
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        cutAfter(started, sound, Speaker.messages(sound) / 2);
        try (var replica = speech.replica()) {
            var there = replica.as(learner);
            var resumed = there.resume(started);
            try (var speaker = Speaker.byTicket(
                            there.channel(), resumed.getTicket().getValue())
                    .config(16_000, resumed.getSettledSequence() + 1)) {
                speaker.await(SpeakResponse::hasAccepted);
                nothingIsKept();
                speaker.say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                        .finish();
                try (var unbroken = learner.whole(learner.readAloud(SENTENCE), sound)) {
                    assertThat(speaker.result()).isEqualTo(unbroken.result());
                }
            }
        }
    }

    @Test
    void a_replica_that_stops_gives_up_what_it_keeps_and_its_speaker_resumes_elsewhere() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) / 2;
        var started = learner.readAloud(SENTENCE);
        try (var replica = speech.replica()) {
            var there = replica.as(learner);
            try (var speaker = there.speak(started).config(16_000, 0).say(sound, 1, at)) {
                speaker.await(response -> response.getAcknowledged().getReceivedSequence() == at);
                speaker.vanish();
            }
            RunningSpeech.until("it is kept", () -> replica.gauge("speech_audio_kept_sessions") == 1);
            RunningSpeech.until("the stream is gone", () -> replica.gauge("speech_streams_live") == 0);
        }
        assertThat(Speaker.reason(() -> learner.finish(started))).isEqualTo("UNAVAILABLE/DRAINING");
        try (var unbroken = learner.whole(learner.readAloud(SENTENCE), sound)) {
            assertThat(goOn(started, sound, Speaker.messages(sound))).isEqualTo(unbroken.result());
        }
    }

    @Test
    void a_second_break_before_everything_was_sent_again_loses_nothing_of_the_first() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) * 2 / 3;
        var started = learner.readAloud(SENTENCE);
        cutAfter(started, sound, at);
        var resumed = learner.resume(started);
        try (var line = new CutLine(speech.server().server().port());
                var speaker = Speaker.byTicket(
                                line.channel(), resumed.getTicket().getValue())
                        .config(16_000, resumed.getSettledSequence() + 1)) {
            long again = resumed.getSettledSequence() + 5;
            speaker.say(sound, resumed.getSettledSequence() + 1, again);
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == again);
            line.cut();
            streamIsGone();
        }
        var result = learner.finish(started).getResult();
        assertThat(result.toBuilder().clearIsIncomplete().build()).isEqualTo(finishedAt(sound, at));
    }

    @Test
    void a_session_that_the_speaker_had_finished_is_ended_when_the_line_dies_and_is_complete() {
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        try (var line = new CutLine(speech.server().server().port());
                var speaker = Speaker.byTicket(
                                line.channel(), started.getTicket().getValue())
                        .config(16_000, 0)
                        .say(sound)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == Speaker.messages(sound));
            speaker.finish();
            line.cut();
        }
        try (var watcher = learner.watch(started, 0);
                var unbroken = learner.whole(learner.readAloud(SENTENCE), sound)) {
            // The message may be lost with the line; then the learner's own call ends the session.
            var result = learner.finish(started).getResult();
            watcher.await(SpeakingEvent::hasSpeakingFinished);
            assertThat(result.toBuilder().clearIsIncomplete().build()).isEqualTo(unbroken.result());
        }
    }

    @Test
    void silence_that_was_received_and_not_settled_leaves_nothing_out() {
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(3)));
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            speaker.await(response -> response.getEvent().hasUtteranceScored());
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == Speaker.messages(sound));
            speaker.vanish();
        }
        streamIsGone();
        var result = learner.finish(started).getResult();
        assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        assertThat(result.getIsIncomplete()).isFalse();
        assertThat(result.getAudioDuration()).as("all of it counts").isEqualTo(duration(sound));
    }

    @Tag("slow")
    @Test
    void a_line_that_falls_silent_leaves_its_audio_as_one_that_is_cut() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) / 2;
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound, 1, at)) {
            assertThat(speaker.failure()).isEqualTo("DEADLINE_EXCEEDED/IDLE");
        }
        var result = learner.finish(started).getResult();
        assertThat(result.toBuilder().clearIsIncomplete().build()).isEqualTo(finishedAt(sound, at));
    }

    @Tag("slow")
    @Test
    void many_dead_lines_take_no_more_than_the_bound_and_each_can_still_be_resumed() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) * 3 / 4;
        var dead = new ArrayList<SessionStarted>();
        for (int i = 0; i < 30; i++) {
            var started = learner.readAloud(SENTENCE);
            cutAfter(started, sound, at);
            dead.add(started);
            assertThat(speech.gauge("speech_audio_kept_bytes")).isLessThanOrEqualTo(1 << 20);
        }
        assertThat(speech.gauge("speech_audio_kept_sessions")).isBetween(1.0, 29.0);
        try (var unbroken = learner.whole(learner.readAloud(SENTENCE), sound)) {
            assertThat(goOn(dead.getFirst(), sound, Speaker.messages(sound))).isEqualTo(unbroken.result());
        }
        var given = learner.finish(dead.get(1)).getResult();
        assertThat(given.getIsIncomplete()).as("its audio was given up").isTrue();
        assertThat(given.getAudioDuration()).isEqualTo(Durations.ZERO);
        var newest = learner.finish(dead.getLast()).getResult();
        assertThat(newest.toBuilder().clearIsIncomplete().build()).isEqualTo(finishedAt(sound, at));
        for (var started : dead) learner.finish(started);
        nothingIsKept();
    }

    @Test
    void a_refused_stream_leaves_nothing_in_memory() {
        var started = learner.readAloud(SENTENCE);
        speech.billing.usedUp(learner.id(), FakeBilling.USED_UP);
        try (var speaker = learner.speak(started).config(16_000, 0).say(Sounds.spoken(SENTENCE))) {
            assertThat(speaker.failure()).isEqualTo("RESOURCE_EXHAUSTED/SPEECH_TIME_USED_UP");
        }
        streamIsGone();
        assertThat(speech.gauge("speech_audio_kept_sessions")).isZero();
        var result = learner.finish(started).getResult();
        assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
        assertThat(result.getIsIncomplete()).isFalse();
    }

    /// Speaks up to a message, and loses the line in the middle of the next.
    private void cutAfter(SessionStarted started, Sounds.Sound sound, long at) {
        try (var line = new CutLine(speech.server().server().port());
                var speaker = Speaker.byTicket(
                                line.channel(), started.getTicket().getValue())
                        .config(sound.sampleRateHertz(), 0)
                        .say(sound, 1, at)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == at);
            line.cut();
            streamIsGone();
        }
    }

    private Result goOn(SessionStarted started, Sounds.Sound sound, long to) {
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(sound.sampleRateHertz(), resumed.getSettledSequence() + 1)
                .say(sound, resumed.getSettledSequence() + 1, to)
                .finish()) {
            return speaker.result();
        }
    }

    /// The result of an unbroken session that ends after a message.
    private Result finishedAt(Sounds.Sound sound, long at) {
        try (var speaker = learner.speak(learner.readAloud(sound.text()))
                .config(sound.sampleRateHertz(), 0)
                .say(sound, 1, at)
                .finish()) {
            return speaker.result();
        }
    }

    private static void streamIsGone() {
        RunningSpeech.until("the stream is gone", () -> speech.gauge("speech_streams_live") == 0);
    }

    private static void nothingIsKept() {
        RunningSpeech.until("the memory is given back", () -> speech.gauge("speech_audio_kept_bytes") == 0);
    }

    private static void abandoned(SessionStarted started) {
        Sql.execute(
                speech.server().settings(), """
                UPDATE speaking_session SET owner_seen_at = owner_seen_at - interval '11 minutes' WHERE id = '%s'
                """.formatted(started.getSession().getId()));
    }

    private static com.google.protobuf.Duration duration(Sounds.Sound sound) {
        return Durations.fromNanos(sound.pcm().length / 2 * 1_000_000_000L / sound.sampleRateHertz());
    }

    /// Cuts in the middle of words: few recordings pause at a third and at two thirds.
    private static List<Long> cuts(Sounds.Sound sound) {
        return List.of(Speaker.messages(sound) / 3, Speaker.messages(sound) * 2 / 3);
    }

    /// Without recordings of people our own voice stands in.
    private static List<Sounds.Sound> recorded() {
        if (!Sounds.hasRecordings()) return List.of(Sounds.spoken(SENTENCE));
        return Sounds.recorded().stream().limit(3).toList();
    }
}
