package dev.vivavoce.speech.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The half of Moonshine that writes: token by token, from the frames of the half that listens. What it
/// remembers of the text (one row for each text it follows) comes out of each step and goes into the next;
/// what it remembers of the sound comes out of the first.
final class MoonshineDecoder implements AutoCloseable {
    private static final int LAYERS = 6;
    private static final int HEADS = 8;
    private static final int HEAD_SIZE = 36;
    private static final int FRAME_SIZE = 288;

    /// Texts followed side by side.
    private static final int BEAM = 4;
    /// A text this much less likely than the best is given up: where speech is clear only one is left.
    private static final double GIVE_UP = 3;
    /// A text that says the same thing this often in a row has lost the sound.
    private static final int LOOPS = 4;

    /// Noise is followed by nothing with nearly all the probability; where less speaks for nothing, something
    /// was said.
    private static final double SURELY_NOTHING = -0.12;
    /// In so short a sound (0.6 s) nothing is never improbable.
    private static final int SHORT_FRAMES = 25;

    private static final List<String> PARTS = List.of("key", "value");
    private static final Set<String> LATER_OUTPUTS = laterOutputs();

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final OnnxTensor empty;

    MoonshineDecoder(Path model) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.toString(), options);
        }
        empty = OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), new long[] {0, HEADS, 1, HEAD_SIZE});
    }

    @Override
    public void close() throws OrtException {
        empty.close();
        session.close();
    }

    /// A text and the log-probability of each of its tokens; the last one is that of its end.
    record Written(List<Integer> tokens, double[] logProbabilities) {
        double mean() {
            double sum = 0;
            for (double one : logProbabilities) {
                sum += one;
            }
            return sum / Math.max(1, logProbabilities.length);
        }
    }

    /// A text that is still being written.
    ///
    /// @param row where the decoder's memory of it stands
    private record Draft(List<Integer> tokens, List<Double> logProbabilities, double sum, int row) {
        Draft with(int token, double logProbability) {
            var longer = new ArrayList<>(tokens);
            longer.add(token);
            var more = new ArrayList<>(logProbabilities);
            more.add(logProbability);
            return new Draft(longer, more, sum + logProbability, row);
        }

        boolean hasEnded() {
            return !tokens.isEmpty() && tokens.getLast() == LlamaTokenizer.END;
        }

        double mean() {
            return sum / Math.max(1, tokens.size());
        }

        Written written() {
            var text = hasEnded() ? tokens.subList(0, tokens.size() - 1) : tokens;
            return new Written(
                    List.copyOf(text),
                    logProbabilities.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /// The likeliest text, following a few at a time (beam search); likely per token, or short texts would
    /// always win.
    ///
    /// @param most how many tokens it may have
    Written write(float[][] frames, int most) throws OrtException {
        try (var heard = tensor(frames);
                var sound = new Sound(heard)) {
            var step = sound.start();
            var drafts = next(List.of(new Draft(List.of(), List.of(), 0, 0)), step.logits(), frames.length);
            Draft best = null;
            try {
                while (true) {
                    var going = new ArrayList<Draft>();
                    for (var draft : drafts) {
                        if (!draft.hasEnded()) {
                            going.add(draft);
                        } else if (best == null || draft.mean() > best.mean()) {
                            best = draft;
                        }
                    }
                    double bar = best == null ? Double.NEGATIVE_INFINITY : best.mean();
                    going.removeIf(draft -> draft.sum() / (draft.tokens().size() + 1) <= bar || loops(draft.tokens()));
                    if (going.isEmpty() || going.getFirst().tokens().size() >= most) {
                        best = best != null ? best : going.isEmpty() ? drafts.getFirst() : going.getFirst();
                        return best.written();
                    }
                    var following = sound.step(going, step.memory());
                    step.memory().close();
                    step = following;
                    drafts = next(inOrder(going), step.logits(), frames.length);
                }
            } finally {
                step.memory().close();
            }
        }
    }

    /// The likeliest text when a good guess is at hand: the guess is checked in one step, and writing goes
    /// on, always with the likeliest token, where it first fails. Far cheaper than [#write], for text that is
    /// soon replaced.
    Written writeOn(float[][] frames, List<Integer> guess, int most) throws OrtException {
        try (var heard = tensor(frames);
                var sound = new Sound(heard)) {
            var draft = new Draft(List.of(), List.of(), 0, 0);
            Step step;
            if (guess.isEmpty()) {
                step = sound.start();
            } else {
                try (var checked = force(heard, guess)) {
                    var logits = split(checked);
                    int right = 0;
                    while (right < guess.size() && likeliest(logits[right]) == guess.get(right)) {
                        draft = draft.with(guess.get(right), logProbability(logits[right], guess.get(right)));
                        right++;
                    }
                    sound.remember(checked);
                    step = new Step(new float[][] {logits[right]}, cut(checked, right + 1));
                }
            }
            try {
                while (true) {
                    int token = likeliest(step.logits()[0]);
                    draft = draft.with(token, logProbability(step.logits()[0], token));
                    if (draft.hasEnded() || draft.tokens().size() >= most || loops(draft.tokens())) {
                        return draft.written();
                    }
                    var following = sound.step(List.of(draft), step.memory());
                    step.memory().close();
                    step = following;
                }
            } finally {
                step.memory().close();
            }
        }
    }

    /// The log-probability of each given token and of the end after them, in one step.
    double[] force(float[][] frames, List<Integer> tokens) throws OrtException {
        try (var heard = tensor(frames);
                var result = force(heard, tokens)) {
            var logits = split(result);
            var logProbabilities = new double[tokens.size() + 1];
            for (int i = 0; i <= tokens.size(); i++) {
                logProbabilities[i] = logProbability(logits[i], i < tokens.size() ? tokens.get(i) : LlamaTokenizer.END);
            }
            return logProbabilities;
        }
    }

    private OrtSession.Result force(OnnxTensor heard, List<Integer> tokens) throws OrtException {
        var ids = new long[tokens.size() + 1];
        ids[0] = LlamaTokenizer.START;
        for (int i = 0; i < tokens.size(); i++) {
            ids[i + 1] = tokens.get(i);
        }
        var input = new HashMap<String, OnnxTensor>();
        try (var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length});
                var useCache = OnnxTensor.createTensor(environment, new boolean[] {false})) {
            input.put("input_ids", id);
            input.put("encoder_hidden_states", heard);
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

    /// The drafts one token longer that are worth following, the likeliest first.
    private static List<Draft> next(List<Draft> drafts, float[][] rows, int frames) {
        var longer = new ArrayList<Draft>();
        for (int row = 0; row < drafts.size(); row++) {
            var logits = rows[row];
            double all = logSumExp(logits);
            for (int token : likeliest(logits, BEAM + 1)) {
                boolean nothing =
                        token == LlamaTokenizer.END && drafts.get(row).tokens().isEmpty();
                if (nothing && frames > SHORT_FRAMES && logits[token] - all < SURELY_NOTHING) {
                    continue;
                }
                longer.add(drafts.get(row).with(token, logits[token] - all));
            }
        }
        longer.sort(Comparator.comparingDouble(Draft::sum).reversed());
        double bar = longer.getFirst().sum() - GIVE_UP;
        return longer.stream().filter(draft -> draft.sum() >= bar).limit(BEAM).toList();
    }

    private static List<Draft> inOrder(List<Draft> drafts) {
        var ordered = new ArrayList<Draft>();
        for (int row = 0; row < drafts.size(); row++) {
            var draft = drafts.get(row);
            ordered.add(new Draft(draft.tokens(), draft.logProbabilities(), draft.sum(), row));
        }
        return ordered;
    }

    static boolean loops(List<Integer> tokens) {
        int size = tokens.size();
        for (int length = 1; length <= 4 && length * LOOPS <= size; length++) {
            boolean same = true;
            for (int i = size - length * (LOOPS - 1); i < size && same; i++) {
                same = tokens.get(i).equals(tokens.get(i - length));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /// What comes out of a step: how likely each token is next in each row, and what to remember.
    private record Step(float[][] logits, Memory memory) {}

    /// What the decoder remembers of the sound, as often as there are rows.
    private final class Sound implements AutoCloseable {
        private final OnnxTensor heard;
        /// One row, copied out of the step that made it.
        private final Map<String, OnnxTensor> one = new HashMap<>();
        /// The same repeated for each row; made when a second text is followed for the first time.
        private final Map<String, FloatBuffer> repeated = new HashMap<>();

        private final Map<Integer, Map<String, OnnxTensor>> byRows = new HashMap<>();

        Sound(OnnxTensor heard) {
            this.heard = heard;
            byRows.put(1, one);
        }

        /// The step over the mark that starts a text.
        Step start() throws OrtException {
            try (var first = force(heard, List.of())) {
                remember(first);
                return new Step(split(first), cut(first, 1));
            }
        }

        /// Keeps the memory of the sound of a step that is about to be closed.
        void remember(OrtSession.Result result) throws OrtException {
            for (int layer = 0; layer < LAYERS; layer++) {
                for (var part : PARTS) {
                    var tensor = (OnnxTensor)
                            result.get(present(layer, "encoder", part)).orElseThrow();
                    var shape = tensor.getInfo().getShape();
                    var from = tensor.getFloatBuffer();
                    var copy = direct(from.remaining()).put(from).flip();
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
                    all = direct(BEAM * row.remaining());
                    for (int i = 0; i < BEAM; i++) {
                        all.put(row.duplicate());
                    }
                    repeated.put(entry.getKey(), all.flip());
                }
                var shape = new long[] {rows, HEADS, entry.getValue().getInfo().getShape()[2], HEAD_SIZE};
                var part = all.slice(0, rows * (all.capacity() / BEAM));
                tensors.put(entry.getKey(), OnnxTensor.createTensor(environment, part, shape));
            }
            byRows.put(rows, tensors);
            return tensors;
        }

        /// One token further with each draft.
        Step step(List<Draft> drafts, Memory memory) throws OrtException {
            int rows = drafts.size();
            var ids =
                    drafts.stream().mapToLong(draft -> draft.tokens().getLast()).toArray();
            var input = new HashMap<>(tensors(rows));
            // the later steps take nothing from the frames but the number of rows
            try (var frames = OnnxTensor.createTensor(
                            environment, FloatBuffer.allocate(rows * FRAME_SIZE), new long[] {rows, 1, FRAME_SIZE});
                    var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {rows, 1});
                    var useCache = OnnxTensor.createTensor(environment, new boolean[] {true});
                    var gathered = gather(memory, drafts)) {
                input.put("input_ids", id);
                input.put("encoder_hidden_states", frames);
                input.put("use_cache_branch", useCache);
                input.putAll(gathered.tensors());
                var result = session.run(input, LATER_OUTPUTS);
                return new Step(split(result), memory(result, rows, result::close));
            }
        }

        @Override
        public void close() {
            byRows.values().forEach(tensors -> tensors.values().forEach(OnnxTensor::close));
        }
    }

    /// What the decoder remembers of the texts, a row each.
    ///
    /// @param release gives back what lies outside the heap
    private record Memory(Map<String, OnnxTensor> tensors, int rows, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            release.run();
        }
    }

    /// The memory in a step's result.
    private static Memory memory(OrtSession.Result result, int rows, Runnable release) {
        var tensors = new HashMap<String, OnnxTensor>();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var part : PARTS) {
                var tensor = result.get(present(layer, "decoder", part)).orElseThrow();
                tensors.put(past(layer, "decoder", part), (OnnxTensor) tensor);
            }
        }
        return new Memory(tensors, rows, release);
    }

    private static Memory owning(Map<String, OnnxTensor> tensors, int rows) {
        return new Memory(tensors, rows, () -> tensors.values().forEach(OnnxTensor::close));
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
        var gathered = new HashMap<String, OnnxTensor>();
        for (var entry : memory.tensors().entrySet()) {
            var from = entry.getValue().getFloatBuffer();
            int rowSize = from.remaining() / memory.rows();
            var to = direct(drafts.size() * rowSize);
            for (var draft : drafts) {
                to.put(from.slice(draft.row() * rowSize, rowSize));
            }
            var shape = entry.getValue().getInfo().getShape();
            gathered.put(entry.getKey(), OnnxTensor.createTensor(environment, to.flip(), new long[] {
                drafts.size(), HEADS, shape[2], HEAD_SIZE
            }));
        }
        return owning(gathered, drafts.size());
    }

    /// The first tokens of what the decoder remembers of a text.
    private Memory cut(OrtSession.Result result, int tokens) throws OrtException {
        var made = new HashMap<String, OnnxTensor>();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var part : PARTS) {
                var tensor =
                        (OnnxTensor) result.get(present(layer, "decoder", part)).orElseThrow();
                int length = (int) tensor.getInfo().getShape()[2];
                var from = tensor.getFloatBuffer();
                var to = direct(HEADS * tokens * HEAD_SIZE);
                for (int head = 0; head < HEADS; head++) {
                    to.put(from.slice(head * length * HEAD_SIZE, tokens * HEAD_SIZE));
                }
                made.put(
                        past(layer, "decoder", part),
                        OnnxTensor.createTensor(environment, to.flip(), new long[] {1, HEADS, tokens, HEAD_SIZE}));
            }
        }
        return owning(made, 1);
    }

    private OnnxTensor tensor(float[][] frames) throws OrtException {
        var all = direct(frames.length * FRAME_SIZE);
        for (var frame : frames) {
            all.put(frame);
        }
        return OnnxTensor.createTensor(environment, all.flip(), new long[] {1, frames.length, FRAME_SIZE});
    }

    private static FloatBuffer direct(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// The logits, a row for each text or each token of one text.
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

    private static int likeliest(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    /// The indices of the `count` highest values, the highest first.
    private static int[] likeliest(float[] logits, int count) {
        var best = new int[count];
        java.util.Arrays.fill(best, -1);
        for (int i = 0; i < logits.length; i++) {
            int at = count;
            while (at > 0 && (best[at - 1] < 0 || logits[i] > logits[best[at - 1]])) {
                at--;
            }
            if (at < count) {
                System.arraycopy(best, at, best, at + 1, count - at - 1);
                best[at] = i;
            }
        }
        return best;
    }

    private static double logProbability(float[] logits, int token) {
        return logits[token] - logSumExp(logits);
    }

    private static double logSumExp(float[] values) {
        float most = values[likeliest(values)];
        double sum = 0;
        for (float value : values) {
            if (value > most - 20) {
                sum += Math.exp(value - most);
            }
        }
        return most + Math.log(sum);
    }
}
