package dev.vivavoce.bench.transcription;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Recordings one after the other in one file, with pauses at which it is cut.
final class JoinedSpeech {
    private static final Duration PAUSE = Duration.ofMillis(1_500);
    private static final int BYTES_PER_MILLISECOND = 32;

    /// A recording and its place in the file.
    private record Placed(Recording recording, int start, int end) {}

    /// What was heard of a recording.
    record Heard(String speaker, WordErrors errors) {}

    private final byte[] pcm;
    private final List<Placed> placed = new ArrayList<>();

    JoinedSpeech(List<Recording> recordings) {
        var sound = new ByteArrayOutputStream();
        var pause = Sound.silence(PAUSE);
        for (var recording : recordings) {
            int start = sound.size() / BYTES_PER_MILLISECOND;
            sound.writeBytes(Sound.read(recording.file()));
            sound.writeBytes(pause);
            placed.add(new Placed(recording, start, sound.size() / BYTES_PER_MILLISECOND));
        }
        pcm = sound.toByteArray();
    }

    Duration length() {
        return Sound.length(pcm);
    }

    /// Writes the speech again and again, at least so long.
    void encode(SpeechEncoder.Format format, Duration atLeast, Path file) throws IOException {
        var samples = Pcm.floats(pcm);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var encoder = SpeechEncoder.of(format, channel)) {
            var written = Duration.ZERO;
            do {
                encoder.write(samples);
                written = written.plus(length());
            } while (written.compareTo(atLeast) < 0);
        }
    }

    /// Compares the words of a transcription with the texts, recording by recording. A word belongs to the recording in
    /// which its middle is.
    ///
    /// @param words with `text`, `startMs` and `endMs`
    List<Heard> compare(JsonNode words) {
        return placed.stream()
                .map(one -> new Heard(
                        one.recording().speaker(),
                        WordErrors.between(one.recording().text(), heard(words, one))))
                .toList();
    }

    private static String heard(JsonNode words, Placed placed) {
        return words.valueStream()
                .filter(word -> {
                    int middle = (word.required("startMs").asInt()
                                    + word.required("endMs").asInt())
                            / 2;
                    return middle >= placed.start() && middle < placed.end();
                })
                .map(word -> word.required("text").asString())
                .collect(Collectors.joining(" "));
    }
}
