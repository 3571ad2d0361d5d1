package dev.vivavoce.training.turn;

import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.turn.PauseCues;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The pauses of a folder of recordings. Kept files of them make a second run start at once.
final class Pauses {
    private static final int FRAME = VoiceActivity.FRAME;
    private static final float SPEECH = 0.5f;
    private static final float GOES_ON = 0.35f;
    private static final int PADDING_FRAMES = 8;
    /// A pause is one from here on: 256 ms.
    private static final int SHORTEST_FRAMES = 8;

    private final CorpusFolder corpus;
    private final VoiceActivity voiceActivity;
    private final Recognizer recognizer;
    private final Optional<Path> kept;

    Pauses(CorpusFolder corpus, VoiceActivity voiceActivity, Recognizer recognizer, Optional<Path> kept) {
        this.corpus = corpus;
        this.voiceActivity = voiceActivity;
        this.recognizer = recognizer;
        this.kept = kept;
    }

    /// Those of a recording, the last of them its end; none when nobody speaks in it.
    List<HeardPause> of(Recording recording) throws IOException {
        if (kept.isEmpty()) return listen(recording);
        var file = kept.get().resolve("pauses").resolve(recording.id() + ".tsv");
        if (Files.exists(file)) {
            return Files.readAllLines(file).stream()
                    .map(line -> read(recording, line))
                    .toList();
        }
        var pauses = listen(recording);
        Files.createDirectories(file.getParent());
        Files.write(file, pauses.stream().map(Pauses::line).toList());
        return pauses;
    }

    private static String line(HeardPause pause) {
        var inputs = Arrays.stream(pause.inputs()).mapToObj(Double::toString).toList();
        return pause.seconds() + "\t" + String.join("\t", inputs);
    }

    private static HeardPause read(Recording recording, String line) {
        var columns =
                Arrays.stream(line.split("\t")).mapToDouble(Double::parseDouble).toArray();
        return new HeardPause(
                recording.speaker(), recording.id(), Arrays.copyOfRange(columns, 1, columns.length), columns[0]);
    }

    private List<HeardPause> listen(Recording recording) throws IOException {
        var samples = corpus.samples(recording);
        var probabilities = probabilities(samples);
        var pauses = new ArrayList<HeardPause>();
        int first = -1;
        int last = -1;
        for (int frame = 0; frame < probabilities.length; frame++) {
            if (first < 0 ? probabilities[frame] < SPEECH : probabilities[frame] < GOES_ON) continue;
            if (first < 0) first = frame;
            else if (frame - last > SHORTEST_FRAMES)
                pauses.add(pause(recording, samples, first, last, (frame - last - 1) * FRAME / 16_000.0));
            last = frame;
        }
        if (first >= 0) pauses.add(pause(recording, samples, first, last, Double.POSITIVE_INFINITY));
        return List.copyOf(pauses);
    }

    private HeardPause pause(Recording recording, float[] samples, int first, int last, double seconds) {
        int from = Math.max(0, first - PADDING_FRAMES) * FRAME;
        int to = Math.min(samples.length, (last + 1 + PADDING_FRAMES) * FRAME);
        from = Math.max(from, to - Recognizer.LONGEST_SAMPLES);
        var spoken = Arrays.copyOfRange(samples, from, to);
        return new HeardPause(
                recording.speaker(), recording.id(), PauseCues.inputs(recognizer.hear(spoken), spoken), seconds);
    }

    private float[] probabilities(float[] samples) {
        var probabilities = new float[samples.length / FRAME];
        try (var stream = voiceActivity.open()) {
            for (int i = 0; i < probabilities.length; i++)
                probabilities[i] = stream.probability(Arrays.copyOfRange(samples, i * FRAME, (i + 1) * FRAME));
        }
        return probabilities;
    }
}
