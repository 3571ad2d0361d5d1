package dev.vivavoce.speech.session.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.engines.Sounds.Sound;
import dev.vivavoce.speech.session.partner.BargeIn.Meaning;
import dev.vivavoce.speech.turn.TurnEnd;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a learner's sounds do to the partner who speaks, from the samples to the decision: real voice activity
/// detection, in messages as the web page sends them.
class InterruptionTest {
    /// 50 ms.
    private static final int MESSAGE = 800;
    private static final Sound BEFORE = Sounds.silence(Duration.ofSeconds(2));
    private static final Sound AFTER = Sounds.silence(Duration.ofMillis(1_500));
    private static final float AUDIBLE = 0.003f;

    /// A change of what the sounds mean.
    private record Change(Meaning meaning, int at) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Excuse me, may I take your blood pressure first?",
                "Sorry, but that is not what I asked you.",
                "Wait, wait a moment, please."
            })
    void an_interruption_holds_the_voice_within_300_ms_and_then_takes_the_floor(String text) {
        var sound = Sounds.of(BEFORE, Sounds.spoken(text), AFTER);
        var changes = changes(sound);
        int voice = firstAudible(sound);
        assertThat(changes).hasSizeGreaterThanOrEqualTo(2);
        assertThat(changes.get(0).meaning()).isEqualTo(Meaning.HOLD);
        assertThat(milliseconds(changes.get(0).at() - voice)).isLessThanOrEqualTo(300);
        assertThat(changes.get(1).meaning()).isEqualTo(Meaning.INTERRUPTION);
        assertThat(milliseconds(changes.get(1).at() - voice)).isLessThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mm-hm.", "Mhm.", "Yes.", "Okay.", "Right."})
    void a_word_of_agreement_holds_the_voice_at_most_and_lets_it_go_on(String text) {
        assertThat(changes(Sounds.of(BEFORE, Sounds.spoken(text), AFTER)))
                .extracting(Change::meaning)
                .isIn(List.of(), List.of(Meaning.HOLD, Meaning.NOTHING));
    }

    @Test
    void coughs_hold_the_voice_at_most_and_let_it_go_on() {
        var coughs = Sounds.of(
                BEFORE, cough(1), AFTER, cough(2), cough(3), AFTER, Sounds.noise(Duration.ofMillis(400)), AFTER);
        assertThat(changes(coughs)).extracting(Change::meaning).doesNotContain(Meaning.INTERRUPTION);
        assertThat(last(coughs)).isEqualTo(Meaning.NOTHING);
    }

    @Test
    void an_echo_of_the_partner_30_db_below_its_voice_does_nothing() {
        var voice = Sounds.spoken("Good morning, nurse. I feel a little better today, and I slept the whole night.");
        assertThat(changes(Sounds.of(BEFORE, quieter(voice, 0.03f), AFTER))).isEmpty();
    }

    private static Meaning last(Sound sound) {
        var changes = changes(sound);
        return changes.isEmpty() ? Meaning.NOTHING : changes.getLast().meaning();
    }

    /// What the sounds mean, each time that it changes; an interruption is the last.
    private static List<Change> changes(Sound sound) {
        var samples = Pcm.floats(sound.pcm());
        var changes = new ArrayList<Change>();
        var bargeIn = new BargeIn();
        var turns = new TurnTaking(TurnEnd.shipped(), 0);
        turns.partnerBegan();
        var meaning = Meaning.NOTHING;
        try (var segmenter = new Segmenter(Sounds.engines().voiceActivity(), 0)) {
            for (int at = 0; at < samples.length && meaning != Meaning.INTERRUPTION; at += MESSAGE) {
                var message = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + MESSAGE));
                int heard = at + message.length;
                turns.hear(segmenter.hear(message), segmenter.likelyEnd(), heard);
                var now = bargeIn.hear(message, turns.isVoice());
                if (now != meaning) changes.add(new Change(now, heard));
                meaning = now;
            }
        }
        return List.copyOf(changes);
    }

    private static int firstAudible(Sound sound) {
        var samples = Pcm.floats(sound.pcm());
        for (int at = 0; at < samples.length; at += 160) {
            double energy = 0;
            for (int i = at; i < Math.min(samples.length, at + 160); i++) energy += samples[i] * samples[i];
            if (Math.sqrt(energy / 160) >= AUDIBLE) return at;
        }
        throw new AssertionError("nothing is audible");
    }

    /// A burst of noise that dies away within 350 ms, then a second, weaker one.
    private static Sound cough(int seed) {
        var random = new Random(seed);
        var samples = new float[9_600];
        for (int i = 0; i < samples.length; i++) {
            double burst = 0.4 * Math.exp(-i / 1_400.0) + (i < 5_600 ? 0 : 0.15 * Math.exp(-(i - 5_600) / 900.0));
            samples[i] = (float) Math.clamp(burst * random.nextGaussian(), -1, 1);
        }
        return new Sound("", Pcm.bytes(samples), 16_000);
    }

    private static Sound quieter(Sound sound, float factor) {
        var samples = Pcm.floats(sound.pcm());
        for (int i = 0; i < samples.length; i++) samples[i] *= factor;
        return new Sound("", Pcm.bytes(samples), 16_000);
    }

    private static int milliseconds(int samples) {
        return samples / 16;
    }
}
