package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.audio.AudioSender;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// The computer's microphone, 100 ms at a time.
public final class Microphone implements AutoCloseable {
    private static final AudioFormat FORMAT = new AudioFormat(AudioSender.SAMPLE_RATE_HERTZ, 16, 1, true, false);

    private final TargetDataLine line;

    private Microphone(TargetDataLine line) {
        this.line = line;
    }

    /// @throws Refusal when there is none, or it does not give 16 kHz
    public static Microphone open() {
        try {
            var line = AudioSystem.getTargetDataLine(FORMAT);
            line.open(FORMAT);
            return new Microphone(line);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new Refusal("there is no microphone that gives 16 kHz here (" + e.getMessage()
                    + "): name a recording, or leave --microphone out");
        }
    }

    /// Speaks what it hears until something is typed.
    public void speakInto(AudioSender voice, InputStream keyboard) throws InterruptedException {
        line.start();
        var piece = new byte[AudioSender.MESSAGE_BYTES];
        while (!isTyped(keyboard)) {
            int length = line.read(piece, 0, piece.length);
            if (length > 0) voice.say(Arrays.copyOf(piece, length));
        }
        line.stop();
    }

    @Override
    public void close() {
        line.close();
    }

    private static boolean isTyped(InputStream keyboard) {
        try {
            return keyboard.available() > 0;
        } catch (IOException _) {
            return true;
        }
    }
}
