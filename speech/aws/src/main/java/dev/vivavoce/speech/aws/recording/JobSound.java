package dev.vivavoce.speech.aws.recording;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;

/// A recording as a WAV file, which is never in memory as a whole.
final class JobSound {
    static final String MEDIA_TYPE = "audio/wav";
    static final int HERTZ = 16_000;

    private static final int SAMPLE_BYTES = 2;

    private JobSound() {}

    /// In bytes.
    static long length(Recording recording) {
        return header(recording).length + bytes(recording);
    }

    static InputStream open(Recording recording) throws IOException {
        return new SequenceInputStream(
                new ByteArrayInputStream(header(recording)), Files.newInputStream(recording.pcm()));
    }

    private static byte[] header(Recording recording) {
        return Pcm.wavHeader(bytes(recording), HERTZ);
    }

    private static long bytes(Recording recording) {
        return recording.samples() * SAMPLE_BYTES;
    }
}
