package dev.vivavoce.rating.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/// Grammar by LanguageTool. One of its instances serves one thread at a time, so there are as many as talks
/// are rated at once; each takes about a second to make and 60 MB. Threads wait for a free one.
///
/// Only rules of grammar and usage count. Spelling, punctuation, capitals and style come from the recognizer,
/// or are not faults of speech.
public final class Grammar {
    private static final Set<String> CATEGORIES =
            Set.of("GRAMMAR", "CONFUSED_WORDS", "NONSTANDARD_PHRASES", "COLLOCATIONS", "SEMANTICS", "MISC");
    /// Rules that fire on spoken English as it is, or on what the recognizer writes.
    private static final Set<String> NOT_FOR_SPEECH = Set.of(
            "ENGLISH_WORD_REPEAT_RULE",
            "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
            "SENTENCE_FRAGMENT",
            "TOO_LONG_SENTENCE",
            "PHRASE_REPETITION",
            "DASH_RULE",
            "EN_QUOTES",
            "UNLIKELY_OPENING_PUNCTUATION",
            "MISSING_COMMA_AFTER_YEAR");
    private static final Pattern SOUNDS = Pattern.compile("(?i)\\b(?:uhm?|um|erm?|eh|hmm?|mm+|ah)\\b[,.…]*\\s*");

    private final BlockingQueue<Checker> idle;

    /// @param atOnce how many threads can use it at the same time
    public Grammar(int atOnce) {
        idle = new ArrayBlockingQueue<>(atOnce);
        for (int i = 0; i < atOnce; i++) idle.add(made());
    }

    /// Keeps the analysis of its last text, which is most of the work: the text's faults and its tokens both need it.
    private static final class Checker extends JLanguageTool {
        private List<String> sentences = List.of();
        private List<AnalyzedSentence> analyzed = List.of();

        Checker() {
            super(Languages.getLanguageForShortCode("en-GB"));
        }

        @Override
        protected List<AnalyzedSentence> analyzeSentences(List<String> sentences) throws IOException {
            if (!sentences.equals(this.sentences)) {
                analyzed = super.analyzeSentences(sentences);
                this.sentences = List.copyOf(sentences);
            }
            return analyzed;
        }
    }

    private static Checker made() {
        var tool = new Checker();
        for (var rule : tool.getAllRules()) {
            boolean counts = CATEGORIES.contains(rule.getCategory().getId().toString())
                    && !rule.isDictionaryBasedSpellingRule()
                    && !NOT_FOR_SPEECH.contains(rule.getId());
            if (!counts) tool.disableRule(rule.getId());
        }
        return tool;
    }

    /// Checks sentences, in order.
    ///
    /// @throws IllegalStateException when the thread is interrupted while it waits
    public List<Parse> parse(List<String> sentences) {
        var tool = taken();
        try {
            var parses = new ArrayList<Parse>();
            for (var sentence : sentences) parses.add(parse(tool, sentence));
            return parses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(tool);
        }
    }

    private Checker taken() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the grammar checker", e);
        }
    }

    private static Parse parse(Checker tool, String sentence) throws IOException {
        var text = SOUNDS.matcher(sentence.replace('’', '\'')).replaceAll("");
        if (text.isBlank()) return new Parse("", List.of(), 0);
        var faults = tool.check(text).stream().map(Grammar::fault).toList();
        var tokens = new ArrayList<Token>();
        for (var analyzed : tool.analyzeText(text)) {
            for (var token : analyzed.getTokensWithoutWhitespace()) {
                if (token.isSentenceStart()) continue;
                var tags = new HashSet<String>();
                for (var reading : token.getReadings()) {
                    var tag = reading.getPOSTag();
                    if (tag != null) tags.add(tag);
                }
                var chunks = new HashSet<String>();
                for (var chunk : token.getChunkTags()) chunks.add(chunk.getChunkTag());
                tokens.add(new Token(token.getToken().toLowerCase(Locale.ROOT), tags, chunks));
            }
        }
        return new Parse(text, faults, Slips.count(tokens));
    }

    private static Parse.Fault fault(RuleMatch match) {
        return new Parse.Fault(
                match.getMessage(),
                match.getFromPos(),
                match.getToPos(),
                match.getSuggestedReplacements().stream().findFirst());
    }
}
