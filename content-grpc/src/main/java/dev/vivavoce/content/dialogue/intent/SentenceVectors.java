package dev.vivavoce.content.dialogue.intent;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;

/// Turns English sentences into vectors of 384 numbers and of length 1: similar meanings are near each other.
///
/// The network is loaded once a process, when it is first needed. It reads 128 tokens at most; [Segments] cuts
/// longer texts before.
public final class SentenceVectors {
    private static final String NATIVE_FOLDER = "ENGINE_CACHE_DIR";
    private static final int REMEMBERED = 8_192;

    private final Function<String, float[]> network;
    private final StoredVectors stored;
    private final Newest<float[]> newest = new Newest<>(REMEMBERED);

    /// @param network gives a vector of any length
    SentenceVectors(Function<String, float[]> network, StoredVectors stored) {
        this.network = network;
        this.stored = stored;
    }

    /// The one of this process.
    public static SentenceVectors shared() {
        return Shared.INSTANCE;
    }

    /// Those of the built-in scripts are stored, the newest others are remembered. Do not change the vector.
    public float[] of(String text) {
        var known = stored.of(text);
        return known != null ? known : newest.of(text, this::embed);
    }

    /// Remembers nothing: for texts whose vectors are stored elsewhere.
    public float[] embed(String text) {
        var vector = network.apply(text);
        double sum = 0;
        for (float x : vector) sum += x * x;
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) vector[i] /= length;
        return vector;
    }

    private static final class Shared {
        private static final SentenceVectors INSTANCE = load();

        private static SentenceVectors load() {
            try {
                // The tokeniser unpacks its native library into the home folder unless another folder is set.
                if (System.getProperty(NATIVE_FOLDER) == null) {
                    var folder = Files.createTempDirectory("vivavoce-tokenizer");
                    System.setProperty(NATIVE_FOLDER, folder.toString());
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-tokenizer"));
                }
                var network = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
                return new SentenceVectors(text -> network.embed(text).content().vector(), StoredVectors.shipped());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
