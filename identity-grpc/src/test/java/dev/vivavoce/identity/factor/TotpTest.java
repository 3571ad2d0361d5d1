package dev.vivavoce.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private final Totp rfc = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, for SHA-1; its codes have eight digits, of which the last six are ours.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(rfc.code(Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code.substring(2));
    }

    @Test
    void the_step_before_and_the_next_one_are_accepted_and_no_other() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long drift = -3; drift <= 3; drift++) {
            var found = rfc.stepOf(rfc.code(step + drift), now);
            assertThat(found.isPresent()).as("drift %s", drift).isEqualTo(Math.abs(drift) <= 1);
            if (found.isPresent()) assertThat(found.getAsLong()).isEqualTo(step + drift);
        }
    }

    @Test
    void only_six_digits_are_a_code_and_spaces_do_not_matter() {
        var now = Instant.ofEpochSecond(59);
        assertThat(rfc.stepOf(" 287 082 ", now)).hasValue(1);
        for (var typed : new String[] {"", "28708", "2870820", "-87082", "abcdef", "٢٨٧٠٨٢"})
            assertThat(rfc.stepOf(typed, now)).as(typed).isEmpty();
    }

    @Test
    void an_app_gets_the_secret_as_text_and_in_an_address() {
        assertThat(rfc.text().reveal()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(rfc.uri("ana+x@example.org").reveal())
                .isEqualTo("otpauth://totp/Vivavoce:ana%2Bx%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Vivavoce&algorithm=SHA1&digits=6&period=30");
        var made = Totp.random(new SecureRandom());
        assertThat(made.secret()).hasSize(20);
        assertThat(Totp.of(made.text()).secret()).isEqualTo(made.secret());
        assertThat(made.toString()).doesNotContain(made.text().reveal());
    }
}
