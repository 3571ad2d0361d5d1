package dev.vivavoce.speech.recognition.moonshine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The changes to Moonshine from training on learners' speech. The change of a matrix is a product
/// of two thin ones, that of a vector is a vector; the values are 16-bit floats.
///
/// The file: [#MAGIC], the description, the number of changes, then for each its network, its name, its
/// lengths and its values, all as [DataOutputStream] writes them.
///
/// @param description its origin, as `key=value` lines: version, corpus, fingerprint, licence, figures
public record LearnerTuning(String description, List<Change> changes) {
    private static final String MAGIC = "vivavoce learner tuning 1";
    private static final String RESOURCE = "learner-tuning.bin";

    /// The two networks of Moonshine.
    public enum Network {
        /// Listens.
        ENCODER,
        /// Writes.
        DECODER
    }

    /// The change of one tensor.
    public sealed interface Change {
        Network network();

        /// The tensor's name in the ONNX file, without the suffix of quantisation.
        String name();

        /// @param down `inputs` rows of `rank` values
        /// @param up `rank` rows of `outputs` values
        record Product(Network network, String name, int rank, float[] down, float[] up) implements Change {}

        /// @param values one for each of the tensor's
        record Sum(Network network, String name, float[] values) implements Change {}
    }

    /// The shipped tuning.
    public static LearnerTuning shipped() {
        try (var input = LearnerTuning.class.getResourceAsStream(RESOURCE)) {
            if (input == null) throw new IllegalStateException(RESOURCE + " is not in the jar");
            return read(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The value of a line of the description; empty without such a line.
    public String described(String key) {
        return description
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }

    /// A network's file with changed weights.
    ///
    /// @param published the published file; it stays unchanged
    public byte[] tuned(Network network, byte[] published) {
        var weights = new OnnxWeights(published.clone());
        for (var change : changes) {
            if (change.network() != network) continue;
            var values = weights.read(change.name());
            switch (change) {
                case Change.Product product -> add(product, values);
                case Change.Sum(Network _, String _, float[] added) -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i] += added[i];
                    }
                }
            }
            weights.write(change.name(), values);
        }
        return weights.file();
    }

    /// Adds the product of the two matrices, row by row.
    private static void add(Change.Product product, float[] values) {
        int outputs = product.up().length / product.rank();
        var sums = new double[outputs];
        for (int row = 0; row < values.length / outputs; row++) {
            Arrays.fill(sums, 0);
            for (int r = 0; r < product.rank(); r++)
                addScaled(product.down()[row * product.rank() + r], product.up(), r * outputs, sums);
            for (int i = 0; i < outputs; i++) values[row * outputs + i] += (float) sums[i];
        }
    }

    private static void addScaled(float factor, float[] values, int from, double[] sums) {
        for (int i = 0; i < sums.length; i++) sums[i] += factor * values[from + i];
    }

    public void write(OutputStream stream) throws IOException {
        var output = new DataOutputStream(stream);
        output.writeUTF(MAGIC);
        output.writeUTF(description);
        output.writeInt(changes.size());
        for (var change : changes) {
            output.writeUTF(change.network().name());
            output.writeUTF(change.name());
            switch (change) {
                case Change.Product(Network _, String _, int rank, float[] down, float[] up) -> {
                    output.writeInt(rank);
                    write(output, down);
                    write(output, up);
                }
                case Change.Sum(Network _, String _, float[] values) -> {
                    output.writeInt(0);
                    write(output, values);
                }
            }
        }
        output.flush();
    }

    public static LearnerTuning read(InputStream stream) throws IOException {
        var input = new DataInputStream(new BufferedInputStream(stream));
        var magic = input.readUTF();
        if (!magic.equals(MAGIC)) throw new IOException("a file of “" + magic + "” (expected: “" + MAGIC + "”)");
        var description = input.readUTF();
        var changes = new ArrayList<Change>();
        for (int left = input.readInt(); left > 0; left--) {
            var network = Network.valueOf(input.readUTF());
            var name = input.readUTF();
            int rank = input.readInt();
            changes.add(
                    rank > 0
                            ? new Change.Product(network, name, rank, floats(input), floats(input))
                            : new Change.Sum(network, name, floats(input)));
        }
        return new LearnerTuning(description, List.copyOf(changes));
    }

    private static void write(DataOutputStream output, float[] values) throws IOException {
        output.writeInt(values.length);
        for (float value : values) {
            output.writeShort(Float.floatToFloat16(value));
        }
    }

    private static float[] floats(DataInputStream input) throws IOException {
        var values = new float[input.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(input.readShort());
        }
        return values;
    }
}
