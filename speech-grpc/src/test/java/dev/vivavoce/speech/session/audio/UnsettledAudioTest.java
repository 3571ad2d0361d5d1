package dev.vivavoce.speech.session.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnsettledAudioTest {
    private final UnsettledAudio audio = new UnsettledAudio(16_000);

    @Test
    void messages_stay_until_the_log_covers_them() {
        for (int i = 1; i <= 5; i++) audio.add(i, new byte[10]);
        audio.settle(2);
        assertThat(sequences(2)).containsExactly(3L, 4L, 5L);
        audio.settle(5);
        assertThat(audio.isEmpty()).isTrue();
        assertThat(audio.bytes()).isZero();
        assertThat(audio.lastReceived()).isEqualTo(5);
    }

    @Test
    void a_stream_that_sends_them_again_adds_only_what_is_new() {
        for (int i = 1; i <= 5; i++) audio.add(i, new byte[10]);
        for (int i = 2; i <= 7; i++) audio.add(i, new byte[10]);
        assertThat(sequences(0)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void audio_whose_beginning_is_missing_cannot_be_heard_again() {
        audio.settle(3);
        audio.add(5, new byte[10]);
        assertThat(sequences(3)).isEmpty();
        assertThat(audio.lastReceived()).isEqualTo(5);
    }

    @Test
    void beyond_its_bound_it_gives_its_memory_back_and_goes_on_with_what_follows() {
        int count = (int) (UnsettledAudio.MOST_BYTES / (16 << 10));
        for (int i = 1; i <= count; i++) {
            audio.add(i, new byte[16 << 10]);
            assertThat(audio.bytes()).isLessThanOrEqualTo(UnsettledAudio.MOST_BYTES);
        }
        assertThat(audio.bytes()).isLessThan(UnsettledAudio.MOST_BYTES / 2);
        assertThat(sequences(0)).isEmpty();
        assertThat(audio.lastReceived()).isEqualTo(count);
        audio.add(count + 1, new byte[10]);
        assertThat(sequences(count)).containsExactly(count + 1L);
    }

    @Test
    void tiny_messages_count_with_what_they_occupy() {
        for (int i = 1; i <= 1_000; i++) audio.add(i, new byte[2]);
        assertThat(audio.bytes()).isGreaterThan(50_000);
    }

    private List<Long> sequences(long after) {
        return audio.after(after).stream().map(UnsettledAudio.Message::sequence).toList();
    }
}
