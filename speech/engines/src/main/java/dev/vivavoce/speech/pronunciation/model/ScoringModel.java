package dev.vivavoce.speech.pronunciation.model;

import com.google.gson.Gson;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A trained model: tensors by name, and their origin.
///
/// The file is `VVSM`, a format version (1), the [About] as JSON in UTF-8 preceded by its length,
/// the number of tensors, then for each its name, its rows, its columns and its values, row by row. All
/// numbers are big endian; values are IEEE 754 floats of 32 bits.
public final class ScoringModel {
    private static final String RESOURCE = "/dev/vivavoce/speech/pronunciation/model/scoring.model";
    private static final int MAGIC = 0x5656534d;
    private static final int FORM = 1;
    private static final int MOST_VALUES = 4_000_000;
    private static final Gson JSON = new Gson();

    private final About about;
    private final Map<String, Tensor> tensors;

    /// @param tensors a part whose tensors are missing is not supported
    public ScoringModel(About about, Map<String, Tensor> tensors) {
        this.about = about;
        this.tensors = Collections.unmodifiableMap(new TreeMap<>(tensors));
    }

    /// The origin of a model and its figures.
    ///
    /// @param version changes whenever scores may change
    /// @param corpus what it was trained on, with its licence
    /// @param fingerprint SHA-256 over the corpus' texts, scores and audio
    /// @param recognizer name and version of the recogniser whose frames it reads
    /// @param figures cross-validated by speaker, by name
    public record About(
            String version,
            String corpus,
            String licence,
            String fingerprint,
            String recognizer,
            long seed,
            Map<String, Double> figures) {}

    /// A matrix; a vector has one row.
    public record Tensor(int rows, int columns, float[] values) {
        public Tensor {
            if (values.length != rows * columns) {
                throw new IllegalArgumentException(
                        "values: " + values.length + " (expected: " + rows + " × " + columns + ")");
            }
        }

        /// A matrix of one row.
        public static Tensor row(float... values) {
            return new Tensor(1, values.length, values);
        }
    }

    /// The model that this build ships.
    public static ScoringModel shipped() {
        try (var stream =
                new BufferedInputStream(Objects.requireNonNull(ScoringModel.class.getResourceAsStream(RESOURCE)))) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a file that [#write] wrote.
    public static ScoringModel read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != MAGIC || in.readInt() != FORM) {
            throw new IOException("not a scoring model of form " + FORM);
        }
        var about = JSON.fromJson(in.readUTF(), About.class);
        var tensors = new LinkedHashMap<String, Tensor>();
        for (int left = in.readInt(); left > 0; left--) {
            var name = in.readUTF();
            int rows = in.readInt();
            int columns = in.readInt();
            if (rows < 0 || columns < 0 || (long) rows * columns > MOST_VALUES) {
                throw new IOException(name + ": " + rows + " × " + columns + " values");
            }
            var values = new float[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readFloat();
            }
            tensors.put(name, new Tensor(rows, columns, values));
        }
        return new ScoringModel(about, tensors);
    }

    /// Writes the model.
    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(FORM);
        out.writeUTF(JSON.toJson(about));
        out.writeInt(tensors.size());
        for (var tensor : tensors.entrySet()) {
            out.writeUTF(tensor.getKey());
            out.writeInt(tensor.getValue().rows());
            out.writeInt(tensor.getValue().columns());
            for (float value : tensor.getValue().values()) {
                out.writeFloat(value);
            }
        }
        out.flush();
    }

    public About about() {
        return about;
    }

    /// All tensors by name, in the order of the names.
    public Map<String, Tensor> tensors() {
        return tensors;
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    public Tensor tensor(String name) {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalStateException("the scoring model " + about.version() + " has no " + name);
        }
        return tensor;
    }
}
