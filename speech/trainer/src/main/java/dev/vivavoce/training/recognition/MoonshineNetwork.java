package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import dev.vivavoce.speech.recognition.moonshine.LearnerTuning;
import dev.vivavoce.speech.recognition.moonshine.OnnxWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Moonshine Tiny in floating point, so that gradients can flow through it to low-rank products added to some of its
/// matrices, and to its vectors. Everything else stays fixed.
///
/// Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice Commands", 2024, section 3; Hu
/// et al., "LoRA: Low-Rank Adaptation of Large Language Models", 2021.
final class MoonshineNetwork implements AutoCloseable {
    static final int WIDTH = 288;
    private static final int LAYERS = 6;
    private static final int HEADS = 8;
    private static final int HEAD_SIZE = 36;
    /// The number of values of a head that rotary position encoding turns.
    private static final int TURNED = 32;
    private static final double TURN_BASE = 10_000;
    private static final float EPSILON = 1e-5f;
    private static final float NEVER = -1e9f;
    private static final String EMBEDDING = "model.decoder.embed_tokens.weight_merged_0";

    private final NDManager manager;
    private final OnnxWeights encoder;
    private final Tunable tunable;
    /// By their name in the network: `encoder.0.self_attn.q_proj`.
    private final Map<String, NDArray> weights = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Delta> deltas = new LinkedHashMap<>();
    private final Map<String, float[]> published = new HashMap<>();
    private final float[] embedding;
    private final NDArray turning;
    private final NDArray noShift;

    /// Which parts of the network are tuned.
    ///
    /// @param firstEncoderLayer the first layer of the half that listens; 6 for none
    /// @param rank of the products
    /// @param scale of the products: how much faster than plain weights they learn
    /// @param dropout the share of inputs of products left out in training
    record Tunable(int firstEncoderLayer, int rank, double scale, double dropout) {}

    private record Delta(NDArray down, NDArray up) {}

    MoonshineNetwork(NDManager manager, OnnxWeights encoder, OnnxWeights decoder, Tunable tunable) {
        this.manager = manager;
        this.encoder = encoder;
        this.tunable = tunable;
        embedding = decoder.read(EMBEDDING);
        turning = manager.create(turning(), new Shape(HEAD_SIZE, HEAD_SIZE));
        noShift = manager.zeros(new Shape(WIDTH));
        for (int layer = 0; layer < LAYERS; layer++) {
            boolean isTuned = layer >= tunable.firstEncoderLayer();
            for (var part : List.of("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.dense")) {
                matrix(encoder, "encoder." + layer + "." + part, "/layers." + layer + "/", part, isTuned);
            }
            for (var part : List.of("mlp.fc1", "mlp.fc2")) {
                matrix(encoder, "encoder." + layer + "." + part, "/layers." + layer + "/", part, isTuned);
                vector(
                        encoder,
                        "encoder." + layer + "." + part + ".bias",
                        "layers." + layer + "." + part + ".bias",
                        isTuned);
            }
            for (var norm : List.of("input_layernorm", "post_attention_layernorm")) {
                vector(encoder, "encoder." + layer + "." + norm, "layers." + layer + "." + norm + ".weight", isTuned);
            }
            for (var part : List.of(
                    "self_attn.q_proj",
                    "self_attn.k_proj",
                    "self_attn.v_proj",
                    "self_attn.dense",
                    "encoder_attn.q_proj",
                    "encoder_attn.k_proj",
                    "encoder_attn.v_proj",
                    "encoder_attn.dense",
                    "mlp.up_proj",
                    "mlp.down_proj")) {
                matrix(
                        decoder,
                        "decoder." + layer + "." + part,
                        "/model/decoder/layers." + layer + "/",
                        part,
                        part.startsWith("encoder_attn"));
            }
            var prefix = "model.decoder.layers." + layer + ".";
            for (var part : List.of("mlp.up_proj", "mlp.down_proj")) {
                vector(decoder, "decoder." + layer + "." + part + ".bias", prefix + part + ".bias_merged_0", false);
            }
            for (var norm : List.of("input_layernorm", "post_attention_layernorm", "final_layernorm")) {
                vector(
                        decoder,
                        "decoder." + layer + "." + norm,
                        prefix + norm + ".weight_merged_0",
                        !norm.equals("input_layernorm"));
            }
        }
        vector(encoder, "encoder.norm", "layer_norm.weight", tunable.firstEncoderLayer() < LAYERS);
        vector(decoder, "decoder.norm", "model.decoder.norm.weight_merged_0", true);
    }

