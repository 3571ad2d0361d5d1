package dev.vivavoce.bench;

import dev.vivavoce.bench.document.LongPdf;
import dev.vivavoce.bench.document.StudyWaits;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.passage.Passage;
import dev.vivavoce.content.extraction.passage.Passages;
import dev.vivavoce.content.extraction.reading.DocumentReader;
import dev.vivavoce.content.extraction.reading.PageRecognizer;
import dev.vivavoce.content.extraction.reading.ReadingLimits;
import dev.vivavoce.content.extraction.search.PassageIndex;
import dev.vivavoce.content.extraction.search.PassageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// `./vivavoce bench documents`: how soon a learner's long PDF is read, its first passages and all of it; how long
/// the first part of a chat's reply takes beyond the language model's first token; and how long a search over 10,000
/// passages takes, by words and by meaning together. Starts a platform of its own, with a stand-in for a language
/// model. Ends with 1 when the first passages come after more than 5 s, the last after more than 60 s, half of the
/// replies begin more than 300 ms after the first token, or 5 % of the searches take more than 100 ms.
public final class Documents {
    private static final String USAGE =
            "./vivavoce bench documents [--pages N] [--searches N] [--questions N] [--json FILE]";
    private static final double FIRST_SECONDS = 5;
    private static final double ALL_SECONDS = 60;
    private static final double SEARCH_MILLISECONDS = 100;
    private static final int REPLY_MILLISECONDS = 300;
    private static final Duration FIRST_TOKEN = Duration.ofMillis(400);
    private static final int PASSAGES = 10_000;
    private static final int DIMENSIONS = 384;
    /// Searches until the code is compiled.
    private static final int WARM_UP = 50;

    private Documents() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--pages", "--searches", "--questions", "--json"), words);
        arguments.words(0, 0);
        int pages = arguments.number("--pages", 300, 1, 1_000);
        int searches = arguments.number("--searches", 500, 20, 100_000);
        int questions = arguments.number("--questions", 20, 1, 25);
        var pdf = LongPdf.of(pages);
        var waits = waits(pdf, questions);
        double reply = waits.firstPart(0.5) - FIRST_TOKEN.toMillis();
        var passages = passages(pdf);
        var found = search(passages, searches);
        double p95 = found[(int) (0.95 * (found.length - 1))];
        System.out.print(new Table("<>", "", "")
                .row("pages", Integer.toString(pages))
                .row("passages", Integer.toString(passages.size()))
                .row(
                        "first passages after (bar: %.0f s)".formatted(FIRST_SECONDS),
                        "%.1f s".formatted(waits.firstPassages()))
                .row("all of it after (bar: %.0f s)".formatted(ALL_SECONDS), "%.1f s".formatted(waits.ready()))
                .row("replies of a chat, by the model", "%d, %d".formatted(questions, waits.byModel()))
                .row(
                        "first part after the first token, median (bar: %d ms)".formatted(REPLY_MILLISECONDS),
                        "%.0f ms".formatted(reply))
                .row("95th percentile", "%.0f ms".formatted(waits.firstPart(0.95) - FIRST_TOKEN.toMillis()))
                .row(
                        "search over %,d passages, median".formatted(PASSAGES),
                        "%.1f ms".formatted(found[found.length / 2]))
                .row("95th percentile (bar: %.0f ms)".formatted(SEARCH_MILLISECONDS), "%.1f ms".formatted(p95)));
        arguments
                .text("--json")
                .ifPresent(file -> Program.write(
                        Path.of(file),
                        Map.of(
                                "pages",
                                pages,
                                "firstSeconds",
                                waits.firstPassages(),
                                "allSeconds",
                                waits.ready(),
                                "replyMilliseconds",
                                reply,
                                "searchP95Milliseconds",
                                p95)));
        boolean isGood = waits.firstPassages() <= FIRST_SECONDS
                && waits.ready() <= ALL_SECONDS
                && reply <= REPLY_MILLISECONDS
                && waits.byModel() == questions
                && p95 <= SEARCH_MILLISECONDS;
        return isGood ? 0 : 1;
    }

    private static StudyWaits waits(byte[] pdf, int questions) throws InterruptedException {
        try (var model = SlowModel.writer(FIRST_TOKEN);
                var platform = RunningPlatform.beside(model.settings(System.getenv()))) {
            return StudyWaits.measure(platform, pdf, questions);
        }
    }

    private static List<Passage> passages(byte[] pdf) throws IOException, InterruptedException {
        var file = Files.createTempFile("vivavoce-bench-", ".pdf");
        try {
            Files.write(file, pdf);
            var cutter = new Passages();
            var passages = new ArrayList<Passage>();
            new DocumentReader(ReadingLimits.STANDARD, PageRecognizer.NONE)
                    .read(file, DocumentType.PDF, (Page page) -> passages.addAll(cutter.add(page)));
            return passages;
        } finally {
            Files.delete(file);
        }
    }

    /// Searches in copies of the passages, a document of 250 each, and returns the milliseconds in rising order.
    private static double[] search(List<Passage> passages, int searches) {
        var random = new Random(1);
        var documents = new ArrayList<PassageIndex>();
        for (int from = 0; from < PASSAGES; from += 250) {
            var texts = new ArrayList<String>();
            var vectors = new ArrayList<float[]>();
            for (int i = 0; i < 250; i++) {
                texts.add(passages.get((from + i) % passages.size()).text());
                vectors.add(vector(random));
            }
            documents.add(PassageIndex.of("en", texts, vectors));
        }
        var milliseconds = new double[searches];
        for (int i = -WARM_UP; i < searches; i++) {
            var text = passages.get(random.nextInt(passages.size())).text().split(" ");
            int start = random.nextInt(Math.max(1, text.length - 10));
            var query = String.join(" ", Arrays.asList(text).subList(start, Math.min(text.length, start + 10)));
            long begin = System.nanoTime();
            var hits = PassageSearch.find(documents, query, vector(random), 10);
            if (hits.isEmpty()) throw new IllegalStateException("nothing found for words that are there");
            if (i >= 0) milliseconds[i] = seconds(begin) * 1e3;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static float[] vector(Random random) {
        var vector = new float[DIMENSIONS];
        double length = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) vector[i] /= (float) Math.sqrt(length);
        return vector;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
