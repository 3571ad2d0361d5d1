package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// One learner's utterance as a training example.
///
/// @param text the text that was read
/// @param frames 16-bit floats, [MoonshineNetwork#WIDTH] for each frame
/// @param tokens the tokens of the text
record Utterance(String id, String speaker, String text, short[] frames, List<Integer> tokens) {
    int length() {
        return frames.length / MoonshineNetwork.WIDTH;
    }

    Utterance saying(List<Integer> other) {
        return new Utterance(id, speaker, text, frames, other);
    }

    /// Joins this utterance and the next.
    Utterance then(Utterance next) {
        var both = new short[frames.length + next.frames.length];
        System.arraycopy(frames, 0, both, 0, frames.length);
        System.arraycopy(next.frames, 0, both, frames.length, next.frames.length);
        var said = new ArrayList<>(tokens);
        said.addAll(next.tokens);
        return new Utterance(id, speaker, text + " " + next.text, both, List.copyOf(said));
    }

    static short[] half(float[] values) {
        var halves = new short[values.length];
        for (int i = 0; i < values.length; i++) halves[i] = Float.floatToFloat16(values[i]);
        return halves;
    }

    /// The frames of several utterances, padded to the longest.
    static NDArray frames(NDManager step, List<Utterance> all) {
        int longest = longest(all);
        var values = new float[all.size() * longest * MoonshineNetwork.WIDTH];
        for (int row = 0; row < all.size(); row++) {
            var frames = all.get(row).frames;
            int at = row * longest * MoonshineNetwork.WIDTH;
            for (int i = 0; i < frames.length; i++) values[at + i] = Float.float16ToFloat(frames[i]);
        }
        return step.create(values, new Shape(all.size(), longest, MoonshineNetwork.WIDTH));
    }

    static int longest(List<Utterance> all) {
        return all.stream().mapToInt(Utterance::length).max().orElse(0);
    }

    static short[] halves(byte[] bytes) {
        var halves = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(halves);
        return halves;
    }

    static byte[] bytes(short[] halves) {
        var bytes = ByteBuffer.allocate(halves.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(halves);
        return bytes.array();
    }
}
