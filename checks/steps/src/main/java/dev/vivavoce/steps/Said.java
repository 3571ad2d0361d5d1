package dev.vivavoce.steps;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Test speech: recordings from the folder in `VIVAVOCE_SPEECH`, otherwise sentences of the embedded voice. The
/// names of the tests show which.
///
/// @param name of the test
/// @param text the words of the audio
/// @param wrongText other words
/// @param recording the file of a person's speech; otherwise the embedded voice speaks the text
public record Said(String name, String text, String wrongText, Optional<Path> recording) {
    private static final Map<String, byte[]> SPOKEN = new ConcurrentHashMap<>();

    public static final Said SHORT = ownVoice("Please take a seat, the doctor will see you soon.");
    /// Three utterances: the pauses between sentences are long enough to cut.
    public static final List<String> SENTENCES = List.of(
            "Good morning, how are you feeling today?",
            "Please tell me when the pain began.",
            "I would like to listen to your heart.");

    /// Returns each recording, or two sentences of the embedded voice.
    public static List<Said> all() {
        return recordings().map(Said::recorded).orElseGet(() -> List.of(SHORT, ownVoice(SENTENCES.getFirst())));
    }

    /// Returns the first of them.
    public static List<Said> one() {
        return List.of(all().getFirst());
    }

    private static List<Said> recorded(Path folder) {
        var read = Recordings.in(folder, false).recordings();
        return java.util.stream.IntStream.range(0, read.size())
                .mapToObj(i -> new Said(
                        "recorded speech: " + read.get(i).id(),
                        read.get(i).text(),
                        read.get((i + 1) % read.size()).text(),
                        Optional.of(read.get(i).file())))
                .toList();
    }

    private static Said ownVoice(String text) {
        return new Said(
                "our own voice: " + text, text, "The quick brown fox jumps over the lazy dog again.", Optional.empty());
    }

    private static Optional<Path> recordings() {
        return Optional.ofNullable(System.getenv("VIVAVOCE_SPEECH"))
                .map(folder -> Path.of(folder, "native"))
                .filter(Files::isDirectory);
    }

    /// 16 kHz, signed 16 bit, little endian.
    public byte[] pcm(Learner learner) {
        return recording.map(Sound::read).orElseGet(() -> spoken(learner, text));
    }

    /// Speech of the embedded voice.
    public static byte[] spoken(Learner learner, String text) {
        return SPOKEN.computeIfAbsent(text, said -> Sound.decoded(learner.synthesize(said)));
    }

    /// Sentences of the platform's own voice, with pauses long enough to end utterances.
    public static byte[] withPauses(Learner learner) {
        var parts = new ArrayList<byte[]>();
        for (var sentence : SENTENCES) {
            parts.add(spoken(learner, sentence));
            parts.add(Sound.silence(Duration.ofMillis(1_200)));
        }
        return Sound.joined(parts.toArray(byte[][]::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
