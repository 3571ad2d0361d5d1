package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.pronunciation.model.ScoringModel.About;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs where the trainer runs: PyTorch's native library is fetched for Linux on x86-64 only.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PhoneNetworksTest {
    private static final About ABOUT = new About("test", "made up", "none", "", "none", 1, Map.of());

    @Tag("slow")
    @Test
    void networks_missing_in_the_cache_are_trained_as_if_none_were_cached(@TempDir Path kept) throws IOException {
        var once = new PhoneNetworks(corpus(), ABOUT, Optional.of(kept)).learn();
        assertThat(kept).isDirectoryContaining("glob:**phones.made-up.5");
        Files.delete(kept.resolve("phones.made-up.1"));
        Files.delete(kept.resolve("phones.made-up.4"));

        var again = new PhoneNetworks(corpus(), ABOUT, Optional.of(kept)).learn();
        assertThat(again).hasSize(Corpus.FOLDS + 1);
        for (int fold = 0; fold < again.size(); fold++) {
            assertThat(values(again.get(fold))).isEqualTo(values(once.get(fold)));
        }
    }

    private static Map<String, List<Float>> values(Map<String, Tensor> tensors) {
        var values = new HashMap<String, List<Float>>();
        tensors.forEach((name, tensor) -> {
            var floats = new ArrayList<Float>();
            for (float value : tensor.values()) floats.add(value);
            values.put(name, floats);
        });
        return values;
    }

    private static Corpus corpus() {
        var spoken = new MadeUpSpeech(9).spoken(10);
        var folds = new HashMap<String, Integer>();
        for (int i = 0; i < spoken.size(); i++) {
            folds.put(spoken.get(i).recording().speaker(), i % Corpus.FOLDS);
        }
        return new Corpus(spoken, folds, "made-up", Map.of());
    }
}
