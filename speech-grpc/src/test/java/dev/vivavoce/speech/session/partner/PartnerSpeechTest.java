package dev.vivavoce.speech.session.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.session.talk.TalkEvent;
import dev.vivavoce.speech.session.talk.TalkTurn.Line;
import dev.vivavoce.speech.session.talk.TalkTurn.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PartnerSpeechTest {
    private final List<TalkEvent> events = new ArrayList<>();
    private final List<TalkOutput.Piece> pieces = new ArrayList<>();
    private final List<TalkOutput.Hold> holds = new ArrayList<>();
    private final List<Line> voiced = new ArrayList<>();
    private final List<Line> later = new ArrayList<>();
    private int needed;
    private final PartnerSpeech speech = new PartnerSpeech(
            2,
            16_000,
            new TalkOutput() {
                @Override
                public void write(TalkEvent event) {
                    events.add(event);
                }

                @Override
                public void play(Piece piece) {
                    pieces.add(piece);
                }

                @Override
                public void hold(Hold hold) {
                    holds.add(hold);
                }

                @Override
                public void missHint() {
                    throw new AssertionError("the voice gives no hints");
                }
            },
            new PartnerSpeech.LineVoice() {
                @Override
                public CompletableFuture<?> speak(Line line) {
                    voiced.add(line);
                    return new CompletableFuture<byte[]>();
                }

                @Override
                public CompletableFuture<?> speakLater(Line line) {
                    later.add(line);
                    return speak(line);
                }

                @Override
                public void need(CompletableFuture<?> sound) {
                    needed++;
                }
            });

    @Test
    void pieces_are_sent_half_a_second_ahead_and_never_before_their_caption() throws InterruptedException {
        speech.add(line("Good morning, nurse."));
        speech.complete(List.of(), false);
        speech.work(16_000);
        assertThat(voiced).hasSize(1);
        assertThat(events).isEmpty();
        speech.voiced(new byte[32_000 * 2]);
        speech.work(16_000);
        assertThat(events).hasSize(1);
        assertThat(pieces).hasSize(6);
        speech.work(17_600);
        assertThat(pieces).hasSize(7);
        assertThat(speech.isDone()).isFalse();
        speech.work(48_000);
        assertThat(pieces)
                .hasSize(20)
                .extracting(TalkOutput.Piece::sequence)
                .last()
                .isEqualTo(20);
        assertThat(speech.isDone()).isTrue();
        assertThat(speech.end()).isEqualTo(48_000);
        assertThat(speech.heardCharacters(48_000)).isEqualTo(20);
    }

    @Test
    void the_next_sentence_gets_its_sound_while_one_is_said_and_the_others_wait() throws InterruptedException {
        for (var text : List.of("One.", "Two.", "Three.")) speech.add(line(text));
        speech.work(0);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(0);
        assertThat(events).as("half a second before 16,000").isEmpty();
        speech.work(8_000);
        assertThat(events).hasSize(1);
        assertThat(voiced).hasSize(2);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(20_000);
        assertThat(voiced).as("one ahead").hasSize(2);
        assertThat(later).extracting(Line::text).containsExactly("Two.");
        speech.work(32_000);
        assertThat(events).hasSize(2).last().isInstanceOfSatisfying(TalkEvent.PartnerSpoke.class, spoke -> {
            assertThat(spoke.sentence()).isEqualTo(2);
            assertThat(spoke.at()).isEqualTo(34_400);
        });
        assertThat(speech.heardCharacters(32_000)).isEqualTo(4);
    }

    @Test
    void a_sentence_that_has_no_sound_yet_is_needed_when_the_one_before_was_heard() throws InterruptedException {
        for (var text : List.of("One.", "Two.")) speech.add(line(text));
        speech.work(16_000);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(16_000);
        assertThat(needed).isZero();
        speech.work(32_000);
        assertThat(needed).isEqualTo(1);
        assertThat(later).hasSize(1);
    }

    @Test
    void a_turn_that_was_prepared_has_its_sound_and_is_silent_until_it_may_begin() throws InterruptedException {
        speech.mayBegin(PartnerSpeech.LATER);
        speech.add(line("Good morning, nurse."));
        speech.complete(List.of(1), true);
        speech.work(16_000);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(90_000);
        assertThat(voiced).hasSize(1);
        assertThat(events).isEmpty();
        speech.mayBegin(90_000);
        assertThat(needed).isZero();
        speech.work(90_000);
        assertThat(events)
                .first()
                .isInstanceOfSatisfying(
                        TalkEvent.PartnerSpoke.class,
                        spoke -> assertThat(spoke.at()).isEqualTo(90_000));
        assertThat(pieces).hasSize(6);
    }

    @Test
    void a_voice_that_was_held_goes_on_where_it_stopped_and_the_time_between_was_not_heard()
            throws InterruptedException {
        speech.add(line("Good morning, nurse."));
        speech.complete(List.of(), false);
        speech.work(16_000);
        speech.voiced(new byte[20_000 * 2]);
        speech.work(16_000);
        assertThat(pieces).hasSize(6);
        speech.hold(20_000);
        speech.hold(21_000);
        speech.work(60_000);
        assertThat(pieces).as("nothing more is sent").hasSize(6);
        assertThat(speech.heardCharacters(60_000)).isEqualTo(4);
        assertThat(speech.isDone()).isFalse();
        speech.goOn(60_000);
        speech.goOn(60_000);
        speech.work(60_000);
        assertThat(pieces).hasSize(8);
        assertThat(speech.heardCharacters(61_001)).isEqualTo(13);
        speech.work(76_000);
        assertThat(speech.isDone()).isTrue();
        assertThat(speech.end()).isEqualTo(76_000);
        assertThat(holds).containsExactly(new TalkOutput.Hold(2, true, 20_000), new TalkOutput.Hold(2, false, 60_000));
    }

    @Test
    void a_sentence_that_waits_for_its_sound_begins_at_once_when_a_hold_ends() throws InterruptedException {
        speech.add(line("One."));
        speech.complete(List.of(), false);
        speech.work(16_000);
        speech.hold(20_000);
        speech.goOn(40_000);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(40_000);
        assertThat(events)
                .first()
                .isInstanceOfSatisfying(
                        TalkEvent.PartnerSpoke.class,
                        spoke -> assertThat(spoke.at()).isEqualTo(40_000));
    }

    @Test
    void of_a_sentence_the_words_that_have_begun_were_heard() throws InterruptedException {
        speech.add(line("Good morning, nurse."));
        speech.work(16_000);
        speech.voiced(new byte[20_000 * 2]);
        speech.work(16_000);
        assertThat(speech.heardCharacters(16_000)).isZero();
        assertThat(speech.heardCharacters(16_001)).isEqualTo(4);
        assertThat(speech.heardCharacters(21_001)).isEqualTo(13);
        assertThat(speech.heardCharacters(99_000)).isEqualTo(20);
    }

    @Test
    void a_sentence_without_sound_is_a_caption_alone() throws InterruptedException {
        speech.add(line("Good morning."));
        speech.complete(List.of(), false);
        speech.work(16_000);
        speech.voiced(new byte[0]);
        speech.work(16_000);
        assertThat(events).hasSize(1);
        assertThat(pieces).isEmpty();
        assertThat(speech.isDone()).isTrue();
    }

    @Test
    void a_filler_is_said_like_a_sentence_and_is_no_answer() throws InterruptedException {
        speech.add(new Line("Hm, let me think.", "", Source.FILLER));
        assertThat(speech.hasFiller()).isTrue();
        assertThat(speech.hasAnswer()).isFalse();
        speech.work(16_000);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(16_000);
        assertThat(events).hasSize(1);
        speech.work(40_000);
        assertThat(speech.isDone()).as("the answer is awaited").isFalse();
        speech.add(line("Well enough."));
        speech.complete(List.of(), false);
        assertThat(speech.hasAnswer()).isTrue();
        speech.work(40_000);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(40_000);
        assertThat(events).hasSize(2);
    }

    @Test
    void a_filler_that_has_not_begun_can_be_dropped() throws InterruptedException {
        speech.add(new Line("Hm, let me think.", "", Source.FILLER));
        speech.work(16_000);
        speech.dropWaiting();
        speech.voiced(new byte[16_000 * 2]);
        speech.add(line("Sorry?"));
        speech.complete(List.of(), false);
        speech.work(16_000);
        speech.voiced(new byte[16_000 * 2]);
        speech.work(16_000);
        speech.work(60_000);
        assertThat(events).hasSize(1);
        assertThat(speech.isDone()).isTrue();
    }

    private static Line line(String text) {
        return new Line(text, "a", Source.SCRIPT);
    }
}
