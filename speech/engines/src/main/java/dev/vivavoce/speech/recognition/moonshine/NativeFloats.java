package dev.vivavoce.speech.recognition.moonshine;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Native memory for the inputs of one piece of work, freed when it closes. Direct buffers are freed by the garbage
/// collector, which sees only the small objects in front of them and runs too rarely. For the thread that makes it.
final class NativeFloats implements AutoCloseable {
    /// The width of the widest vector instructions.
    private static final int ALIGNMENT_BYTES = 64;

    private final Arena arena = Arena.ofConfined();

    /// Memory with zeros.
    FloatBuffer allocate(int floats) {
        return arena.allocate(ValueLayout.JAVA_FLOAT.byteSize() * floats, ALIGNMENT_BYTES)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// A copy of the values, to be read from the first.
    FloatBuffer of(float[] values) {
        return allocate(values.length).put(values).flip();
    }

    @Override
    public void close() {
        arena.close();
    }
}
