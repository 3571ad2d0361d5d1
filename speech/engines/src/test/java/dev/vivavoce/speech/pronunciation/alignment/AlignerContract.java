package dev.vivavoce.speech.pronunciation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.mary.Spoken;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.Alignment;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every [Aligner] of English keeps. The voice knows when it says each phone, so it can be asked.
abstract class AlignerContract {
    private static final MaryVoice VOICE = MaryVoice.open();
    private static final Spoken SPOKEN = VOICE.speak("I think the weather is going to be nice tomorrow.", 1);

    abstract Aligner aligner();

    @Test
    void words_are_found_where_they_were_said() {
        var aligned = align(aligner(), SPOKEN, slots(SPOKEN, 400)).words();
        assertThat(aligned).hasSameSizeAs(SPOKEN.words());
        double off = 0;
        for (int i = 0; i < aligned.size(); i++) {
            var word = SPOKEN.words().get(i);
            assertThat(aligned.get(i).startSeconds()).as(word.text()).isCloseTo(word.startSeconds(), within(0.12));
            off += Math.abs(aligned.get(i).startSeconds() - word.startSeconds());
            assertThat(aligned.get(i).phones()).hasSameSizeAs(word.phones());
        }
        assertThat(off / aligned.size()).isLessThan(0.05);
    }

    @Test
    void the_pronunciation_that_was_used_is_chosen() {
        var spoken = VOICE.speak("tomato", 1);
        var used = phones(spoken.words().getFirst());
        var other = List.of("SH", "IY", "P", "S", "K", "UW", "L");
        for (var choices : List.of(List.of(used, other), List.of(other, used))) {
            var word = align(aligner(), spoken, List.of(new Slot(choices, 400)))
                    .words()
                    .getFirst();
            assertThat(choices.get(word.choice())).isEqualTo(used);
        }
    }

    @Test
    void a_word_that_was_not_said_is_left_out_where_it_may_be() {
        var slots = new ArrayList<>(slots(SPOKEN, 400));
        slots.add(3, new Slot(List.of(List.of("CH", "OY", "S", "F", "UH", "L")), 5));
        assertThat(align(aligner(), SPOKEN, slots).words())
                .hasSize(SPOKEN.words().size())
                .noneMatch(word -> word.slot() == 3);
    }

    @Test
    void the_same_sound_gives_the_same_answer_on_every_thread() throws Exception {
        var alone = align(aligner(), SPOKEN, slots(SPOKEN, 400));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Future<Alignment>>();
            for (int i = 0; i < 8; i++) {
                tasks.add(threads.submit(() -> align(aligner(), SPOKEN, slots(SPOKEN, 400))));
            }
            for (var task : tasks) {
                assertThat(task.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void no_sound_and_no_words_are_no_trouble() {
        for (var samples : List.of(new float[0], new float[100], new float[500], new float[16_000])) {
            var sound = listen(aligner(), samples);
            assertThat(aligner().align(sound, List.of()).words()).isEmpty();
            aligner().align(sound, slots(SPOKEN, 400)); // far too many words for it
        }
    }

    private static Aligner.Sound listen(Aligner aligner, float[] samples) {
        return aligner.listen(samples, Sounds.engines().recognizer().hear(samples));
    }

    private static Alignment align(Aligner aligner, Spoken spoken, List<Slot> slots) {
        var resampler = new Resampler(spoken.sampleRateHertz());
        var body = resampler.hear(spoken.samples());
        var tail = resampler.end();
        var all = Arrays.copyOf(body, body.length + tail.length);
        System.arraycopy(tail, 0, all, body.length, tail.length);
        return aligner.align(listen(aligner, all), slots);
    }

    private static List<Slot> slots(Spoken spoken, double skipCost) {
        return spoken.words().stream()
                .map(word -> new Slot(List.of(phones(word)), skipCost))
                .toList();
    }

    private static List<String> phones(Spoken.Word word) {
        return word.phones().stream().map(Spoken.Phone::arpabet).toList();
    }
}
