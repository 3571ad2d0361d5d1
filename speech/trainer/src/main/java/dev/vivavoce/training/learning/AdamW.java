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

/// Steps down the gradient of a loss, with a pace of its own for each value: Loshchilov and Hutter, "Decoupled Weight
/// Decay Regularization", 2019, algorithm 2.
public final class AdamW {
    private static final double SMALLEST = 1e-8;

    private final NDManager manager;
    private final Settings settings;
    private final List<Group> groups = new ArrayList<>();

    /// How it steps.
    ///
    /// @param second how much of the mean square of a gradient is kept from step to step
    /// @param longest gradients longer than this are shortened to it
    public record Settings(double second, double longest) {
        /// As in the paper: gradients of any length.
        public static final Settings USUAL = new Settings(0.999, Double.POSITIVE_INFINITY);
    }

    private record Group(Map<String, NDArray> values, Optimizer optimizer) {}

    private record Slope(String name, NDArray value, NDArray gradient, Optimizer optimizer) {}

    /// @param manager of what is learned; each step has one below it
    public AdamW(NDManager manager, Settings settings) {
        this.manager = manager;
        this.settings = settings;
    }

    /// Adds values that learn alike.
    ///
    /// @param values by name; may grow until the first step
    /// @param rate of each step, the first being 0
    /// @param decay how much of themselves values lose in a step of rate 1
    public void add(Map<String, NDArray> values, IntToDoubleFunction rate, double decay) {
        var optimizer = Optimizer.adamW()
                .optBeta2((float) settings.second())
                .optLearningRateTracker((name, update) -> (float) rate.applyAsDouble(update - 1))
                .optWeightDecays((float) decay)
                .build();
        groups.add(new Group(values, optimizer));
    }

    /// One step down.
    ///
    /// @param loss made of arrays of the given manager, which is closed afterwards
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
