package dev.vivavoce.speech.session.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.speech.session.log.ReservedAudio;
import dev.vivavoce.speech.session.time.AudioReservation.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AudioReservationTest {
    private static final long SECOND = 16_000;
    private static final long LIMIT = 600 * SECOND;
    private static final AudioReservation.Rules RULES =
            new AudioReservation.Rules(Duration.ofMinutes(30), Duration.ofMinutes(5));

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow at any time
    private final List<Long> asked = new ArrayList<>();
    private final AudioReservation reservation = of(new ReservedAudio(0, LIMIT, null));

    @Test
    void nothing_is_reserved_before_the_first_audio() {
        reservation.work(0);
        assertThat(asked).isEmpty();
        reservation.work(1);
        assertThat(asked).containsExactly(60L);
    }

    @Test
    void ten_minutes_take_ten_requests_each_half_a_minute_before_it_is_needed() {
        for (long samples = 0; samples <= LIMIT; samples += SECOND / 2) {
            int before = asked.size();
            reservation.work(samples);
            if (asked.size() > before) grant(asked.getLast(), LIMIT);
            assertThat(reservation.hasRoom(samples)).as("%s samples", samples).isTrue();
        }
        assertThat(asked).containsExactly(60L, 120L, 180L, 240L, 300L, 360L, 420L, 480L, 540L, 600L);
    }

    @Test
    void one_request_is_open_at_a_time_and_a_burst_waits_for_its_answer() {
        reservation.work(1);
        reservation.work(29 * SECOND);
        assertThat(asked).containsExactly(60L);
        assertThat(reservation.hasRoom(29 * SECOND)).isTrue();
        assertThat(reservation.hasRoom(30 * SECOND)).isFalse();
        grant(60, LIMIT);
        assertThat(reservation.hasRoom(30 * SECOND)).isTrue();
    }

    @Test
    void a_session_without_time_is_refused() {
        reservation.work(1);
        assertThatThrownBy(() -> reservation.answered(new Answer.Refused()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("SPEECH_TIME_USED_UP"));
    }

    @Test
    void a_session_that_gets_no_more_has_what_it_reserved_and_asks_no_more() {
        reservation.work(1);
        grant(60, LIMIT);
        reservation.work(31 * SECOND);
        grant(75, 75 * SECOND);
        assertThat(reservation.limitSamples()).isEqualTo(75 * SECOND);
        reservation.work(74 * SECOND);
        assertThat(asked).containsExactly(60L, 120L);
    }

    @Test
    void without_billing_a_session_goes_on_within_its_grace_and_asks_again_a_minute_later() {
        reservation.work(1);
        grant(60, LIMIT);
        reservation.work(31 * SECOND);
        reservation.answered(new Answer.Missing());
        assertThat(reservation.limitSamples()).isEqualTo(360 * SECOND);
        assertThat(reservation.hasRoom(300 * SECOND)).isTrue();
        nanos.addAndGet(Duration.ofMillis(59_999).toNanos());
        reservation.work(91 * SECOND);
        assertThat(asked).containsExactly(60L, 120L);
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        reservation.work(91 * SECOND);
        assertThat(asked).as("all that was taken meanwhile").containsExactly(60L, 120L, 180L);
        grant(180, LIMIT);
        assertThat(reservation.limitSamples()).isEqualTo(LIMIT);
    }

    @Test
    void a_session_that_began_without_an_answer_has_the_grace_alone() {
        reservation.work(1);
        reservation.answered(new Answer.Missing());
        assertThat(reservation.limitSamples()).isEqualTo(300 * SECOND);
    }

    @Test
    void a_pause_renews_the_reservation_before_it_runs_out() {
        reservation.work(1);
        grant(60, LIMIT);
        clock.pass(Duration.ofMinutes(5));
        reservation.work(10 * SECOND);
        assertThat(asked).hasSize(1);
        clock.pass(Duration.ofMillis(1));
        reservation.work(10 * SECOND);
        assertThat(asked).containsExactly(60L, 60L);
    }

    @Test
    void a_resumed_stream_goes_on_with_what_the_last_one_reserved() {
        var resumed = of(new ReservedAudio(60 * SECOND, LIMIT, clock.instant().plusSeconds(900)));
        resumed.work(20 * SECOND);
        assertThat(asked).isEmpty();
        resumed.work(31 * SECOND);
        assertThat(asked).containsExactly(120L);
    }

    @Test
    void no_more_is_reserved_than_any_session_may_have() {
        var resumed = of(new ReservedAudio(
                1_740 * SECOND, 7_200 * SECOND, clock.instant().plusSeconds(900)));
        resumed.work(1_750 * SECOND);
        assertThat(asked).containsExactly(1_800L);
    }

    private AudioReservation of(ReservedAudio reserved) {
        return new AudioReservation(reserved, RULES, clock, nanos::get, audio -> asked.add(audio.toSeconds()));
    }

    private void grant(long seconds, long limit) {
        reservation.answered(new Answer.Granted(
                new ReservedAudio(seconds * SECOND, limit, clock.instant().plusSeconds(900))));
    }
}
