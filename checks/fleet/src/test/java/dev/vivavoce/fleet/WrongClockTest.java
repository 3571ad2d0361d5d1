package dev.vivavoce.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongClockTest {
    @ParameterizedTest
    @ValueSource(ints = {600, -600})
    void a_process_with_a_wrong_clock_is_off_by_as_much(int seconds) throws IOException {
        assumeThat(WrongClock.isInstalled()).isTrue();
        var builder = new ProcessBuilder("date", "+%s");
        builder.environment().putAll(WrongClock.environment(Duration.ofSeconds(seconds)));
        var told = new String(builder.start().getInputStream().readAllBytes()).strip();
        assertThat(Instant.ofEpochSecond(Long.parseLong(told)).minusSeconds(seconds))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void the_fault_is_named_as_in_the_table() {
        assertThat(Damage.all().get("clock-wrong")).isEqualTo(Damage.CLOCK_WRONG);
        assertThat(Damage.CLOCK_WRONG.isOnce()).isTrue();
    }
}
