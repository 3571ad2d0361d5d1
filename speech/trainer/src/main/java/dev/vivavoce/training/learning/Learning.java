package dev.vivavoce.training.learning;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/// The parameters of a network in training, updated by [AdamW] with a one-cycle learning rate (Smith and Topin,
/// "Super-Convergence", 2019). All random numbers come from one seed and everything runs on one thread, so the same
/// data give the same network.
public final class Learning implements AutoCloseable {
    private static final double WARM_UP = 0.15;

    private final NDManager manager;
    private final Random random;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final AdamW optimizer;

    public Learning(long seed, double rate, double decay, int steps) {
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        random = new Random(seed);
        optimizer = new AdamW(manager, AdamW.Settings.USUAL);
        optimizer.add(parameters, step -> rate * pace((step + 1.0) / steps), decay);
    }

    public Random random() {
        return random;
    }

    /// Adds a layer initialised as PyTorch initialises its layers: uniform within the inverse root of the input
    /// width.
    public void layer(String name, int inputs, int outputs) {
        double bound = 1 / Math.sqrt(inputs);
        parameter(name + ".weights", inputs, outputs, () -> (float) (bound * (2 * random.nextDouble() - 1)));
        parameter(name + ".biases", 1, outputs, () -> (float) (bound * (2 * random.nextDouble() - 1)));
    }

    public void parameter(String name, int rows, int columns, Supplier<Float> value) {
        var values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.get();
        }
        var array = manager.create(values, new Shape(rows, columns));
        array.setRequiresGradient(true);
        parameters.put(name, array);
    }

    /// Sets all values of a parameter.
    public void startFrom(String name, float value) {
        var shape = get(name).getShape();
        var values = new float[Math.toIntExact(shape.size())];
        Arrays.fill(values, value);
        var array = manager.create(values, shape);
        array.setRequiresGradient(true);
        parameters.put(name, array);
    }

    public NDArray get(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    public NDArray linear(String name, NDArray input) {
        return input.matMul(get(name + ".weights")).add(get(name + ".biases"));
    }

    /// Concatenates each row with its neighbours; rows of zeros stand before the first and after the last.
    public static NDArray neighbours(NDArray rows) {
        long count = rows.getShape().get(0);
        var none = rows.getManager().zeros(new Shape(1, rows.getShape().get(1)));
        var before = none.concat(rows.get("0:" + (count - 1)), 0);
        var after = rows.get("1:" + count).concat(none, 0);
        return before.concat(rows, 1).concat(after, 1);
    }

    public static NDArray rectified(NDArray values) {
        return Activation.relu(values);
    }

    /// Dropout: sets a share of the values to 0 and scales the rest up.
    public NDArray thinned(NDArray values, double share) {
        var kept = values.getManager().create(kept(values.getShape().size(), share), values.getShape());
        return values.mul(kept);
    }

    private float[] kept(long size, double share) {
        var kept = new float[Math.toIntExact(size)];
        float larger = (float) (1 / (1 - share));
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextFloat() < share ? 0 : larger;
        }
        return kept;
    }

    /// Makes one optimisation step.
    ///
    /// @param loss computed from arrays of the given manager, which is closed afterwards
    /// @return the loss
    public double step(Function<NDManager, NDArray> loss) {
        return optimizer.step(loss);
    }

    private static double pace(double part) {
        return part < WARM_UP
                ? 0.04 + 0.96 * part / WARM_UP
                : 0.5 * (1 + Math.cos(Math.PI * (part - WARM_UP) / (1 - WARM_UP))) + 1e-4;
    }

    /// Returns the trained tensors, with a prefix to each name.
    public Map<String, Tensor> tensors(String prefix) {
        var tensors = new LinkedHashMap<String, Tensor>();
        parameters.forEach((name, array) -> tensors.put(
                prefix + name,
                new Tensor((int) array.getShape().get(0), (int) array.getShape().get(1), array.toFloatArray())));
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public void close() {
        manager.close();
    }
}