    private void matrix(OnnxWeights file, String place, String prefix, String part, boolean isTuned) {
        var name = file.ofNode(prefix + part.replace('.', '/') + "/MatMul_quant");
        var shape = file.shape(name);
        names.put(place, name);
        weights.put(place, manager.create(file.read(name), new Shape(shape[0], shape[1])));
        if (!isTuned) return;
        var down = manager.randomNormal(
                0, (float) (1 / Math.sqrt(shape[0])), new Shape(shape[0], tunable.rank()), DataType.FLOAT32);
        var up = manager.zeros(new Shape(tunable.rank(), shape[1]));
        down.setRequiresGradient(true);
        up.setRequiresGradient(true);
        deltas.put(place, new Delta(down, up));
    }

    private void vector(OnnxWeights file, String place, String name, boolean isTuned) {
        var values = file.read(name);
        var array = manager.create(values);
        names.put(place, name);
        weights.put(place, array);
        if (!isTuned) return;
        array.setRequiresGradient(true);
        published.put(place, values);
    }

    /// The low-rank matrices that are tuned, by name.
    Map<String, NDArray> products() {
        var all = new LinkedHashMap<String, NDArray>();
        deltas.forEach((place, delta) -> {
            all.put(place + ".down", delta.down());
            all.put(place + ".up", delta.up());
        });
        return Collections.unmodifiableMap(all);
    }

    /// The vectors that are tuned, by name.
    Map<String, NDArray> vectors() {
        var all = new TreeMap<String, NDArray>();
        published.keySet().forEach(place -> all.put(place, known(weights, place)));
        return Collections.unmodifiableMap(all);
    }

    /// The changes made by training.
    ///
    /// @param share the share of the changes to take: 1 for all
    List<LearnerTuning.Change> changes(double share) {
        var changes = new ArrayList<LearnerTuning.Change>();
        deltas.forEach((place, delta) -> {
            var up = delta.up().toFloatArray();
            for (int i = 0; i < up.length; i++) up[i] *= (float) (tunable.scale() * share);
            changes.add(new LearnerTuning.Change.Product(
                    network(place),
                    known(names, place),
                    tunable.rank(),
                    delta.down().toFloatArray(),
                    up));
        });
        published.keySet().stream().sorted().forEach(place -> {
            var values = known(weights, place).toFloatArray();
            for (int i = 0; i < values.length; i++)
                values[i] = (float) (share * (values[i] - known(published, place)[i]));
            changes.add(new LearnerTuning.Change.Sum(network(place), known(names, place), values));
        });
        return List.copyOf(changes);
    }

    private static <T> T known(Map<String, T> all, String place) {
        var one = all.get(place);
        if (one == null) throw new IllegalArgumentException("the network has no place " + place);
        return one;
    }

    private static LearnerTuning.Network network(String place) {
        return place.startsWith("encoder") ? LearnerTuning.Network.ENCODER : LearnerTuning.Network.DECODER;
    }

    float[] embedding() {
        return embedding;
    }

    /// The frames before the first tuned layer, which training does not change.
    ///
    /// @param samples 16 kHz
    /// @return frames of [#WIDTH] values
    NDArray untuned(NDManager step, float[] samples) {
        var x = step.create(samples, new Shape(1, 1, samples.length));
        x = Conv1d.conv1d(x, kernel(step, "conv1.weight"), null, new Shape(64), new Shape(0), new Shape(1), 1)
                .singletonOrThrow()
                .tanh();
        var mean = x.mean();
        x = x.sub(mean);
        x = x.div(x.square().mean().add(EPSILON).sqrt());
        x = x.mul(step.create(encoder.read("onnx::Mul_1488"), new Shape(1, WIDTH, 1)))
                .add(step.create(encoder.read("onnx::Add_1489"), new Shape(1, WIDTH, 1)));
        x = convolved(step, x, "conv2", 3);
        x = convolved(step, x, "conv3", 2);
        x = x.transpose(0, 2, 1);
        return listen(x, null, 0, tunable.firstEncoderLayer(), false);
    }

    private NDArray convolved(NDManager step, NDArray x, String place, int stride) {
        var biases = step.create(encoder.read(place + ".bias"));
        return Activation.gelu(Conv1d.conv1d(
                        x, kernel(step, place + ".weight"), biases, new Shape(stride), new Shape(0), new Shape(1), 1)
                .singletonOrThrow());
    }

    private NDArray kernel(NDManager step, String name) {
        var shape = encoder.shape(name);
        return step.create(encoder.read(name), new Shape(shape[0], shape[1], shape[2]));
    }

    /// The frames that the half that writes is given.
    ///
    /// @param mask added to the attention to each frame: 0 or [#NEVER], batch × 1 × 1 × frames; null for none
    NDArray frames(NDArray untuned, @Nullable NDArray mask, boolean training) {
        var x = listen(untuned, mask, tunable.firstEncoderLayer(), LAYERS, training);
        return norm(x, "encoder.norm");
    }

