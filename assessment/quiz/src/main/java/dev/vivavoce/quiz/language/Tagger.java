package dev.vivavoce.quiz.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/// Parts of speech and frequencies of English words, by LanguageTool. One of its instances serves one thread at a time;
/// threads wait for a free one.
public final class Tagger {
    private static final String DICTIONARY = "/en/hunspell/en_GB.dict";

    private final BlockingQueue<JLanguageTool> idle;
    private final MorfologikSpeller frequencies = new MorfologikSpeller(DICTIONARY, 1);

    /// @param atOnce how many threads can use it at the same time
    public Tagger(int atOnce) {
        idle = new ArrayBlockingQueue<>(atOnce);
        for (int i = 0; i < atOnce; i++) idle.add(new JLanguageTool(Languages.getLanguageForShortCode("en-GB")));
    }

    /// Reads sentences, in order.
    ///
    /// @throws IllegalStateException when the thread is interrupted while it waits
    public List<Sentence> read(List<Piece> pieces) {
        var tool = taken();
        try {
            var sentences = new ArrayList<Sentence>();
            for (var piece : pieces) sentences.add(new Sentence(piece, tokens(tool, piece.text())));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(tool);
        }
    }

    /// The frequency class of a word: 0 unknown, then from 1, rare, to about 20, the commonest.
    public int frequency(String word) {
        synchronized (frequencies) {
            return frequencies.getFrequency(word);
        }
    }

    private JLanguageTool taken() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tagger", e);
        }
    }

    private static List<Token> tokens(JLanguageTool tool, String text) throws IOException {
        var tokens = new ArrayList<Token>();
        int begin = 0;
        for (var analyzed : tool.analyzeText(text.replace('’', '\''))) {
            for (var token : analyzed.getTokensWithoutWhitespace()) {
                if (!token.isSentenceStart() && !token.getToken().isEmpty()) tokens.add(token(token, begin));
            }
            begin += analyzed.getText().length();
        }
        return tokens;
    }

    private static Token token(AnalyzedTokenReadings token, int begin) {
        var lemmas = new HashMap<String, String>();
        for (var reading : token.getReadings()) {
            var tag = reading.getPOSTag();
            var lemma = reading.getLemma();
            if (tag != null) lemmas.putIfAbsent(tag, lemma == null ? token.getToken() : lemma);
        }
        var chunks = new HashSet<String>();
        for (var chunk : token.getChunkTags()) chunks.add(chunk.getChunkTag());
        int start = begin + token.getStartPos();
        return new Token(token.getToken(), start, start + token.getToken().length(), lemmas, chunks);
    }
}
