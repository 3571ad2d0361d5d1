package dev.vivavoce.speech.recognition.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The decoder network, step by step. Its state of the texts (one row for each hypothesis) is an output
/// of each step and an input of the next; its state of the audio is an output of the first.
final class DecoderSteps implements AutoCloseable {
    private static final int LAYERS = 6;
    private static final int HEADS = 8;
    private static final int HEAD_SIZE = 36;
    private static final int FRAME_SIZE = 288;

    private static final List<String> PARTS = List.of("key", "value");
    private static final Set<String> LATER_OUTPUTS = laterOutputs();

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final OnnxTensor empty;
    private final int mostRows;

    /// @param model an ONNX file
    /// @param mostRows the largest number of parallel hypotheses
    DecoderSteps(byte[] model, int mostRows) throws OrtException {
        this.mostRows = mostRows;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // The published network keeps the table of tokens in 8 bits and turns all 32,768 rows into floats at each
            // step, which takes as long as the rest of a step. This lets the runtime do it once, while it loads.
            options.addConfigEntry("session.disable_quant_qdq", "1");
            session = environment.createSession(model, options);
        }
        empty = OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), new long[] {0, HEADS, 1, HEAD_SIZE});
    }

    @Override
    public void close() throws OrtException {
        empty.close();
        session.close();
    }

    /// Starts with encoded audio. To be closed by the same thread.
    Sound sound(float[][] frames) throws OrtException {
        return new Sound(frames);
    }

    /// The result of a step: the logits of the next token in each row, and the state.
    record Step(float[][] logits, Memory memory) {}

    /// The state of the texts, one row for each.
    ///
    /// @param release frees native memory
    record Memory(Map<String, OnnxTensor> tensors, int rows, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            release.run();
        }
    }

    /// Encoded audio and its state, once for each row.
    final class Sound implements AutoCloseable {
        private final NativeFloats memory = new NativeFloats();
        private final OnnxTensor frames;
        /// One row, copied from its step.
        private final Map<String, OnnxTensor> one = new HashMap<>();
        /// The same repeated for each row; created with the second hypothesis.
        private final Map<String, FloatBuffer> repeated = new HashMap<>();

        private final Map<Integer, Map<String, OnnxTensor>> byRows = new HashMap<>();

        private Sound(float[][] frames) throws OrtException {
            var all = memory.allocate(frames.length * FRAME_SIZE);
            for (var frame : frames) {
                all.put(frame);
            }
            this.frames = OnnxTensor.createTensor(environment, all.flip(), new long[] {1, frames.length, FRAME_SIZE});
            byRows.put(1, one);
        }

        /// The step over the start token.
        Step start() throws OrtException {
            return given(List.of(), logits -> 0).step();
        }

        /// The logits after the start token and after each of the tokens.
        float[][] logits(List<Integer> tokens) throws OrtException {
            try (var result = run(frames, tokens)) {
                return split(result);
            }
        }

        /// The number of guessed tokens to keep, given the logits after the start token and after each of them.
        interface Kept {
            int of(float[][] logits);
        }

        /// The logits of the whole guess, and the step after the kept part.
        record Given(float[][] logits, Step step) {}

        /// The step over a guess, of which `kept` tokens are kept.
        Given given(List<Integer> guess, Kept kept) throws OrtException {
            try (var result = run(frames, guess)) {
                var logits = split(result);
                int right = kept.of(logits);
                remember(result);
                return new Given(logits, new Step(new float[][] {logits[right]}, cut(result, right + 1)));
            }
        }

        /// Keeps the audio state of a step before it closes.
        private void remember(OrtSession.Result result) throws OrtException {
            for (int layer = 0; layer < LAYERS; layer++) {
                for (var part : PARTS) {
                    var tensor = (OnnxTensor)
                            result.get(present(layer, "encoder", part)).orElseThrow();
                    var shape = tensor.getInfo().getShape();
                    var from = tensor.getFloatBuffer();
                    var copy = memory.allocate(from.remaining()).put(from).flip();
                    one.put(past(layer, "encoder", part), OnnxTensor.createTensor(environment, copy, shape));
                }
            }
        }

        private Map<String, OnnxTensor> tensors(int rows) throws OrtException {
            var made = byRows.get(rows);
            if (made != null) {
                return made;
            }
            var tensors = new HashMap<String, OnnxTensor>();
            for (var entry : one.entrySet()) {
                var all = repeated.get(entry.getKey());
                if (all == null) {
                    var row = entry.getValue().getFloatBuffer();
                    all = memory.allocate(mostRows * row.remaining());
                    for (int i = 0; i < mostRows; i++) {
                        all.put(row.duplicate());
                    }
                    repeated.put(entry.getKey(), all.flip());
                }
                var shape = new long[] {rows, HEADS, entry.getValue().getInfo().getShape()[2], HEAD_SIZE};
                var part = all.slice(0, rows * (all.capacity() / mostRows));
                tensors.put(entry.getKey(), OnnxTensor.createTensor(environment, part, shape));
            }
            byRows.put(rows, tensors);
            return tensors;
        }

        /// Extends each draft by one token.
        Step next(List<Draft> drafts, Memory memory) throws OrtException {
            int rows = drafts.size();
            var ids =
                    drafts.stream().mapToLong(draft -> draft.tokens().getLast()).toArray();
            var input = new HashMap<>(tensors(rows));
            // the later steps take nothing from the frames but the number of rows
            try (var noFrames = OnnxTensor.createTensor(
                            environment, FloatBuffer.allocate(rows * FRAME_SIZE), new long[] {rows, 1, FRAME_SIZE});
                    var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {rows, 1});
                    var useCache = OnnxTensor.createTensor(environment, new boolean[] {true});
                    var gathered = gather(memory, drafts)) {
                input.put("input_ids", id);
                input.put("encoder_hidden_states", noFrames);
                input.put("use_cache_branch", useCache);
                input.putAll(gathered.tensors());
                var result = session.run(input, LATER_OUTPUTS);
                return new Step(split(result), memory(result, rows));
            }
        }

        @Override
        public void close() {
            byRows.values().forEach(tensors -> tensors.values().forEach(OnnxTensor::close));
            frames.close();
            memory.close();
        }
    }

    private OrtSession.Result run(OnnxTensor frames, List<Integer> tokens) throws OrtException {
        var ids = new long[tokens.size() + 1];
        ids[0] = LlamaTokenizer.START;
        for (int i = 0; i < tokens.size(); i++) {
            ids[i + 1] = tokens.get(i);
        }
        var input = new HashMap<String, OnnxTensor>();
        try (var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length});
                var useCache = OnnxTensor.createTensor(environment, new boolean[] {false})) {
            input.put("input_ids", id);
            input.put("encoder_hidden_states", frames);
            input.put("use_cache_branch", useCache);
            for (int layer = 0; layer < LAYERS; layer++) {
                for (var part : PARTS) {
                    input.put(past(layer, "decoder", part), empty);
                    input.put(past(layer, "encoder", part), empty);
                }
            }
            return session.run(input);
        }
    }

    /// The state in a step's result, which closes with it.
    private static Memory memory(OrtSession.Result result, int rows) {
        var tensors = new HashMap<String, OnnxTensor>();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var part : PARTS) {
                var tensor = result.get(present(layer, "decoder", part)).orElseThrow();
                tensors.put(past(layer, "decoder", part), (OnnxTensor) tensor);
            }
        }
        return new Memory(tensors, rows, result::close);
    }

    private static Memory owning(Map<String, OnnxTensor> tensors, int rows, NativeFloats memory) {
        return new Memory(tensors, rows, () -> {
            tensors.values().forEach(OnnxTensor::close);
            memory.close();
        });
    }

    /// The rows of given drafts, in their order.
    private Memory gather(Memory memory, List<Draft> drafts) throws OrtException {
        boolean same = drafts.size() == memory.rows();
        for (int i = 0; i < drafts.size() && same; i++) {
            same = drafts.get(i).row() == i;
        }
        if (same) {
            return new Memory(memory.tensors(), memory.rows(), () -> {});
        }
        var own = new NativeFloats();
        var gathered = new HashMap<String, OnnxTensor>();
        for (var entry : memory.tensors().entrySet()) {
            var from = entry.getValue().getFloatBuffer();
            int rowSize = from.remaining() / memory.rows();
            var to = own.allocate(drafts.size() * rowSize);
            for (var draft : drafts) {
                to.put(from.slice(draft.row() * rowSize, rowSize));
            }
            var shape = entry.getValue().getInfo().getShape();
            gathered.put(entry.getKey(), OnnxTensor.createTensor(environment, to.flip(), new long[] {
                drafts.size(), HEADS, shape[2], HEAD_SIZE
            }));
        }
        return owning(gathered, drafts.size(), own);
    }

    /// The state after the first tokens of a text.
    private Memory cut(OrtSession.Result result, int tokens) throws OrtException {
        var own = new NativeFloats();
        var made = new HashMap<String, OnnxTensor>();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var part : PARTS) {
                var tensor =
                        (OnnxTensor) result.get(present(layer, "decoder", part)).orElseThrow();
                int length = (int) tensor.getInfo().getShape()[2];
                var from = tensor.getFloatBuffer();
                var to = own.allocate(HEADS * tokens * HEAD_SIZE);
                for (int head = 0; head < HEADS; head++) {
                    to.put(from.slice(head * length * HEAD_SIZE, tokens * HEAD_SIZE));
                }
                made.put(
                        past(layer, "decoder", part),
                        OnnxTensor.createTensor(environment, to.flip(), new long[] {1, HEADS, tokens, HEAD_SIZE}));
            }
        }
        return owning(made, 1, own);
    }

    /// The logits, one row for each text or for each token of one text.
    private static float[][] split(OrtSession.Result result) {
        var tensor = (OnnxTensor) result.get("logits").orElseThrow();
        var shape = tensor.getInfo().getShape();
        var buffer = tensor.getFloatBuffer();
        var rows = new float[(int) (shape[0] * shape[1])][(int) shape[2]];
        for (var row : rows) {
            buffer.get(row);
        }
        return rows;
    }

    private static String past(int layer, String side, String part) {
        return "past_key_values." + layer + "." + side + "." + part;
    }

    private static String present(int layer, String side, String part) {
        return "present." + layer + "." + side + "." + part;
    }

    private static Set<String> laterOutputs() {
        var outputs = new HashSet<String>();
        outputs.add("logits");
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var part : PARTS) {
                outputs.add(present(layer, "decoder", part));
            }
        }
        return Set.copyOf(outputs);
    }
}
