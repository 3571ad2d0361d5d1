package dev.vivavoce.speech.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.Sounds;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.pronunciation.Result.Outcome;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    private final Scorer scorer = Sounds.engines().scorer();

    @Test
    void our_own_voice_reads_its_sentence_well() {
        var result = scorer.assess(sound(SENTENCE), Task.readAloud(SENTENCE));
        assertThat(result.outcome()).isEqualTo(Outcome.SCORED);
        var scores = Objects.requireNonNull(result.scores());
        assertThat(scores.overall()).isGreaterThan(80);
        assertThat(scores.completeness()).isEqualTo(100.0);
        assertThat(result.isCorrect()).isTrue();
        assertThat(result.words()).hasSize(10).allSatisfy(word -> {
            assertThat(word.phones()).isNotEmpty();
            assertThat(word.endSeconds()).isGreaterThan(word.startSeconds());
        });
        assertThat(result.words().stream()
                        .flatMap(word -> word.phones().stream())
                        .filter(phone -> phone.score() >= Calibration.WELL_SAID_FROM))
                .isNotEmpty()
                .allSatisfy(phone -> assertThat(phone.heardArpabet()).isEqualTo(phone.arpabet()));
        assertThat(result.speakingRate()).isBetween(100.0, 350.0);
        assertThat(result.articulationRate()).isGreaterThanOrEqualTo(result.speakingRate());
        assertThat(result.transcript()).isEqualTo(SENTENCE);
    }

    @Test
    void native_readers_where_recorded_score_over_80_with_their_text_and_under_50_with_another_else_our_own_voice() {
        var sounds = Sounds.hasRecordings()
                ? Sounds.recorded()
                : List.of(Sounds.spoken(SENTENCE), Sounds.spoken("I think the weather is going to be nice."));
        for (var sound : sounds) {
            for (var text : sounds) {
                var result = scorer.assess(Pcm.floats(sound.pcm()), Task.readAloud(text.text()));
                double overall = Objects.requireNonNull(result.scores()).overall();
                if (text == sound) {
                    assertThat(overall).as(text.text()).isGreaterThan(80);
                } else {
                    assertThat(overall).as(sound.text() + " as " + text.text()).isLessThan(50);
                }
            }
        }
    }

    @Test
    void words_left_out_at_the_start_in_the_middle_and_at_the_end_are_omissions() {
        var said = sound("The nurse will check your pressure in the morning.");
        var text = "Tomorrow the nurse will check your blood pressure in the morning before breakfast.";
        var result = scorer.assess(said, Task.readAloud(text));
        assertThat(result.words().stream()
                        .filter(word -> word.errorType() == ErrorType.OMISSION)
                        .map(ScoredWord::text))
                .containsExactly("Tomorrow", "blood", "before", "breakfast");
        assertThat(Objects.requireNonNull(result.scores()).completeness()).isBetween(69.0, 70.0);
    }

    @Test
    void words_put_in_are_insertions_at_their_place() {
        var result = scorer.assess(
                sound("The nurse will quickly check your blood pressure in the morning."), Task.readAloud(SENTENCE));
        assertThat(result.words().get(3).text()).isEqualToIgnoringCase("quickly");
        assertThat(result.words().get(3).errorType()).isEqualTo(ErrorType.INSERTION);
        assertThat(result.words().stream().filter(word -> word.errorType() == ErrorType.INSERTION))
                .hasSize(1);
        assertThat(Objects.requireNonNull(result.scores()).completeness()).isEqualTo(100.0);
    }

    @Test
    void numbers_titles_and_contractions_are_read_as_they_are_spoken() {
        var result = scorer.assess(
                sound("Mister Smith did not pay five dollars in nineteen eighty four."),
                Task.readAloud("Mr. Smith didn't pay $5 in 1984."));
        assertThat(result.words().stream().map(ScoredWord::text))
                .containsExactly("Mr", "Smith", "didn't", "pay", "$5", "in", "1984");
        assertThat(Objects.requireNonNull(result.scores()).completeness()).isEqualTo(100.0);
        assertThat(Objects.requireNonNull(result.scores()).overall()).isGreaterThan(70);
    }

    @Test
    void silence_and_noise_have_no_score() {
        for (var nothing : List.of(
                Sounds.silence(Duration.ofSeconds(3)),
                Sounds.noise(Duration.ofSeconds(3)),
                Sounds.square(Duration.ofSeconds(3)),
                Sounds.silence(Duration.ZERO))) {
            var result = scorer.assess(Pcm.floats(nothing.pcm()), Task.readAloud(SENTENCE));
            assertThat(result.outcome()).isEqualTo(Outcome.NO_SPEECH);
            assertThat(result.scores()).isNull();
            assertThat(result.words()).isEmpty();
            assertThat(result.isCorrect()).isFalse();
        }
    }

    @Test
    void free_speech_is_scored_by_what_was_heard() {
        var result = scorer.assess(sound(SENTENCE), Task.free());
        var scores = Objects.requireNonNull(result.scores());
        assertThat(scores.completeness()).isNull();
        assertThat(scores.overall()).isGreaterThan(80);
        assertThat(result.words()).hasSize(10).allMatch(word -> word.referenceIndex() == -1);
    }

    @Test
    void the_transcript_does_not_depend_on_the_reference() {
        var own = scorer.assess(sound(SENTENCE), Task.readAloud(SENTENCE));
        var other = scorer.assess(sound(SENTENCE), Task.readAloud("Something else altogether was asked for here."));
        assertThat(other.transcript()).isEqualTo(own.transcript());
    }

    @Test
    void live_in_chunks_of_any_size_is_exactly_what_the_recording_gives() {
        var text = SENTENCE + " Please take this tablet twice a day.";
        var sound = Pcm.floats(Sounds.of(
                        Sounds.spoken(SENTENCE),
                        Sounds.silence(Duration.ofMillis(1300)),
                        Sounds.spoken("Please take this tablet twice a day."))
                .pcm());
        var task = Task.readAloud(text);
        var random = new Random(9);
        var utterances = new ArrayList<ScoredUtterance>();
        try (var segmenter = new Segmenter(Sounds.engines().voiceActivity(), 0)) {
            var segments = new ArrayList<Segment>();
            for (int at = 0; at < sound.length; ) {
                int size = Math.min(sound.length - at, 1 + random.nextInt(5000));
                segments.addAll(segmenter.hear(Arrays.copyOfRange(sound, at, at + size)));
                at += size;
            }
            segments.addAll(segmenter.end());
            int from = 0;
            for (var segment : segments) {
                if (segment instanceof Segment.Utterance utterance) {
                    utterances.add(scorer.score(utterance, task, from));
                    from = utterances.getLast().referenceTo();
                }
            }
        }
        assertThat(utterances).hasSize(2);
        assertThat(utterances.getLast().referenceFrom()).isEqualTo(10);
        assertThat(scorer.result(task, utterances, sound.length)).isEqualTo(scorer.assess(sound, task));
    }

    @Test
    void better_evidence_never_lowers_a_score() {
        var random = new Random(2);
        for (int round = 0; round < 1000; round++) {
            double evidence = random.nextDouble(-8, 3);
            double log = -random.nextDouble(20);
            for (var match : Calibration.Match.values()) {
                var worse = evidence(evidence, log, match);
                var better = evidence(evidence + random.nextDouble(2), log / 2, match);
                assertThat(Calibration.word(better)).isGreaterThanOrEqualTo(Calibration.word(worse));
                assertThat(Calibration.said(better)).isGreaterThanOrEqualTo(Calibration.said(worse));
                assertThat(Calibration.phone(better.phones().getFirst(), better))
                        .isGreaterThanOrEqualTo(Calibration.phone(worse.phones().getFirst(), worse))
                        .isBetween(0.0, 100.0);
            }
        }
    }

    private static Calibration.Evidence evidence(double evidence, double log, Calibration.Match match) {
        var phone = new Aligner.AlignedPhone("AH", 0, 0.1, evidence, "AH");
        return new Calibration.Evidence(List.of(phone), log, match, 0.5, -0.5);
    }

    private static float[] sound(String text) {
        return Pcm.floats(Sounds.spoken(text).pcm());
    }
}
