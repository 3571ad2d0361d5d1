package dev.vivavoce.speech.session.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.session.partner.TurnTaking.Decision;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.talk.TalkEvent;
import dev.vivavoce.speech.session.talk.TalkEvent.Word;
import dev.vivavoce.speech.session.talk.TalkTurn;
import dev.vivavoce.speech.turn.TurnEnd;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTakingTest {
    private static final long SECOND = 16_000;
    private static final long PADDING = 4_096;
    /// A complete sentence of five words, said with a falling voice.
    private static final double[] COMPLETE = {1, 1, 0, 0, 0, 0, Math.log(6), -0.05, 0.95, 4, 6, Math.log(0.35)};
    /// One that ends with "the".
    private static final double[] INCOMPLETE = {1, 0, 0, 0, 1, 0, Math.log(6), -0.4, 0.8, 0, 0, Math.log(0.35)};

    private final Talk talk = new Talk();
    private final TurnTaking turns = new TurnTaking(TurnEnd.shipped(), 0);

    @Test
    void a_turn_goes_on_while_somebody_speaks_and_until_the_words_are_known() {
        speechStarted(SECOND);
        assertThat(decide(2 * SECOND)).isInstanceOf(Decision.GoesOn.class);
        pausedAt(3 * SECOND);
        assertThat(decide(30 * SECOND)).as("nothing is recognised yet").isInstanceOf(Decision.GoesOn.class);
        turns.recognized(speech(3 * SECOND, COMPLETE, "Hello."));
        assertThat(decide(3 * SECOND + SECOND / 5)).isInstanceOf(Decision.GoesOn.class);
        assertThat(decide(3 * SECOND + samples(TurnEnd.MOST)))
                .isEqualTo(new Decision.Over("Hello.", SECOND, 3 * SECOND));
    }

    @Test
    void an_unfinished_sentence_is_waited_for_longer_than_a_finished_one() {
        speechStarted(SECOND);
        pausedAt(3 * SECOND);
        turns.recognized(speech(3 * SECOND, COMPLETE, "Hello."));
        long complete = decidedAfter(3 * SECOND);
        turns.recognized(speech(3 * SECOND, INCOMPLETE, "Hello."));
        assertThat(decidedAfter(3 * SECOND)).isGreaterThan(complete).isLessThanOrEqualTo(samples(TurnEnd.MOST));
    }

    @Test
    void several_utterances_are_one_turn_and_those_in_the_log_are_not_counted_twice() {
        speechStarted(SECOND);
        utterance(3 * SECOND);
        var first = speech(3 * SECOND, INCOMPLETE, "Take", "the");
        turns.recognized(first);
        talk.apply(new TalkEvent.Recognized(first.end(), first.words()));
        speechStarted(4 * SECOND);
        assertThat(decide(9 * SECOND)).isInstanceOf(Decision.GoesOn.class);
        utterance(5 * SECOND);
        turns.recognized(speech(5 * SECOND, COMPLETE, "tablet."));
        assertThat(decide(5 * SECOND + samples(TurnEnd.MOST)))
                .isInstanceOfSatisfying(
                        Decision.Over.class, over -> assertThat(over.text()).isEqualTo("Take the tablet."));
    }

    @Test
    void text_that_came_before_the_speaker_went_on_decides_nothing() {
        speechStarted(SECOND);
        pausedAt(3 * SECOND);
        turns.hear(List.of(), -1, 4 * SECOND);
        turns.recognized(speech(3 * SECOND, COMPLETE, "Hello."));
        assertThat(decide(20 * SECOND)).isInstanceOf(Decision.GoesOn.class);
    }

    @Test
    void eight_seconds_without_a_word_are_a_silence_even_if_there_was_noise() {
        assertThat(decide(8 * SECOND - 1)).isInstanceOf(Decision.GoesOn.class);
        assertThat(decide(8 * SECOND)).isInstanceOf(Decision.Silent.class);
        speechStarted(SECOND);
        utterance(2 * SECOND);
        turns.recognized(speech(2 * SECOND, new double[0]));
        assertThat(decide(9 * SECOND)).isInstanceOf(Decision.GoesOn.class);
        assertThat(decide(10 * SECOND)).isInstanceOf(Decision.Silent.class);
    }

    @Test
    void words_before_the_partner_spoke_are_not_answered_as_soon_as_it_has_finished() {
        talk.apply(new TalkEvent.TurnEnded(1, "Hello.", SECOND, 2 * SECOND));
        talk.apply(new TalkEvent.Recognized(4 * SECOND, List.of(new Word("Nurse.", 3 * SECOND, 3 * SECOND + 3_200))));
        turns.partnerBegan();
        talk.apply(new TalkEvent.PartnerSpoke(
                2,
                1,
                new TalkTurn.Line("Good morning.", "a", TalkTurn.Source.SCRIPT),
                5 * SECOND,
                2 * SECOND,
                List.of()));
        talk.apply(new TalkEvent.PartnerFinished(2, false, 13, 7 * SECOND, List.of(), false));
        turns.learnerMaySpeak(7 * SECOND);
        assertThat(decide(14 * SECOND)).isInstanceOf(Decision.GoesOn.class);
        assertThat(decide(15 * SECOND)).isInstanceOf(Decision.Over.class);
    }

    @Test
    void a_turn_that_will_soon_be_over_is_known_a_second_before_unless_the_speaker_goes_on() {
        speechStarted(SECOND);
        assertThat(turns.soon(talk, 2 * SECOND)).isNull();
        pausedAt(3 * SECOND);
        assertThat(turns.soon(talk, 3 * SECOND)).as("nothing is recognised yet").isNull();
        turns.recognized(speech(3 * SECOND, INCOMPLETE, "Hello."));
        long over = 3 * SECOND + decidedAfter(3 * SECOND);
        assertThat(turns.soon(talk, over - SECOND - 1_024)).isNull();
        assertThat(turns.soon(talk, over - SECOND)).isEqualTo(decide(over));
        turns.hear(List.of(), -1, over - 512);
        assertThat(turns.soon(talk, over - 512)).isNull();
    }

    private Decision decide(long samples) {
        return turns.decide(talk, samples);
    }

    private long decidedAfter(long end) {
        long samples = end;
        while (decide(samples) instanceof Decision.GoesOn) samples += 512;
        return samples - end;
    }

    private void speechStarted(long at) {
        turns.hear(List.of(new Segment.SpeechStarted(at)), -1, at);
    }

    /// The speaker makes a pause, and the utterance has not ended yet.
    private void pausedAt(long at) {
        turns.hear(List.of(), at + PADDING, at + PADDING);
    }

    private void utterance(long spokenUntil) {
        long end = spokenUntil + PADDING;
        turns.hear(List.of(new Segment.Utterance(0, end, new float[0], end)), -1, end);
    }

    private static HeardSpeech speech(long spokenUntil, double[] cues, String... words) {
        var heard = List.of(words).stream()
                .map(word -> new Word(word, spokenUntil - 2 * SECOND, spokenUntil))
                .toList();
        return new HeardSpeech(spokenUntil - 2 * SECOND, spokenUntil + PADDING, heard, cues);
    }

    private static long samples(java.time.Duration duration) {
        return duration.toMillis() * 16;
    }
}
