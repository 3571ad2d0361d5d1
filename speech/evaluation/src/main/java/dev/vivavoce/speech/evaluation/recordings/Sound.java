package dev.vivavoce.speech.evaluation.recordings;

import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.UnusableAudio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// Speech in the form in which clients send it: 16 kHz, signed 16 bit, little endian, mono.
public final class Sound {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BYTES_A_MILLISECOND = 32;

    private Sound() {}

    /// @param file WAV or FLAC
    /// @throws UnusableRecordings when the file cannot be read or decoded
    public static byte[] read(Path file) {
        try {
            return decoded(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableRecordings(file + " cannot be read: " + e.getMessage());
        } catch (UnusableAudio failure) {
            throw new UnusableRecordings(file + " cannot be used: " + failure.getMessage());
        }
    }

    /// @param recording a WAV or FLAC file
    public static byte[] decoded(byte[] recording) {
        return Pcm.bytes(AudioFile.decode(recording, LONGEST));
    }

    public static byte[] silence(Duration length) {
        return new byte[Math.toIntExact(length.toMillis()) * BYTES_A_MILLISECOND];
    }

    public static Duration length(byte[] pcm) {
        return Duration.ofMillis(pcm.length / BYTES_A_MILLISECOND);
    }

    public static byte[] joined(byte[]... parts) {
        var joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
