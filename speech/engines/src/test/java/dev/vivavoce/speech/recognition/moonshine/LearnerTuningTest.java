package dev.vivavoce.speech.recognition.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.recognition.moonshine.LearnerTuning.Change;
import dev.vivavoce.speech.recognition.moonshine.LearnerTuning.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTuningTest {
    private static final String NORM = "layer_norm.weight";

    @Test
    void a_vector_is_changed_in_place_and_nothing_else_is() throws IOException {
        var published = encoder();
        var plain = new OnnxWeights(published.clone());
        var added = new float[plain.read(NORM).length];
        added[3] = 0.5f;
        var tuned = tuning(new Change.Sum(Network.ENCODER, NORM, added)).tuned(Network.ENCODER, published);
        assertThat(tuned).hasSameSizeAs(published);
        var changed = new OnnxWeights(tuned).read(NORM);
        assertThat(changed[3]).isEqualTo(plain.read(NORM)[3] + 0.5f);
        int others = 0;
        for (int i = 0; i < published.length; i++) {
            others += tuned[i] == published[i] ? 0 : 1;
        }
        assertThat(others).isBetween(1, Float.BYTES);
    }

    @Test
    void a_matrix_of_bytes_is_changed_as_exactly_as_bytes_can_be() throws IOException {
        var published = encoder();
        var weights = new OnnxWeights(published.clone());
        var name = weights.ofNode("/layers.0/self_attn/q_proj/MatMul_quant");
        var shape = weights.shape(name);
        var down = new float[shape[0]];
        var up = new float[shape[1]];
        down[1] = 2;
        up[5] = 0.25f;
        var before = weights.read(name);
        var after = new OnnxWeights(tuning(new Change.Product(Network.ENCODER, name, 1, down, up))
                        .tuned(Network.ENCODER, published))
                .read(name);
        float most = 0;
        for (float value : before) {
            most = Math.max(most, Math.abs(value));
        }
        for (int i = 0; i < before.length; i++) {
            float wanted = before[i] + (i == shape[1] + 5 ? 0.5f : 0);
            assertThat(Math.abs(after[i] - wanted)).isLessThan((most + 0.5f) / 100);
        }
    }

    @Test
    void changes_of_the_other_network_are_left_alone() throws IOException {
        var published = encoder();
        var tuning = tuning(new Change.Sum(Network.DECODER, "not there", new float[1]));
        assertThat(tuning.tuned(Network.ENCODER, published)).isEqualTo(published);
    }

    @Test
    void a_missing_tensor_is_named() throws IOException {
        var tuning = tuning(new Change.Sum(Network.ENCODER, "not there", new float[1]));
        var published = encoder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tuning.tuned(Network.ENCODER, published))
                .withMessageContaining("not there");
        assertThatIllegalArgumentException().isThrownBy(() -> new OnnxWeights(new byte[] {1, 2, 3}));
    }

    @Test
    void a_tuning_is_read_as_it_was_written() throws IOException {
        var tuning = new LearnerTuning(
                "version=7\nlicence=none\n",
                List.of(
                        new Change.Product(
                                Network.DECODER, "a", 2, new float[] {1, 2, 3, 4}, new float[] {0.5f, 0.25f}),
                        new Change.Sum(Network.ENCODER, "b", new float[] {-1})));
        var file = new ByteArrayOutputStream();
        tuning.write(file);
        var read = LearnerTuning.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read).usingRecursiveComparison().isEqualTo(tuning);
        assertThat(read.described("version")).isEqualTo("7");
        assertThat(read.described("corpus")).isEmpty();
        assertThatThrownBy(() -> LearnerTuning.read(new ByteArrayInputStream(new byte[] {0, 1, 'x'})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void the_shipped_one_fits_the_published_networks_and_says_where_it_comes_from() throws IOException {
        var shipped = LearnerTuning.shipped();
        for (var key : List.of("version", "corpus", "licence", "fingerprint", "speakers")) {
            assertThat(shipped.described(key)).as(key).isNotEmpty();
        }
        assertThat(shipped.tuned(Network.ENCODER, encoder())).isNotEqualTo(encoder());
        assertThat(shipped.tuned(
                        Network.DECODER, Files.readAllBytes(Sounds.models().resolve("moonshine-decoder.onnx"))))
                .isNotEmpty();
    }

    private static LearnerTuning tuning(Change change) {
        return new LearnerTuning("", List.of(change));
    }

    private static byte[] encoder() throws IOException {
        return Files.readAllBytes(Sounds.models().resolve("moonshine-encoder.onnx"));
    }
}
