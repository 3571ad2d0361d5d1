package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Folders;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.GeneratedFiles;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.client.Pipelines;
import dev.vivavoce.cli.client.RecordedFiles;
import dev.vivavoce.runtime.confinement.Confinement;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// `./vivavoce demo voice`: a new learner sends a talk of two voices as an MP3, and where ffmpeg is installed as an M4A
/// and a WebM. Prints how each becomes text and how long it took, how many speakers were distinguished, and
/// subtitles, and deletes it. Then a text becomes an MP3 and an Ogg file, each twice: the second time it exists
/// already. At the end a pipeline answers a spoken question with speech, and the latency of each step is
/// printed.
public final class VoiceDemo {
    private static final String USAGE = "./vivavoce demo voice [--url http://localhost:8080]";
    private static final String PASSWORD = "say it and read it";
    private static final Duration PAUSE = Duration.ofMillis(1_200);
    private static final int VOICES = 2;
    private static final int SUBTITLE_LINES = 14;
    private static final int SAMPLE_RATE = 16_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /// The lines of the first and the second voice, in turn.
    private static final List<String> TALK = List.of(
            "Good morning. How did you sleep last night?",
            "Not very well. My knee was hurting until four o'clock.",
            "I am sorry to hear that. Did the tablets help at all?",
            "A little, for an hour or two. Then the pain came back.",
            "I will ask the doctor to look at it this morning.",
            "Thank you. That would be very kind of you.");

    private final Learner learner;
    private final RecordedFiles files;
    private final GeneratedFiles generated;
    private final PrintStream out;
    private boolean isGood = true;

    private VoiceDemo(RunningPlatform platform, PrintStream out) {
        learner = Learner.register(
                platform.graphQl(), UUID.randomUUID() + "@demo.vivavoce.example", PASSWORD, "Listener");
        allowThirdParties(learner);
        files = new RecordedFiles(learner);
        generated = new GeneratedFiles(learner);
        this.out = out;
    }

    /// Engines of other companies may be all that this platform has.
    private static void allowThirdParties(Learner learner) {
        learner.ask("mutation { setAgeBracket(input: {ageBracket: FROM_16}) { errors { __typename } } }", Map.of());
        for (var consent : learner.ask("{ consents { decisions { purpose version } } }", Map.of())
                .at("/consents/decisions")) {
            if (!consent.required("purpose").asString().equals("THIRD_PARTIES")) continue;
            learner.ask(
                    "mutation($version: Int!) { decideConsent(input: {purpose: THIRD_PARTIES, version: $version,"
                            + " given: true}) { errors { __typename } } }",
                    Map.of("version", consent.required("version").asInt()));
        }
    }

    static int show(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--url"), words);
        arguments.words(1, 1);
        try (var platform = Program.platform(arguments.text("--url"))) {
            return run(platform, System.out) ? 0 : 1;
        }
    }

    /// Plays it, and returns whether every file became text and every text a file.
    public static boolean run(RunningPlatform platform, PrintStream out) throws IOException, InterruptedException {
        var demo = new VoiceDemo(platform, out);
        var folder = Files.createTempDirectory("vivavoce-demo-");
        try {
            demo.play(folder);
            return demo.isGood;
        } finally {
            Folders.delete(folder);
        }
    }

    private void play(Path folder) throws IOException, InterruptedException {
        out.println("A talk of two voices");
        TALK.forEach(line -> out.println("  " + line));
        var mp3 = folder.resolve("talk.mp3");
        encode(talk(), mp3);
        transcribe(mp3);
        var ffmpeg = Confinement.find("ffmpeg");
        for (var ending : List.of("m4a", "webm")) {
            if (ffmpeg.isEmpty()) out.println("\n" + ending + ": left out, because ffmpeg is not installed here");
            else transcribe(converted(ffmpeg.get(), mp3, folder.resolve("talk." + ending)));
        }
        for (var format : List.of("MP3", "OGG_OPUS"))
            for (var id : List.of(speak(format, false), speak(format, true))) generated.delete(id);
        var answer = new SpokenAnswer(new Pipelines(learner), files, generated, out);
        isGood &= answer.give(Pcm.wav(Sound.decoded(learner.synthesize(SpokenAnswer.QUESTION, "FEMALE")), SAMPLE_RATE));
        out.println("\nEvery file of the talk is deleted");
    }

