package dev.vivavoce.speech.voiceactivity;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Silero VAD, version 5: a small recurrent network that takes 0.1 ms for each frame.
public final class SileroVoiceActivity implements VoiceActivity {
    /// The network's input includes the end of the previous frame.
    private static final int CONTEXT = 64;
    private static final int STATE = 2 * 128;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final OnnxTensor sampleRate;
    /// Streams read, closing writes.
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /// @param model the file `silero-vad.onnx`
    public SileroVoiceActivity(Path model) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.toString(), options);
            sampleRate = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {16_000}), new long[] {1});
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load " + model.getFileName(), e);
        }
    }

    @Override
    public Stream open() {
        return new SileroStream();
    }

    /// Waits for frames that are looked at: a network that is freed while it computes takes the process with it. Later
    /// ones fail with an [IllegalStateException].
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            sampleRate.close();
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the voice activity model", e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private final class SileroStream implements Stream {
        // The network reads them in place: a copy for each frame would be freed by the garbage collector only.
        private final FloatBuffer state = direct(STATE);
        private final FloatBuffer input = direct(CONTEXT + FRAME);

        @Override
        public float probability(float[] frame) {
            if (frame.length != FRAME) {
                throw new IllegalArgumentException("frame: " + frame.length + " samples (expected: " + FRAME + ")");
            }
            input.put(0, input, FRAME, CONTEXT).put(CONTEXT, frame);
            use.readLock().lock();
            try (var samples = OnnxTensor.createTensor(environment, input, new long[] {1, CONTEXT + FRAME});
                    var before = OnnxTensor.createTensor(environment, state, new long[] {2, 1, STATE / 2});
                    var result = session.run(Map.of("input", samples, "sr", sampleRate, "state", before))) {
                state.put(0, ((OnnxTensor) result.get("stateN").orElseThrow()).getFloatBuffer(), 0, STATE);
                return ((OnnxTensor) result.get("output").orElseThrow())
                        .getFloatBuffer()
                        .get(0);
            } catch (OrtException e) {
                throw new IllegalStateException("the voice activity model failed", e);
            } finally {
                use.readLock().unlock();
            }
        }

        @Override
        public void reset() {
            state.put(0, new float[STATE]);
            input.put(0, new float[CONTEXT + FRAME]);
        }

        /// Its two small buffers are freed with it.
        @Override
        public void close() {}

        private static FloatBuffer direct(int floats) {
            return ByteBuffer.allocateDirect(floats * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
    }
}
