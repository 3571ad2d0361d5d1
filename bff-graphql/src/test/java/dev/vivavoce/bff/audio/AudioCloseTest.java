package dev.vivavoce.bff.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.Test;

class AudioCloseTest {
    @Test
    void a_consent_that_is_withdrawn_while_one_speaks_does_not_say_that_the_session_has_ended() {
        var ending = AudioClose.of("THIRD_PARTIES_CONSENT_MISSING", Code.FAILED_PRECONDITION);
        assertThat(ending.close().code).isEqualTo(4403);
        assertThat(ending.reason()).isEqualTo("THIRD_PARTIES_CONSENT_MISSING");
        assertThat(AudioClose.of("", Code.FAILED_PRECONDITION).close().code).isEqualTo(4410);
    }

    @Test
    void engines_that_are_away_close_as_a_service_that_is_away() {
        var ending = AudioClose.of("ENGINES_AWAY", Code.UNAVAILABLE);
        assertThat(ending.close().code).isEqualTo(4503);
        assertThat(ending.reason()).isEqualTo("ENGINES_AWAY");
    }
}
