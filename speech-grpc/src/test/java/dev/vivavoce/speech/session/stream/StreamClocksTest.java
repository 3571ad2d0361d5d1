package dev.vivavoce.speech.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.Warning;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamClocksTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration OTHER = Duration.ofHours(1);

    private final SessionLimits limits = new SessionLimits(
            Duration.ofSeconds(15), // idle
            Duration.ofMinutes(2), // pause
            Duration.ofSeconds(5), // heartbeat
            OTHER,
            OTHER,
            OTHER,
            OTHER,
            OTHER,
            OTHER,
            OTHER,
            OTHER,
            Duration.ofSeconds(3), // audioBurst
            Duration.ofSeconds(30), // audioHeld
            1,
            OTHER,
            OTHER,
            OTHER,
            0);
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow at any time
    private final StreamClocks clocks = new StreamClocks(limits, now::get);

    @Test
    void a_speaker_who_is_silent_for_longer_than_the_limit_is_idle() {
        pass(limits.idle());
        assertThatCode(() -> clocks.checkSpeaker(0)).doesNotThrowAnyException();
        pass(MOMENT);
        assertRefused("IDLE", 0);
        clocks.heard();
        assertThatCode(() -> clocks.checkSpeaker(0)).doesNotThrowAnyException();
    }

    @Test
    void a_pause_gives_more_time_until_the_next_audio() {
        clocks.pause();
        pass(limits.pause());
        assertThatCode(() -> clocks.checkSpeaker(0)).doesNotThrowAnyException();
        clocks.speaks();
        assertRefused("IDLE", 0);
    }

    @Test
    void whose_messages_wait_to_be_taken_is_not_idle() {
        pass(limits.idle().multipliedBy(10));
        assertThatCode(() -> clocks.checkSpeaker(1)).doesNotThrowAnyException();
    }

    @Test
    void who_sends_too_fast_for_too_long_without_a_break_is_refused() {
        clocks.took(Duration.ofMinutes(10).toNanos());
        assertThat(clocks.heldBackNanos()).isPositive();
        clocks.checkSpeaker(1);
        pass(limits.audioHeld());
        clocks.checkSpeaker(1);
        pass(MOMENT);
        assertRefused("AUDIO_TOO_FAST", 1);
    }

    @Test
    void who_waits_until_all_was_taken_may_be_held_back_again() {
        clocks.took(Duration.ofSeconds(5).toNanos());
        clocks.checkSpeaker(1);
        pass(Duration.ofSeconds(14));
        clocks.checkSpeaker(0);
        clocks.took(Duration.ofSeconds(50).toNanos());
        clocks.checkSpeaker(1);
        pass(Duration.ofSeconds(20));
        assertThatCode(() -> clocks.checkSpeaker(1)).doesNotThrowAnyException();
    }

    @Test
    void a_heartbeat_is_due_when_nothing_was_said_for_its_interval() {
        long sent = now.get();
        pass(limits.heartbeat());
        assertThat(clocks.beats(sent)).isFalse();
        pass(MOMENT);
        assertThat(clocks.beats(now.get())).as("something was just said").isFalse();
        assertThat(clocks.beats(sent)).isTrue();
        assertThat(clocks.beats(sent)).as("it counts as said").isFalse();
    }

    @Test
    void acknowledgements_come_four_times_a_second_or_at_once_when_something_is_settled() {
        var first = Acknowledged.newBuilder().setReceivedSequence(1).build();
        var second = Acknowledged.newBuilder().setReceivedSequence(2).build();
        assertThat(clocks.untilDueNanos(Acknowledged.getDefaultInstance()))
                .isEqualTo(limits.heartbeat().toNanos());
        assertThat(clocks.acknowledges(first)).isFalse();
        assertThat(clocks.untilDueNanos(first)).isEqualTo(Duration.ofMillis(250).toNanos());
        pass(Duration.ofMillis(250));
        assertThat(clocks.acknowledges(first)).isTrue();
        assertThat(clocks.acknowledges(first)).as("it counts as said").isFalse();
        assertThat(clocks.acknowledges(second)).isFalse();
        clocks.acknowledgeAtOnce();
        assertThat(clocks.untilDueNanos(second)).isZero();
        assertThat(clocks.acknowledges(second)).isTrue();
    }

    @Test
    void the_same_warning_is_raised_again_only_after_half_a_minute_without_it() {
        assertThat(mayWarn(Warning.WARNING_NOISE, 5)).isTrue();
        assertThat(mayWarn(Warning.WARNING_CLIPPING, 5)).as("another").isTrue();
        assertThat(mayWarn(Warning.WARNING_NOISE, 34)).isFalse();
        pass(Duration.ofHours(1)); // it is audio that counts
        assertThat(mayWarn(Warning.WARNING_NOISE, 63)).isFalse();
        assertThat(mayWarn(Warning.WARNING_NOISE, 93)).isTrue();
    }

    private boolean mayWarn(Warning warning, long audioSeconds) {
        return clocks.mayWarn(warning, Duration.ofSeconds(audioSeconds).toNanos());
    }

    @Test
    void a_stream_that_drains_has_two_seconds() {
        clocks.drain();
        assertThat(clocks.drainLeftNanos()).isEqualTo(Duration.ofSeconds(2).toNanos());
        assertThat(clocks.isDrained()).isFalse();
        pass(Duration.ofSeconds(2));
        assertThat(clocks.isDrained()).isTrue();
    }

    private void assertRefused(String reason, int waiting) {
        assertThatThrownBy(() -> clocks.checkSpeaker(waiting))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
