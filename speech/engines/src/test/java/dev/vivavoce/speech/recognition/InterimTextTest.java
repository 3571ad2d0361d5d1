package dev.vivavoce.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterimTextTest {
    @Test
    void a_word_two_passes_agree_on_is_stable_once_another_follows() {
        var interim = new InterimText();
        interim.hear(pass("the nurse"));
        assertThat(interim.stable()).isEmpty();
        assertThat(interim.unstable()).isEqualTo("the nurse");
        interim.hear(pass("The nurse will check"));
        assertThat(interim.stable()).isEqualTo("The nurse");
        assertThat(interim.unstable()).isEqualTo("will check");
    }

    @Test
    void the_same_pass_again_is_nothing_new_to_show() {
        var interim = new InterimText();
        assertThat(interim.hear(pass("the"))).isTrue();
        assertThat(interim.hear(pass("the"))).isFalse();
    }

    @Test
    void stable_text_is_never_taken_back() {
        var random = new Random(6);
        for (int round = 0; round < 500; round++) {
            var interim = new InterimText();
            var stable = "";
            for (int pass = 0; pass < 20; pass++) {
                var words = new ArrayList<String>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    words.add(random.nextInt(3) == 0 ? "b" : "a");
                }
                interim.hear(pass(String.join(" ", words)));
                assertThat(interim.stable()).startsWith(stable);
                stable = interim.stable();
            }
        }
    }

    private static List<String> pass(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
