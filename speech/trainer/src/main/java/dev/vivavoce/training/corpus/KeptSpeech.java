package dev.vivavoce.training.corpus;

import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A recording after everything that takes long: decoded, cut, recognised and labelled. Files of it make a
/// second training on the same folder start at once.
///
/// @param whole the hearing of the speech from the first utterance to the last
/// @param labels the phone index of each frame
/// @param utterances as the product cuts them
/// @param hearings of the utterances
public record KeptSpeech(
        RememberedHearing whole, int[] labels, List<Segment.Utterance> utterances, List<RememberedHearing> hearings) {

    /// Writes the recording to a file.
    public void write(Path file, float[] samples) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(out, samples);
            whole.write(out);
            out.writeInt(labels.length);
            for (int label : labels) {
                out.writeByte(label);
            }
            out.writeInt(utterances.size());
            for (int i = 0; i < utterances.size(); i++) {
                var utterance = utterances.get(i);
                out.writeLong(utterance.startSample());
                out.writeLong(utterance.endSample());
                out.writeLong(utterance.settledSample());
                boolean isWhole = hearings.get(i) == whole;
                out.writeBoolean(isWhole);
                if (!isWhole) {
                    write(out, utterance.samples());
                    hearings.get(i).write(out);
                }
            }
        }
    }

    /// Reads a file that [#write] wrote.
    public static KeptSpeech read(Path file, Recognizer recognizer) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var samples = floats(in);
            var whole = RememberedHearing.read(in, recognizer, samples);
            var labels = new int[in.readInt()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = in.readByte();
            }
            var utterances = new ArrayList<Segment.Utterance>();
            var hearings = new ArrayList<RememberedHearing>();
            for (int left = in.readInt(); left > 0; left--) {
                long start = in.readLong();
                long end = in.readLong();
                long settled = in.readLong();
                boolean isWhole = in.readBoolean();
                var own = isWhole ? samples : floats(in);
                utterances.add(new Segment.Utterance(start, end, own, settled));
                hearings.add(isWhole ? whole : RememberedHearing.read(in, recognizer, own));
            }
            return new KeptSpeech(whole, labels, List.copyOf(utterances), List.copyOf(hearings));
        }
    }

    /// Writes what the recogniser answered about other texts.
    public void writeAnswers(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var hearing : hearings) {
                hearing.writeAnswers(out);
            }
        }
    }

    /// Reads a file that [#writeAnswers] wrote.
    public void readAnswers(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var hearing : hearings) {
                hearing.readAnswers(in);
            }
        }
    }

    static void write(DataOutputStream out, float[] values) throws IOException {
        var bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    static float[] floats(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        var bytes = new byte[4 * values.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
