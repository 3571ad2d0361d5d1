package dev.vivavoce.training.corpus;

import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Caches the answers of a hearing, since each step of training asks for the same ones. Can be written to a
/// file; then the samples are recognised again only for a question that was not asked before.
public final class RememberedHearing implements Recognizer.Hearing {
    private final Supplier<Recognizer.Hearing> again;
    private final Transcript transcript;
    private final float[][] frames;
    private final double frameSeconds;
    private final Map<List<String>, double[]> answers = new ConcurrentHashMap<>();
    private Recognizer.@Nullable Hearing hearing;

    private RememberedHearing(
            Supplier<Recognizer.Hearing> again, Transcript transcript, float[][] frames, double frameSeconds) {
        this.again = again;
        this.transcript = transcript;
        this.frames = frames;
        this.frameSeconds = frameSeconds;
    }

    /// Recognises the samples.
    public static RememberedHearing of(Recognizer recognizer, float[] samples) {
        var hearing = recognizer.hear(samples);
        var remembered =
                new RememberedHearing(() -> hearing, hearing.transcript(), hearing.frames(), hearing.frameSeconds());
        remembered.hearing = hearing;
        return remembered;
    }

    @Override
    public Transcript transcript() {
        return transcript;
    }

    @Override
    public double[] logProbabilities(List<String> words) {
        return answers.computeIfAbsent(List.copyOf(words), unheard -> hearing().logProbabilities(unheard));
    }

    @Override
    public float[][] frames() {
        return frames;
    }

    @Override
    public double frameSeconds() {
        return frameSeconds;
    }

    private synchronized Recognizer.Hearing hearing() {
        if (hearing == null) {
            hearing = again.get();
        }
        return hearing;
    }

    /// Writes what was heard, without the answers.
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(transcript.text());
        out.writeDouble(transcript.logProbability());
        out.writeInt(transcript.words().size());
        for (var word : transcript.words()) {
            out.writeUTF(word.text());
            out.writeDouble(word.startSeconds());
            out.writeDouble(word.endSeconds());
            out.writeDouble(word.probability());
            out.writeDouble(word.confidence());
        }
        out.writeDouble(frameSeconds);
        out.writeInt(frames.length);
        for (var frame : frames) {
            KeptSpeech.write(out, frame);
        }
    }

    /// Reads what [#write] wrote of these samples.
    static RememberedHearing read(DataInputStream in, Recognizer recognizer, float[] samples) throws IOException {
        var text = in.readUTF();
        double logProbability = in.readDouble();
        var words = new ArrayList<Transcript.Word>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(new Transcript.Word(
                    in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        double frameSeconds = in.readDouble();
        var frames = new float[in.readInt()][];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = KeptSpeech.floats(in);
        }
        return new RememberedHearing(
                () -> recognizer.hear(samples),
                new Transcript(text, List.copyOf(words), logProbability),
                frames,
                frameSeconds);
    }

    void writeAnswers(DataOutputStream out) throws IOException {
        out.writeInt(answers.size());
        for (var answer : answers.entrySet()) {
            out.writeInt(answer.getKey().size());
            for (var word : answer.getKey()) {
                out.writeUTF(word);
            }
            for (double log : answer.getValue()) {
                out.writeDouble(log);
            }
        }
    }

    void readAnswers(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            var words = new ArrayList<String>();
            for (int size = in.readInt(); size > 0; size--) {
                words.add(in.readUTF());
            }
            var logs = new double[words.size()];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = in.readDouble();
            }
            answers.put(List.copyOf(words), logs);
        }
    }
}
