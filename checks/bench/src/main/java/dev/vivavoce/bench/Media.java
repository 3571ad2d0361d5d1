package dev.vivavoce.bench;

import dev.vivavoce.bench.media.LongRecording;
import dev.vivavoce.bench.media.LongRecording.Cost;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Folders;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench media`: how long it takes to encode and to decode a long recording, and how much memory. FLAC,
/// Vorbis, M4A and WebM are made with ffmpeg, and left out where it is not installed. Needs no platform. Ends with 1
/// when decoding takes more than 5 s and a fiftieth of the length, its process more than 300 MB, or this one's heap
/// more than 100 MB.
public final class Media {
    private static final String USAGE = "./vivavoce bench media [--minutes N] [--json FILE]";
    private static final double MOST_OF_LENGTH = 0.02;
    private static final double START_SECONDS = 5;
    private static final long CHILD_MEGABYTES = 300;
    private static final long HEAP_MEGABYTES = 100;

    private Media() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--minutes", "--json"), words);
        arguments.words(0, 0);
        int minutes = arguments.number("--minutes", 60, 1, 119);
        var encoded = new LinkedHashMap<String, Cost>();
        var decoded = new LinkedHashMap<String, Cost>();
        measure(new LongRecording(minutes), encoded, decoded);
        var table = new Table("<>>>>>", "", "MB", "encoding s", "decoding s", "process MB", "heap MB");
        decoded.forEach((name, cost) -> {
            var written = encoded.get(name);
            table.row(
                    name,
                    "%.1f".formatted(cost.bytes() / 1e6),
                    written == null ? "" : "%.1f".formatted(written.seconds()),
                    "%.1f".formatted(cost.seconds()),
                    cost.childMegabytes() == 0 ? "" : Long.toString(cost.childMegabytes()),
                    Long.toString(cost.heapMegabytes()));
        });
        System.out.print(table);
        double most = START_SECONDS + MOST_OF_LENGTH * 60 * minutes;
        var missed = decoded.entrySet().stream()
                .filter(one -> one.getValue().seconds() > most
                        || one.getValue().childMegabytes() > CHILD_MEGABYTES
                        || one.getValue().heapMegabytes() > HEAP_MEGABYTES)
                .map(Map.Entry::getKey)
                .toList();
        for (var name : missed)
            Program.say("missed: decoding %s (expected: at most %.0f s, %d MB of its process, %d MB of heap)"
                    .formatted(name, most, CHILD_MEGABYTES, HEAP_MEGABYTES));
        Program.write(
                arguments.text("--json").map(Path::of).orElse(Program.results("media")),
                Map.of("minutes", minutes, "encoded", encoded, "decoded", decoded));
        return missed.isEmpty() ? 0 : 1;
    }

    private static void measure(LongRecording recording, Map<String, Cost> encoded, Map<String, Cost> decoded)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("vivavoce-bench-");
        try {
            for (var format : SpeechEncoder.Format.values()) {
                var file = folder.resolve(format.name());
                encoded.put(format.name(), recording.encode(format, file));
                System.gc();
                decoded.put(format.name(), recording.decode(file));
            }
            for (var ending : new String[] {"flac", "ogg", "m4a", "webm"}) {
                var file = LongRecording.convert(folder.resolve("WAV"), folder.resolve("made." + ending));
                System.gc();
                if (file.isPresent()) decoded.put(ending, recording.decode(file.get()));
            }
        } finally {
            Folders.delete(folder);
        }
    }
}
