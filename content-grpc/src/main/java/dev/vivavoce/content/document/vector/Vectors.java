package dev.vivavoce.content.document.vector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Vectors as bytes: four for each number, the lowest first.
public final class Vectors {
    private Vectors() {}

    public static byte[] bytes(float[] vector) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    public static float[] vector(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
