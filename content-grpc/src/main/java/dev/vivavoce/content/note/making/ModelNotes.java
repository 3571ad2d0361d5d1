package dev.vivavoce.content.note.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vivavoce.content.extraction.claim.Claims;
import dev.vivavoce.content.extraction.claim.Quotes;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.generation.Generation;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.note.making.NoteDraft.PartNotes;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Cited;
import dev.vivavoce.content.note.state.NotesContent.Item;
import dev.vivavoce.content.note.state.NotesContent.Term;
import dev.vivavoce.content.note.state.NotesMethod;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Has a language model write the notes of a part. Each point cites passages of the part by their numbers; what they do
/// not contain is left out.
final class ModelNotes {
    /// Failures after which the other parts of a document need not be tried.
    private static final Set<String> FINAL = Set.of("MODEL_OFF", "CONSENT_MISSING", "BUDGET_USED_UP");

    private static final String PROMPT = "notes";
    private static final int PASSAGE_WORDS = 80;
    /// The most characters between two sentences with nothing else between them: an empty line.
    private static final int CLOSE = 2;
    private static final int MOST_CHARACTERS = 19_000;
    private static final int LONGEST_QUOTE = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    /// @param text from the first sentence to the last, on one page
    private record Passage(int page, Span span, String text) {
        Cited cited(String words, String language) {
            var part = Quotes.best(text, words, language, LONGEST_QUOTE);
            return new Cited(page, new Span(span.start() + part.start(), span.start() + part.end()), part.in(text));
        }
    }

    private final Prompts prompts;
    private final Generations generations;
    private final Predicate<UUID> thirdPartiesAllowed;

    ModelNotes(Prompts prompts, Generations generations, Predicate<UUID> thirdPartiesAllowed) {
        this.prompts = prompts;
        this.generations = generations;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
    }

    /// The notes of a part, or why there are none.
    ///
    /// @param notes empty when the model failed, or wrote nothing that the part contains
    /// @param isFinal whether it fails for the other parts, too
    record Outcome(Optional<PartNotes> notes, String reason, boolean isFinal) {}

    Outcome write(UUID userId, List<NoteSentence> part, String language) throws InterruptedException {
        var passages = passages(part);
        try {
            var generation = new Generation(
                    Uninterruptible.run(() -> prompts.published(PROMPT, 0)),
                    Map.of("passages", numbered(passages)),
                    userId,
                    Uninterruptible.run(() -> thirdPartiesAllowed.test(userId)));
            var answer = JSON.readTree(generations.generate(generation, _ -> {}).text());
            var notes = new PartNotes(
                    NotesMethod.WRITTEN,
                    items(answer.path("summary"), passages, language),
                    items(answer.path("points"), passages, language),
                    terms(answer.path("terms"), passages, language));
            return notes.points().isEmpty()
                    ? new Outcome(Optional.empty(), "NOT_SUPPORTED", false)
                    : new Outcome(Optional.of(notes), "WRITTEN", false);
        } catch (JsonProcessingException _) { // an author took the schema from the prompt
            return new Outcome(Optional.empty(), "FORM", false);
        } catch (Failure failure) {
            return new Outcome(Optional.empty(), failure.reason(), FINAL.contains(failure.reason()));
        }
    }

    private static List<Item> items(JsonNode nodes, List<Passage> passages, String language) {
        var items = new ArrayList<Item>();
        for (var node : nodes) {
            var text = tidied(node.path("text").asText(""));
            var cited = cited(node.path("passages"), passages, text, language);
            if (!cited.isEmpty() && text.length() <= NotesContent.LONGEST_TEXT) items.add(new Item(text, cited, true));
        }
        return items;
    }

    private static List<Term> terms(JsonNode nodes, List<Passage> passages, String language) {
        var terms = new ArrayList<Term>();
        for (var node : nodes) {
            var term = tidied(node.path("term").asText(""));
            var definition = tidied(node.path("definition").asText(""));
            var cited = cited(node.path("passages"), passages, term + ": " + definition, language);
            boolean isTerm = !term.isEmpty()
                    && term.length() <= NotesContent.LONGEST_TERM
                    && definition.length() <= NotesContent.LONGEST_TEXT;
            if (isTerm && !cited.isEmpty()) terms.add(new Term(term, definition, cited, true));
        }
        return terms;
    }

    /// Empty when a number names no passage, or the passages do not contain the text.
    private static List<Cited> cited(JsonNode numbers, List<Passage> passages, String text, String language) {
        if (text.isEmpty() || numbers.isEmpty() || numbers.size() > NotesContent.MOST_CITATIONS) return List.of();
        var named = new ArrayList<Passage>();
        for (var number : numbers) {
            int one = number.asInt();
            if (one < 1 || one > passages.size()) return List.of();
            if (!named.contains(passages.get(one - 1))) named.add(passages.get(one - 1));
        }
        var narrow =
                named.stream().map(passage -> passage.cited(text, language)).toList();
        if (isSupported(text, narrow, language)) return narrow;
        var whole = named.stream().map(passage -> passage.cited("", language)).toList();
        return isSupported(text, whole, language) ? whole : List.of();
    }

    private static boolean isSupported(String text, List<Cited> cited, String language) {
        return Claims.isSupported(text, cited.stream().map(Cited::quote).toList(), language);
    }

    private static String tidied(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// Sentences that follow each other in one section and on one page.
    private static List<Passage> passages(List<NoteSentence> part) {
        var passages = new ArrayList<Passage>();
        var run = new ArrayList<NoteSentence>();
        int words = 0;
        for (var sentence : part) {
            boolean isOther = !run.isEmpty()
                    && (run.getLast().page() != sentence.page()
                            || run.getLast().section() != sentence.section()
                            || run.getLast().span().end() + CLOSE
                                    < sentence.span().start()
                            || words + sentence.words() > PASSAGE_WORDS);
            if (isOther) {
                passages.add(passage(run));
                run.clear();
                words = 0;
            }
            run.add(sentence);
            words += sentence.words();
        }
        if (!run.isEmpty()) passages.add(passage(run));
        return passages;
    }

    /// Between two sentences the page has a space, or a line's end for each character that is missing.
    private static Passage passage(List<NoteSentence> run) {
        var first = run.getFirst();
        var text = new StringBuilder();
        for (var sentence : run) {
            int gap = sentence.span().start() - first.span().start() - text.length();
            if (!text.isEmpty()) text.append(gap == 1 ? " " : "\n".repeat(gap));
            text.append(sentence.text());
        }
        return new Passage(
                first.page(),
                new Span(first.span().start(), run.getLast().span().end()),
                text.toString());
    }

    private static String numbered(List<Passage> passages) {
        var numbered = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            var one = "[" + (i + 1) + "] " + passages.get(i).text() + "\n\n";
            if (numbered.length() + one.length() > MOST_CHARACTERS) break;
            numbered.append(one);
        }
        return numbered.toString().strip();
    }
}
