package dev.vivavoce.speech.session.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptAudioTest {
    private final KeptAudio kept = new KeptAudio(100_000, new SimpleMeterRegistry());
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    @Test
    void one_caller_gets_the_audio_and_its_memory_is_given_back() {
        kept.put(first, left(10_000));
        assertThat(kept.has(first)).isTrue();
        assertThat(kept.claim(first)).isPresent();
        assertThat(kept.claim(first)).isEmpty();
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void the_audio_that_was_kept_longest_goes_first_when_the_memory_is_full() {
        kept.put(first, left(40_000));
        kept.put(second, left(40_000));
        kept.put(third, left(40_000));
        assertThat(kept.has(first)).isFalse();
        assertThat(kept.has(second)).isTrue();
        assertThat(kept.has(third)).isTrue();
        assertThat(kept.bytes()).isBetween(80_000L, 100_000L);
    }

    @Test
    void audio_larger_than_all_memory_is_not_kept() {
        kept.put(first, left(200_000));
        assertThat(kept.has(first)).isFalse();
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void a_session_that_breaks_again_replaces_its_audio() {
        kept.put(first, left(40_000));
        kept.put(first, left(20_000));
        assertThat(kept.count()).isEqualTo(1);
        assertThat(kept.bytes()).isLessThan(30_000);
    }

    @Test
    void sessions_that_went_elsewhere_are_given_up_but_not_those_whose_row_is_not_written_yet() {
        kept.put(first, left(10));
        kept.put(second, left(10));
        kept.put(third, left(10));
        kept.written(first);
        kept.written(second);
        assertThat(kept.sessionIds()).containsExactlyInAnyOrder(first, second);
        kept.retain(kept.sessionIds(), Set.of(first));
        assertThat(kept.has(first)).isTrue();
        assertThat(kept.has(second)).isFalse();
        assertThat(kept.has(third)).isTrue();
    }

    private static KeptAudio.Left left(int bytes) {
        var audio = new UnsettledAudio(16_000);
        audio.add(1, new byte[bytes]);
        return new KeptAudio.Left(audio, false);
    }
}
