package dev.vivavoce.training.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.recognition.moonshine.OnnxWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Runs where the trainer runs: PyTorch's native library is fetched for Linux on x86-64 only.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MoonshineNetworkTest {
    private static final Path MODELS = models();

    @Test
    void it_computes_nearly_the_same_frames_as_the_published_network() throws IOException {
        var samples = new float[16_000];
        for (int i = 0; i < samples.length; i++) {
            double seconds = i / 16_000.0;
            samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * 180 * seconds) * Math.sin(2 * Math.PI * 3 * seconds));
        }
        try (var manager = NDManager.newBaseManager();
                var recognizer = new MoonshineRecognizer(MODELS)) {
            var network = new MoonshineNetwork(
                    manager, file("encoder"), file("decoder"), new MoonshineNetwork.Tunable(2, 1, 1, 0));
            var ours = network.frames(network.untuned(manager, samples), null, false)
                    .toFloatArray();
            var published = recognizer.hear(samples).frames();
            double apart = 0;
            double size = 0;
            for (int t = 0; t < published.length; t++) {
                for (int i = 0; i < MoonshineNetwork.WIDTH; i++) {
                    apart += Math.abs(ours[t * MoonshineNetwork.WIDTH + i] - published[t][i]);
                    size += Math.abs(published[t][i]);
                }
            }
            assertThat(ours).hasSize(published.length * MoonshineNetwork.WIDTH);
            assertThat(apart / size).isLessThan(0.1);
            assertThat(network.changes(1)).isNotEmpty();
        }
    }

    private static OnnxWeights file(String half) throws IOException {
        return new OnnxWeights(Files.readAllBytes(MODELS.resolve("moonshine-" + half + ".onnx")));
    }

    private static Path models() {
        var named = System.getenv("VIVAVOCE_MODELS");
        return named == null || named.isBlank() ? Path.of("..", "..", ".vivavoce", "models") : Path.of(named);
    }
}
