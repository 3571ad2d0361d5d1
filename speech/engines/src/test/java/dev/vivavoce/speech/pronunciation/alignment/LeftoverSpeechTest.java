package dev.vivavoce.speech.pronunciation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedPhone;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftoverSpeechTest {
    private static final int FRAMES_A_PHONE = 3;

    @Test
    void silence_leaves_no_room_and_speech_leaves_room_at_the_pace_of_the_speaker() {
        var heard = word(0, "K", "AA", "R", "K", "AA", "R");
        var sound = sound("K", "AA", "R", "K", "AA", "R", "-", "-", "S", "IY");
        var leftover = new LeftoverSpeech(sound, List.of(heard));
        assertThat(leftover.phones(18, 24)).isZero();
        assertThat(leftover.phones(18, 30)).isCloseTo(2, within(1e-9));
    }

    @Test
    void words_that_fit_explain_what_is_left_better_and_others_worse() {
        var heard = word(0, "K", "AA", "R");
        var sound = sound("K", "AA", "R", "S", "IY");
        var leftover = new LeftoverSpeech(sound, List.of(heard));
        assertThat(leftover.gain(List.of(heard, word(9, "S", "IY")), 9, 15)).isPositive();
        assertThat(leftover.gain(List.of(heard, word(9, "T", "UW")), 9, 15)).isNegative();
        assertThat(leftover.gain(List.of(heard), 0, 15)).isZero();
    }

    @Test
    void a_phone_that_hides_a_word_is_longer_than_usual() {
        var heard = word(0, "K", "AA", "R", "K", "AA", "R");
        var leftover = new LeftoverSpeech(sound("K", "AA", "R", "K", "AA", "R"), List.of(heard));
        var drawnOut = new AlignedPhone("AA", 0, 4 * FRAMES_A_PHONE, 0, 1);
        assertThat(leftover.longest(List.of(heard.phones().getFirst(), drawnOut)))
                .isCloseTo(4, within(1e-9));
        assertThat(leftover.longest(List.of())).isZero();
    }

    private static AlignedWord word(int from, String... phones) {
        var aligned = new ArrayList<AlignedPhone>();
        for (int i = 0; i < phones.length; i++) {
            int start = from + i * FRAMES_A_PHONE;
            aligned.add(new AlignedPhone(phones[i], start, start + FRAMES_A_PHONE, start, start + FRAMES_A_PHONE));
        }
        return new AlignedWord(0, 0, List.copyOf(aligned));
    }

    /// Phones of three frames each, `-` for silence, nearly certain.
    private static PhoneSound sound(String... phones) {
        var logs = new float[phones.length * FRAMES_A_PHONE][PhoneNetwork.PHONES.size()];
        for (int t = 0; t < logs.length; t++) {
            Arrays.fill(logs[t], -8);
            var phone = phones[t / FRAMES_A_PHONE];
            logs[t][phone.equals("-") ? 0 : PhoneNetwork.index(phone)] = -0.05f;
        }
        return new PhoneSound(logs, new Prosody(new float[logs.length], new float[logs.length]), 0.024);
    }
}
