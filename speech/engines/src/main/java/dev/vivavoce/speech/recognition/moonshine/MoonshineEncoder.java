package dev.vivavoce.speech.recognition.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

/// Moonshine's encoder: samples to frames.
final class MoonshineEncoder implements AutoCloseable {
    /// The distance of two frames.
    static final double FRAME_SECONDS = 0.024;

    private static final int FRAME_SIZE = 288;
    /// The network refuses less than 0.1 s and is unreliable below this.
    private static final int SHORTEST_SAMPLES = 4_000;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /// @param model an ONNX file
    MoonshineEncoder(byte[] model) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model, options);
        }
    }

    /// @param samples 16 kHz
    float[][] frames(float[] samples) throws OrtException {
        var padded = samples.length < SHORTEST_SAMPLES ? Arrays.copyOf(samples, SHORTEST_SAMPLES) : samples;
        try (var memory = new NativeFloats();
                var input = OnnxTensor.createTensor(environment, memory.of(padded), new long[] {1, padded.length});
                var result = session.run(Map.of("input_values", input))) {
            var buffer = ((OnnxTensor) result.get("last_hidden_state").orElseThrow()).getFloatBuffer();
            var frames = new float[buffer.remaining() / FRAME_SIZE][FRAME_SIZE];
            for (var frame : frames) {
                buffer.get(frame);
            }
            return frames;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
