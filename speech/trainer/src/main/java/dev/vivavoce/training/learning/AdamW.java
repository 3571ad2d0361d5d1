package dev.vivavoce.training.learning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// The AdamW optimiser: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019, algorithm 2.
public final class AdamW {
    private static final double SMALLEST = 1e-8;

    private final NDManager manager;
    private final Settings settings;
    private final List<Group> groups = new ArrayList<>();

    /// Settings.
    ///
    /// @param second the decay rate of the second moment
    /// @param longest gradients are clipped to this norm
    public record Settings(double second, double longest) {
        /// The paper's settings, without clipping.
        public static final Settings USUAL = new Settings(0.999, Double.POSITIVE_INFINITY);
    }

    private record Group(Map<String, NDArray> values, Optimizer optimizer) {}

    private record Slope(String name, NDArray value, NDArray gradient, Optimizer optimizer) {}

    /// @param manager owner of the parameters; each step uses a sub-manager
    public AdamW(NDManager manager, Settings settings) {
        this.manager = manager;
        this.settings = settings;
    }

    /// Adds parameters that share a learning rate and a decay.
    ///
    /// @param values by name; may grow until the first step
    /// @param rate of each step, the first being 0
    /// @param decay weight decay of a step with learning rate 1
    public void add(Map<String, NDArray> values, IntToDoubleFunction rate, double decay) {
        var optimizer = Optimizer.adamW()
                .optBeta2((float) settings.second())
                .optLearningRateTracker((name, update) -> (float) rate.applyAsDouble(update - 1))
                .optWeightDecays((float) decay)
                .build();
        groups.add(new Group(values, optimizer));
    }

    /// Makes one step.
    ///
    /// @param loss computed from arrays of the given manager, which is closed afterwards
    /// @return the loss
    public double step(Function<NDManager, NDArray> loss) {
        try (var step = manager.newSubManager();
                var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            var value = loss.apply(step);
            collector.backward(value);
            var slopes = slopes(step);
            double shorter = shorter(slopes);
            for (var slope : slopes) {
                var gradient = shorter < 1 ? slope.gradient.mul(shorter) : slope.gradient;
                slope.optimizer.update(slope.name, slope.value, gradient);
            }
            collector.zeroGradients();
            return value.getFloat();
        }
    }

    private List<Slope> slopes(NDManager step) {
        var slopes = new ArrayList<Slope>();
        for (var group : groups) {
            group.values.forEach((name, value) -> {
                var gradient = value.getGradient();
                gradient.attach(step);
                slopes.add(new Slope(name, value, gradient, group.optimizer));
            });
        }
        return slopes;
    }

    private double shorter(List<Slope> slopes) {
        if (settings.longest() == Double.POSITIVE_INFINITY) return 1;
        double squares = 0;
        for (var slope : slopes) {
            squares += slope.gradient.square().sum().getFloat();
        }
        return Math.min(1, settings.longest() / (Math.sqrt(squares) + SMALLEST));
    }
}
