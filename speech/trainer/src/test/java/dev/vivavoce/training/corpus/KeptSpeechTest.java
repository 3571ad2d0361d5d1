package dev.vivavoce.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSpeechTest {
    private static final float[] SAMPLES = {0.5f, -0.25f, 0.125f};
    private static final float[] PART = {0.5f, -0.25f};

    @TempDir
    private Path folder;

    @Test
    void what_was_heard_is_read_as_it_was_written_and_asked_again_only_for_new_texts() throws IOException {
        var ear = new CountingRecognizer();
        var whole = RememberedHearing.of(ear, SAMPLES);
        var part = RememberedHearing.of(ear, PART);
        assertThat(part.logProbabilities(List.of("two", "words"))).containsExactly(-2, -2);
        var utterances = List.of(new Segment.Utterance(10, 13, SAMPLES, 14), new Segment.Utterance(20, 22, PART, 23));
        var written = new KeptSpeech(whole, new int[] {0, 3, 3}, utterances, List.of(whole, part));
        written.write(folder.resolve("heard"), SAMPLES);
        written.writeAnswers(folder.resolve("answers"));

        var read = KeptSpeech.read(folder.resolve("heard"), ear);
        read.readAnswers(folder.resolve("answers"));

        assertThat(ear.heard).hasSize(2);
        assertThat(read.labels()).containsExactly(0, 3, 3);
        assertThat(read.utterances()).usingRecursiveComparison().isEqualTo(utterances);
        assertThat(read.hearings().getFirst()).isSameAs(read.whole());
        assertThat(read.whole().transcript()).isEqualTo(whole.transcript());
        assertThat(read.whole().frames()).isDeepEqualTo(whole.frames());
        assertThat(read.hearings().getLast().logProbabilities(List.of("two", "words")))
                .containsExactly(-2, -2);
        assertThat(ear.heard).hasSize(2);
        assertThat(read.hearings().getLast().logProbabilities(List.of("one"))).containsExactly(-1);
        assertThat(ear.heard).hasSize(3);
        assertThat(ear.heard.getLast()).containsExactly(PART);
    }

    /// Hears the number of samples, and gives each word the number of all words below 0.
    private static final class CountingRecognizer implements Recognizer {
        private final List<float[]> heard = new ArrayList<>();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<String> languages() {
            return List.of("en");
        }

        @Override
        public Hearing hear(float[] samples, Hotwords hotwords) {
            heard.add(samples);
            var text = String.valueOf(samples.length);
            var word = new Transcript.Word(text, 0.1, 0.2, 0.75, 0.5);
            return new Hearing() {
                @Override
                public Transcript transcript() {
                    return new Transcript(text, List.of(word), -0.5);
                }

                @Override
                public double[] logProbabilities(List<String> words) {
                    return words.stream().mapToDouble(_ -> -words.size()).toArray();
                }

                @Override
                public float[][] frames() {
                    return new float[][] {samples, {1, 2}};
                }

                @Override
                public double frameSeconds() {
                    return 0.024;
                }
            };
        }

        @Override
        public Optional<Transcript> glance(float[] samples, Transcript before, BooleanSupplier givesUp) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
