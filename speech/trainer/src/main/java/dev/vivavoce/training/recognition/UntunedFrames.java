package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDManager;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The frames before the first tuned layer. Training does not change them, so they are cached in a folder.
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

    /// The samples from the first to the last sound of speech, as the recogniser receives them.
    private float[] samples(Recording recording) throws IOException {
        var speech = corpus.speech(recording, voiceActivity);
        var spoken = speech.isSilent() ? speech.samples() : speech.spoken();
        return Arrays.copyOf(spoken, Math.max(SHORTEST_SAMPLES, spoken.length));
    }
}
