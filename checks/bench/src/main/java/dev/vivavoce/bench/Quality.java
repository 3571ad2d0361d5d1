package dev.vivavoce.bench;

import dev.vivavoce.bench.quality.QuestionQuality;
import dev.vivavoce.bench.quality.Retrieval;
import dev.vivavoce.bench.quality.Share;
import dev.vivavoce.bench.quality.ShortAnswers;
import dev.vivavoce.bench.quality.WrittenText;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.quiz.marking.AnswerMarker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench quality`: makes quizzes of ten written texts without a language model and judges each question by
/// rules of the bench's own; compares marks of short answers with those of a person; and looks up the passages that
/// answer questions. Rules were tuned on one half of texts and answers, the other is frozen. Ends with 1 when a frozen
/// figure is below its bar. Needs no platform; run it in the checkout.
public final class Quality {
    private static final String USAGE = "./vivavoce bench quality [--questions N] [--show] [--json FILE]";
    private static final Path TEXTS =
            Path.of("content/extraction/src/test/resources/dev/vivavoce/content/extraction/quality");
    private static final Path ANSWERS = Path.of("assessment/quiz/src/test/resources/dev/vivavoce/quiz/marking");
    private static final double QUESTIONS = 0.9;
    private static final double CITATIONS = 0.95;
    private static final double AGREED = 0.85;
    private static final double CONFIDENT = 0.95;
    private static final double RETRIEVED = 0.85;

    private final Retrieval retrieval = new Retrieval();
    private final int number;

    private Quality(int number) {
        this.number = number;
    }

    /// The figures of one half.
    private record Half(QuestionQuality questions, ShortAnswers byWords, ShortAnswers byMeaning, Share found) {
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("questions", questions.questions().json());
            questions.byKind().forEach((kind, share) -> json.put("questions " + kind, share.json()));
            json.put("citations", questions.citations().json());
            json.put("drafted", questions.drafted());
            json.put("dropped", questions.dropped());
            json.put("shortAnswersByWords", byWords.agreed().json());
            json.put("confidentByWords", byWords.confident().json());
            json.put("shortAnswersByMeaning", byMeaning.agreed().json());
            json.put("confidentByMeaning", byMeaning.confident().json());
            json.put("retrieval", found.json());
            return json;
        }
    }

    public static void main(String... arguments) {
        Program.run(() -> {
            try {
                // The tokenizer of the embeddings writes there, into the home folder otherwise.
                System.setProperty(
                        "ENGINE_CACHE_DIR", Files.createTempDirectory("quality").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var read = new Arguments(USAGE, Set.of("--show"), Set.of("--questions", "--json"), arguments);
            read.words(0, 0);
            return new Quality(read.number("--questions", 10, 1, 30)).measure(read);
        });
    }

    private int measure(Arguments arguments) {
        var tuned = half("tuned");
        var frozen = half("frozen");
        var table = new Table("<<<", "", "tuned", "frozen");
        table.row(
                "questions that keep every rule (bar: 90 %)",
                tuned.questions().questions().toString(),
                frozen.questions().questions().toString());
        for (var kind : tuned.questions().byKind().keySet().stream().sorted().toList())
            table.row(
                    "  " + kind,
                    tuned.questions().byKind().get(kind) + "",
                    frozen.questions().byKind().get(kind) + "");
        table.row(
                "citations that hold what they are cited for (bar: 95 %)",
                tuned.questions().citations().toString(),
                frozen.questions().citations().toString());
        table.row("drafts, and how many of them the check dropped", counts(tuned), counts(frozen));
        table.row(
                "short answers, agreement by words (bar: 85 %)",
                tuned.byWords().agreed().toString(), frozen.byWords().agreed().toString());
        table.row(
                "  the confident ones (bar: 95 %)",
                tuned.byWords().confident().toString(),
                frozen.byWords().confident().toString());
        table.row(
                "short answers, agreement with meaning (bar: 85 %)",
                tuned.byMeaning().agreed().toString(),
                frozen.byMeaning().agreed().toString());
        table.row(
                "  the confident ones (bar: 95 %)",
                tuned.byMeaning().confident().toString(),
                frozen.byMeaning().confident().toString());
        table.row(
                "right passage among the first three (bar: 85 %)",
                tuned.found().toString(), frozen.found().toString());
        System.out.print(table);
        // Faults of frozen texts stay unseen, or the texts would be frozen no longer.
        if (arguments.has("--show")) tuned.questions().faults().forEach(System.out::println);
        Program.write(
                arguments.text("--json").map(Path::of).orElse(Program.results("quality")),
                Map.of("tuned", tuned.json(), "frozen", frozen.json()));
        return isGood(tuned, frozen) ? 0 : 1;
    }

    /// The confident marks of one half are so few that one mistake is more than 5 %, so both halves count.
    private static boolean isGood(Half tuned, Half frozen) {
        return frozen.questions().questions().reaches(QUESTIONS)
                && frozen.questions().citations().reaches(CITATIONS)
                && frozen.byWords().agreed().reaches(AGREED)
                && tuned.byWords()
                        .confident()
                        .plus(frozen.byWords().confident())
                        .reaches(CONFIDENT)
                && frozen.found().reaches(RETRIEVED);
    }

    private static String counts(Half half) {
        return half.questions().drafted() + ", " + half.questions().dropped();
    }

    private Half half(String set) {
        var questions = new QuestionQuality();
        List<WrittenText> texts = WrittenText.in(TEXTS.resolve(set));
        for (var text : texts) questions.add(text, number);
        var answers = ANSWERS.resolve(set + ".answers");
        return new Half(
                questions,
                ShortAnswers.of(answers, new AnswerMarker()),
                ShortAnswers.of(answers, new AnswerMarker(retrieval::likeness)),
                retrieval.of(texts));
    }
}