    /// Has the talk spoken by one voice, and returns the global id of the audio.
    ///
    /// @param again whether it was made before
    private String speak(String format, boolean again) throws IOException, InterruptedException {
        out.println("\nThe talk as " + format + (again ? ", again" : ""));
        long begin = System.nanoTime();
        var asked = generated.generate(String.join("\n", TALK), format);
        var id = asked.required("id").asString();
        var last = generated.follow(id, step -> showSpoken(step, begin));
        boolean isThere = asked.required("state").asString().equals("COMPLETED");
        out.println("  there already: " + (isThere ? "yes" : "no"));
        isGood &= isThere || !again;
        if (!last.required("state").asString().equals("COMPLETED")) {
            isGood = false;
            return id;
        }
        var content = generated.content(id);
        var file = GeneratedFiles.fetch(content.required("address"));
        var words = content.required("words");
        out.printf(
                "  %d bytes of %s, %s%n",
                file.length,
                content.required("address").required("mediaType").asString(),
                words.isEmpty() ? "without the times of words, which the voice does not tell" : timed(words));
        return id;
    }

    private static String timed(JsonNode words) {
        var last = words.required(words.size() - 1);
        return "%d words, the last one, \"%s\", at %.1f s"
                .formatted(
                        words.size(),
                        last.required("text").asString(),
                        last.required("start").asLong() / 1e3);
    }

    private void showSpoken(JsonNode step, long begin) {
        var paragraphs = step.required("paragraphs");
        out.printf(
                "  %5.1f s  %s%s%n",
                seconds(begin),
                step.required("state").asString().toLowerCase(java.util.Locale.ROOT),
                paragraphs.isNull()
                        ? ""
                        : ", %d of %d paragraphs spoken"
                                .formatted(step.required("doneParagraphs").asInt(), paragraphs.asInt()));
    }

    private byte[] talk() {
        var sound = new byte[0];
        for (int i = 0; i < TALK.size(); i++)
            sound = Sound.joined(
                    sound,
                    Sound.decoded(learner.synthesize(TALK.get(i), i % 2 == 0 ? "FEMALE" : "MALE")),
                    Sound.silence(PAUSE));
        return sound;
    }

    private static void encode(byte[] pcm, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var encoder = SpeechEncoder.of(SpeechEncoder.Format.MP3, channel)) {
            encoder.write(Pcm.floats(pcm));
        }
    }

    private static Path converted(Path program, Path from, Path file) throws IOException, InterruptedException {
        var command = List.of(program.toString(), "-nostdin", "-v", "error", "-i", from.toString(), file.toString());
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) throw new IllegalStateException("ffmpeg ended with " + code);
        return file;
    }

    private void transcribe(Path file) throws IOException, InterruptedException {
        var name = file.getFileName().toString();
        var bytes = Files.readAllBytes(file);
        out.println("\n" + name + ", " + bytes.length + " bytes");
        long begin = System.nanoTime();
        var id = files.send(name, bytes, true);
        out.printf("  sent after %.1f s%n", seconds(begin));
        var last = files.follow(id, step -> show(step, begin));
        if (!last.required("state").asString().equals("COMPLETED")) {
            isGood = false;
            return;
        }
        showSpeakers(files.speakers(id));
        files.text(id, "TXT").lines().forEach(line -> out.println("  | " + line));
        out.println("  as subtitles:");
        files.text(id, "VTT").lines().limit(SUBTITLE_LINES).forEach(line -> out.println("  | " + line));
        files.delete(id);
        out.println("  deleted: " + isGone(id));
    }

    /// Two of the platform's own voices speak, whichever engine writes down what they say.
    private void showSpeakers(JsonNode speakers) {
        var shares = speakers.valueStream()
                .map(one -> "%d: %.1f s"
                        .formatted(
                                one.required("number").asInt(),
                                one.required("spoken").asLong() / 1e3))
                .collect(Collectors.joining(", "));
        out.printf("  speakers told apart by their voices: %d (%s)%n", speakers.size(), shares);
        isGood &= speakers.size() == VOICES;
    }

    private void show(JsonNode step, long begin) {
        var length = step.required("length");
        var at = length.isNull()
                ? ""
                : ", %.1f of %.1f s recognised".formatted(step.required("done").asLong() / 1e3, length.asLong() / 1e3);
        var failure = step.required("failure");
        out.printf(
                "  %5.1f s  %s%s%s%n",
                seconds(begin),
                step.required("state").asString().toLowerCase(java.util.Locale.ROOT),
                at,
                failure.isNull() ? "" : ", " + failure.asString());
    }

    private String isGone(String id) {
        try {
            files.delete(id);
            isGood = false;
            return "no";
        } catch (PayloadRefusal refused) {
            return "yes";
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }
}
