package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDManager;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The frames before the first tuned layer: they do not change in training, so they are kept in a folder and a
/// recording is not listened to twice.
final class UntunedFrames {
    private static final int SHORTEST_SAMPLES = 4_000;

    private final NDManager manager;
    private final MoonshineNetwork network;
    private final CorpusFolder corpus;
    private final VoiceActivity voiceActivity;
    private final Path kept;

    UntunedFrames(
            NDManager manager, MoonshineNetwork network, CorpusFolder corpus, VoiceActivity voiceActivity, Path kept) {
        this.manager = manager;
        this.network = network;
        this.corpus = corpus;
        this.voiceActivity = voiceActivity;
        this.kept = kept;
    }

    /// 16-bit floats.
    short[] of(Recording recording) throws IOException {
        var file = kept.resolve(recording.id() + ".f16");
        if (!Files.isRegularFile(file)) {
            Files.write(file, Utterance.bytes(listened(recording)));
        }
        return Utterance.halves(Files.readAllBytes(file));
    }

    private short[] listened(Recording recording) throws IOException {
        var samples = samples(recording);
        try (var step = manager.newSubManager()) {
            return Utterance.half(network.untuned(step, samples).toFloatArray());
        }
    }

    /// From where the voice is first heard to where it is last heard, as the recogniser is given it.
    private float[] samples(Recording recording) throws IOException {
        var speech = corpus.speech(recording, voiceActivity);
        var spoken = speech.isSilent() ? speech.samples() : speech.spoken();
        return Arrays.copyOf(spoken, Math.max(SHORTEST_SAMPLES, spoken.length));
    }
}
