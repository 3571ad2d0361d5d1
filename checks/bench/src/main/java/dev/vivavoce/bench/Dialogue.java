package dev.vivavoce.bench;

import dev.vivavoce.bench.dialogue.DialogueReport;
import dev.vivavoce.bench.dialogue.WrittenLines;
import dev.vivavoce.bench.dialogue.WrittenLines.LineSet;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.content.dialogue.script.Scripts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// `./vivavoce bench dialogue`: simulates talks of learners with the partner of every built-in scenario, in text
/// and without a language model. The learners' lines were written apart from the scripts; those of `--development`
/// have been used to change rules, the others never. Ends with 1 when a talk has a dead end, a fact leaks,
/// fewer than 85 % of the turns are understood as they were meant, or the partner says "sorry?" more than twice
/// in a row.
public final class Dialogue {
    private static final String USAGE =
            "./vivavoce bench dialogue [--development] [--talks N] [--show N] [--json FILE]";

    private Dialogue() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) {
        var arguments = new Arguments(USAGE, Set.of("--development"), Set.of("--talks", "--show", "--json"), words);
        arguments.words(0, 0);
        int talks = arguments.number("--talks", 200, 1, 10_000);
        int shown = arguments.number("--show", 0, 0, 10_000);
        var lines = WrittenLines.load(arguments.has("--development") ? LineSet.DEVELOPMENT : LineSet.HELDOUT);
        var scripts = Scripts.load().all();
        var report =
                DialogueReport.of(scripts, lines, talks, done -> Program.progress(done, scripts.size(), "scenarios"));
        System.out.print(report.table());
        report.wrong().stream().limit(shown).forEach(System.out::println);
        report.faults().forEach(fault -> Program.say("missed: " + fault));
        System.out.printf(Locale.ROOT, "%d talks for each of %d scenarios%n", talks, scripts.size());
        Program.write(arguments.text("--json").map(Path::of).orElse(Program.results("dialogue")), report.json());
        return report.faults().isEmpty() ? 0 : 1;
    }
}
