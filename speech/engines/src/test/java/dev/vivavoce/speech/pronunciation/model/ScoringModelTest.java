package dev.vivavoce.speech.pronunciation.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.engines.Sounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class ScoringModelTest {
    @Test
    void the_shipped_model_tells_where_it_comes_from_and_fits_the_recogniser() {
        var about = ScoringModel.shipped().about();
        assertThat(about.corpus()).contains("speechocean762");
        assertThat(about.licence()).isEqualTo("CC BY 4.0");
        assertThat(about.fingerprint()).matches("sha256:[0-9a-f]{64}");
        assertThat(about.figures()).containsKeys("phone r", "word r", "total r", "fluency r", "prosodic r");
        assertThat(about.recognizer()).startsWith(Sounds.engines().recognizer().name());
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        var model = ScoringModel.shipped();
        var out = new ByteArrayOutputStream();
        model.write(out);
        assertThat(out.size()).isLessThan(8 << 20);
        var again = ScoringModel.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(again.about()).isEqualTo(model.about());
        assertThat(again.tensors().keySet()).isEqualTo(model.tensors().keySet());
        again.tensors()
                .forEach((name, tensor) -> assertThat(FloatBuffer.wrap(tensor.values()))
                        .as(name)
                        .isEqualTo(FloatBuffer.wrap(
                                requireNonNull(model.tensors().get(name)).values())));
    }

    @Test
    void another_file_is_refused() {
        assertThatThrownBy(() -> ScoringModel.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class);
    }
}
