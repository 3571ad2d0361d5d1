package dev.vivavoce.speech.engines;

import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.voice.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the tests say: recordings of people where `VIVAVOCE_SPEECH` names the folder, and sentences of our own
/// voice.
public final class Sounds {
    /// A text and its sound: signed 16 bit, little endian, mono.
    public record Sound(String text, byte[] pcm, int sampleRateHertz) {
        public Duration length() {
            return Duration.ofMillis(pcm.length / 2 * 1000L / sampleRateHertz);
        }
    }

    private static final class Shared {
        static final SpeechEngines ENGINES = SpeechEngines.open(models(), 80);
        static final Map<String, Sound> SPOKEN = new ConcurrentHashMap<>();
    }

    private Sounds() {}

    /// Loaded once in a test JVM.
    public static SpeechEngines engines() {
        return Shared.ENGINES;
    }

    /// Where the models are: `VIVAVOCE_MODELS`, else where the launcher puts them.
    public static Path models() {
        var named = System.getenv("VIVAVOCE_MODELS");
        return named != null ? Path.of(named) : checkout().resolve(".vivavoce").resolve("models");
    }

    /// The nearest folder above that holds the launcher.
    private static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("vivavoce"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds the launcher");
        }
        return folder;
    }

    /// Our own voice at 16 kHz.
    public static Sound spoken(String text) {
        return spoken(text, "cmu-slt");
    }

    /// One of our own voices at 16 kHz.
    public static Sound spoken(String text, String voice) {
        return Shared.SPOKEN.computeIfAbsent(voice + " " + text, _ -> speak(text, voice));
    }

    /// Our own voice as it is made: 48 kHz.
    public static Sound spokenAt48(String text) {
        return Shared.SPOKEN.computeIfAbsent("48 " + text, ignored -> {
            var all = new ByteArrayOutputStream();
            engines().synthesizer().speak(Script.of(text, 1), "cmu-slt", sound -> all.writeBytes(sound.pcm()));
            return new Sound(text, all.toByteArray(), 48_000);
        });
    }

    /// Recordings of native readers; none where the folder is not.
    public static List<Sound> recorded() {
        var folder = recordings();
        if (folder == null) return List.of();
        var sounds = new ArrayList<Sound>();
        try {
            for (var line : Files.readAllLines(folder.resolve("transcripts.tsv"))) {
                var parts = line.split("\t");
                var file = folder.resolve(parts[0] + ".flac");
                var samples = AudioFile.decode(Files.readAllBytes(file), Duration.ofMinutes(2));
                sounds.add(new Sound(parts[1], Pcm.bytes(samples), 16_000));
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return List.copyOf(sounds);
    }

    /// A recording of a learner; our own voice where the folder is not.
    public static Sound learner(String id, String text) {
        var folder = recordings();
        if (folder == null) return spoken(text);
        try {
            var file = folder.resolveSibling("l2").resolve(id + ".flac");
            return new Sound(
                    text, Pcm.bytes(AudioFile.decode(Files.readAllBytes(file), Duration.ofMinutes(2))), 16_000);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public static boolean hasRecordings() {
        return recordings() != null;
    }

    public static Sound silence(Duration length) {
        return new Sound("", new byte[(int) (length.toMillis() * 16) * 2], 16_000);
    }

    /// White noise at a tenth of full scale, the same each time.
    public static Sound noise(Duration length) {
        var random = new Random(7);
        var samples = new float[(int) (length.toMillis() * 16)];
        for (int i = 0; i < samples.length; i++) samples[i] = (float) (random.nextGaussian() * 0.1);
        return new Sound("", Pcm.bytes(samples), 16_000);
    }

    /// A square wave at full scale.
    public static Sound square(Duration length) {
        var samples = new float[(int) (length.toMillis() * 16)];
        for (int i = 0; i < samples.length; i++) samples[i] = i / 20 % 2 == 0 ? 1 : -1;
        return new Sound("", Pcm.bytes(samples), 16_000);
    }

    /// One after another.
    public static Sound of(Sound... sounds) {
        var all = new ByteArrayOutputStream();
        var text = new StringBuilder();
        for (var sound : sounds) {
            all.writeBytes(sound.pcm());
            text.append(text.isEmpty() || sound.text().isEmpty() ? "" : " ").append(sound.text());
        }
        return new Sound(text.toString(), all.toByteArray(), sounds[0].sampleRateHertz());
    }

    private static @Nullable Path recordings() {
        var folder = System.getenv("VIVAVOCE_SPEECH");
        if (folder == null) return null;
        var recordings = Path.of(folder, "native");
        return Files.isDirectory(recordings) ? recordings : null;
    }

    private static Sound speak(String text, String voice) {
        var samples = new ArrayList<float[]>();
        engines().synthesizer().speak(Script.of(text, 1), voice, sound -> {
            var resampler = new Resampler(sound.sampleRateHertz());
            samples.add(resampler.hear(Pcm.floats(sound.pcm())));
            samples.add(resampler.end());
        });
        var all = new ByteArrayOutputStream();
        for (var piece : samples) all.writeBytes(Pcm.bytes(piece));
        return new Sound(text, all.toByteArray(), 16_000);
    }
}
