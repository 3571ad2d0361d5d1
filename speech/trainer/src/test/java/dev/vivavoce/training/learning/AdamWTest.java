package dev.vivavoce.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Runs where the trainer runs: PyTorch's native library is fetched for Linux on x86-64 only.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class AdamWTest {
    private static final AdamW.Settings SHORTENED = new AdamW.Settings(0.999, 1);

    @Test
    void optimisation_reaches_the_minimum() {
        assertThat(after(400, AdamW.Settings.USUAL, 0, 1)).containsExactly(new float[] {1, 1}, within(0.05f));
        assertThat(after(400, SHORTENED, 0, 1)).containsExactly(new float[] {1, 1}, within(0.05f));
    }

    @Test
    void weight_decay_keeps_values_closer_to_zero() {
        assertThat(after(400, AdamW.Settings.USUAL, 2, 1)[0]).isLessThan(0.6f);
    }

    @Test
    void one_very_large_gradient_stops_learning_unless_gradients_are_clipped() {
        assertThat(after(400, AdamW.Settings.USUAL, 0, 1e6f)[0]).isGreaterThan(2.5f);
        assertThat(after(400, SHORTENED, 0, 1e6f)).containsExactly(new float[] {1, 1}, within(0.05f));
    }

    /// @param first the factor by which the first slope is steeper
    private static float[] after(int steps, AdamW.Settings settings, double decay, float first) {
        try (var manager = NDManager.newBaseManager()) {
            var value = manager.create(new float[] {3, -2});
            var lowest = manager.create(new float[] {1, 1});
            value.setRequiresGradient(true);
            var optimizer = new AdamW(manager, settings);
            optimizer.add(Map.of("value", value), step -> 0.02, decay);
            for (int i = 0; i < steps; i++) {
                float steep = i == 0 ? first : 1;
                optimizer.step(step -> lowest.sub(value).square().sum().mul(steep));
            }
            return value.toFloatArray();
        }
    }
}
