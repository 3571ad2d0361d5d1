package dev.vivavoce.quiz.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/// Parts of speech and frequencies of English words, by LanguageTool. One of its instances serves one thread at a time;
/// it is made when none is free, up to a limit, and then threads wait for one.
public final class Tagger {
    private static final String DICTIONARY = "/en/hunspell/en_GB.dict";

    /// Its dictionaries are loaded when they are first needed, once for all instances.
    private final Language english = new UncorrectedEnglish();

    private final Semaphore places;
    private final Queue<JLanguageTool> idle = new ConcurrentLinkedQueue<>();
    private final MorfologikSpeller frequencies = new MorfologikSpeller(DICTIONARY, 1);

    /// @param atOnce how many threads can use it at the same time
    public Tagger(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /// Reads sentences, in order.
    ///
    /// @throws IllegalStateException when the thread is interrupted while it waits
    public List<Sentence> read(List<Piece> pieces) {
        take();
        try {
            var free = idle.poll();
            var tool = free == null ? new JLanguageTool(english) : free;
            var sentences = new ArrayList<Sentence>();
            for (var piece : pieces) sentences.add(new Sentence(piece, tokens(tool, piece.text())));
            idle.add(tool);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    /// The frequency class of a word: 0 unknown, then from 1, rare, to about 20, the commonest.
    public int frequency(String word) {
        synchronized (frequencies) {
            return frequencies.getFrequency(word);
        }
    }

    private void take() {
        try {
            places.acquire();
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
