package dev.vivavoce.content.dialogue.intent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The vectors of the sentences of the built-in scripts and cards, so that the start of a talk does not wait
/// until the network has read some hundreds of them. `./vivavoce golden` writes them when a script has changed;
/// a test fails when one is missing.
///
/// The file has the number of sentences, then the keys in ascending order ([#key]), then for each key its vector as
/// half-precision numbers (IEEE 754, binary16), all in big-endian order.
final class StoredVectors {
    static final String FILE = "sentences.vectors";
    static final int LENGTH = 384;
    static final StoredVectors NONE = new StoredVectors(new long[0], ShortBuffer.allocate(0));

    private final long[] keys;
    private final ShortBuffer numbers;

    private StoredVectors(long[] keys, ShortBuffer numbers) {
        this.keys = keys;
        this.numbers = numbers;
    }

    static StoredVectors shipped() {
        try (var in = requireNonNull(StoredVectors.class.getResourceAsStream(FILE), FILE)) {
            return read(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredVectors read(ByteBuffer bytes) {
        var keys = new long[bytes.getInt()];
        bytes.asLongBuffer().get(keys);
        bytes.position(bytes.position() + Long.BYTES * keys.length);
        var numbers = bytes.asShortBuffer();
        if (numbers.remaining() != LENGTH * keys.length) throw new IllegalStateException(FILE + " is cut off");
        return new StoredVectors(keys, numbers);
    }

    int size() {
        return keys.length;
    }

    /// Null when the sentence is not of a built-in script.
    float @Nullable [] of(String sentence) {
        int found = Arrays.binarySearch(keys, key(sentence));
        if (found < 0) return null;
        var vector = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) vector[i] = Float.float16ToFloat(numbers.get(found * LENGTH + i));
        return vector;
    }

    /// The first eight bytes of the sentence's SHA-256.
    static long key(String sentence) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