    private NDArray listen(NDArray frames, @Nullable NDArray mask, int from, int to, boolean training) {
        var x = frames;
        var turns = turns(x.getManager(), (int) x.getShape().get(1));
        for (int layer = from; layer < to; layer++) {
            var place = "encoder." + layer + ".";
            var h = norm(x, place + "input_layernorm");
            x = x.add(attend(place + "self_attn", h, h, turns, mask, training));
            h = norm(x, place + "post_attention_layernorm");
            h = Activation.gelu(times(h, place + "mlp.fc1", training).add(known(weights, place + "mlp.fc1.bias")));
            x = x.add(times(h, place + "mlp.fc2", training)).add(known(weights, place + "mlp.fc2.bias"));
        }
        return x;
    }

    /// The output states; multiplied with [#embedding] they give logits.
    ///
    /// @param embedded batch × tokens × [#WIDTH]
    NDArray write(NDArray frames, NDArray mask, NDArray embedded, boolean training) {
        var x = embedded;
        int length = (int) x.getShape().get(1);
        var turns = turns(x.getManager(), length);
        var past = past(x.getManager(), length);
        for (int layer = 0; layer < LAYERS; layer++) {
            var place = "decoder." + layer + ".";
            var h = norm(x, place + "input_layernorm");
            x = x.add(attend(place + "self_attn", h, h, turns, past, training));
            h = norm(x, place + "post_attention_layernorm");
            x = x.add(attend(place + "encoder_attn", h, frames, null, mask, training));
            h = norm(x, place + "final_layernorm");
            var both = times(h, place + "mlp.up_proj", training)
                    .add(known(weights, place + "mlp.up_proj.bias"))
                    .split(2, 2);
            var gate = both.get(1);
            h = both.get(0).mul(gate.mul(Activation.sigmoid(gate)));
            x = x.add(times(h, place + "mlp.down_proj", training)).add(known(weights, place + "mlp.down_proj.bias"));
        }
        return norm(x, "decoder.norm");
    }

    private NDArray norm(NDArray x, String place) {
        return LayerNorm.layerNorm(x, new Shape(WIDTH), known(weights, place), noShift, EPSILON)
                .singletonOrThrow();
    }

    private NDArray times(NDArray x, String place, boolean training) {
        var product = x.matMul(known(weights, place));
        var delta = deltas.get(place);
        if (delta == null) return product;
        var input = training && tunable.dropout() > 0
                ? Dropout.dropout(x, (float) tunable.dropout(), true).singletonOrThrow()
                : x;
        return product.add(input.matMul(delta.down()).matMul(delta.up()).mul(tunable.scale()));
    }

    private NDArray attend(
            String place,
            NDArray asking,
            NDArray asked,
            @Nullable NDList turns,
            @Nullable NDArray mask,
            boolean training) {
        var q = heads(times(asking, place + ".q_proj", training));
        var k = heads(times(asked, place + ".k_proj", training));
        var v = heads(times(asked, place + ".v_proj", training));
        if (turns != null) {
            q = turn(q, turns);
            k = turn(k, turns);
        }
        var a = q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt(HEAD_SIZE));
        if (mask != null) a = a.add(mask);
        var o = a.softmax(-1).matMul(v).transpose(0, 2, 1, 3).reshape(asking.getShape());
        return times(o, place + ".dense", training);
    }

    private static NDArray heads(NDArray x) {
        var shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), HEADS, HEAD_SIZE).transpose(0, 2, 1, 3);
    }

    private NDArray turn(NDArray x, NDList turns) {
        return x.mul(turns.get(0)).add(x.matMul(turning).mul(turns.get(1)));
    }

    /// Swaps the two values of each pair, the first with its sign changed.
    private static float[] turning() {
        var matrix = new float[HEAD_SIZE * HEAD_SIZE];
        for (int i = 0; i < TURNED; i += 2) {
            matrix[(i + 1) * HEAD_SIZE + i] = -1;
            matrix[i * HEAD_SIZE + i + 1] = 1;
        }
        return matrix;
    }

    private static NDList turns(NDManager step, int length) {
        var cosines = new float[length * HEAD_SIZE];
        var sines = new float[length * HEAD_SIZE];
        for (int t = 0; t < length; t++) {
            for (int i = 0; i < HEAD_SIZE; i++) {
                double angle = i < TURNED ? t / Math.pow(TURN_BASE, (i / 2 * 2) / (double) TURNED) : 0;
                cosines[t * HEAD_SIZE + i] = (float) Math.cos(angle);
                sines[t * HEAD_SIZE + i] = (float) Math.sin(angle);
            }
        }
        var shape = new Shape(1, 1, length, HEAD_SIZE);
        return new NDList(step.create(cosines, shape), step.create(sines, shape));
    }

    private static NDArray past(NDManager step, int length) {
        var mask = new float[length * length];
        for (int i = 0; i < length; i++) {
            for (int j = i + 1; j < length; j++) mask[i * length + j] = NEVER;
        }
        return step.create(mask, new Shape(1, 1, length, length));
    }

    @Override
    public void close() {
        manager.close();
    }
}
