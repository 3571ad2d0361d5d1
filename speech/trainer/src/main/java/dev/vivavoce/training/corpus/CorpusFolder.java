package dev.vivavoce.training.corpus;

import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.evaluation.recordings.OpusDecoder;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A folder of learners' recordings.
///
/// @param recordings sorted by id
/// @param opus the decoder for Opus files; empty when `opusdec` is not installed
public record CorpusFolder(List<Recording> recordings, Optional<OpusDecoder> opus) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// Reads the folder's lists.
    public static CorpusFolder in(Path folder) {
        var opus = OpusDecoder.find(System.getenv().getOrDefault("PATH", ""));
        var recordings = Recordings.in(folder, true).recordings().stream()
                .sorted(Comparator.comparing(Recording::id))
                .toList();
        return new CorpusFolder(recordings, opus);
    }

    /// Decodes a recording and cuts it into utterances as the product does.
    public Speech speech(Recording recording, VoiceActivity voiceActivity) throws IOException {
        var samples = samples(recording);
        return new Speech(samples, Segmenter.utterances(voiceActivity, samples));
    }

    /// Decodes a recording.
    public float[] samples(Recording recording) throws IOException {
        return AudioFile.decode(audio(recording.file()), LONGEST);
    }

    private byte[] audio(Path file) throws IOException {
        if (!file.toString().endsWith(".opus")) return Files.readAllBytes(file);
        return opus.orElseThrow(() -> new IOException("opusdec (opus-tools) is not installed"))
                .wav(file);
    }
}
