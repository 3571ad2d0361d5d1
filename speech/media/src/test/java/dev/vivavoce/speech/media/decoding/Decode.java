package dev.vivavoce.speech.media.decoding;

import dev.vivavoce.speech.audio.Pcm;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/// Decodes whole files for tests.
public final class Decode {
    private Decode() {}

    public static float[] sound(Path file) throws InterruptedException {
        return sound(new MediaDecoder(MediaLimits.STANDARD), file);
    }

    static float[] sound(MediaDecoder decoder, Path file) throws InterruptedException {
        var pcm = new ByteArrayOutputStream();
        var decoded = decoder.decode(file, pcm);
        if (decoded.samples() * 2 != pcm.size()) throw new AssertionError(decoded + ", but " + pcm.size() + " bytes");
        return Pcm.floats(pcm.toByteArray());
    }
}
