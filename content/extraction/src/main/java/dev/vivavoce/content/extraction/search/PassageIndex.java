package dev.vivavoce.content.extraction.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The passages of one document, ready to be searched. Never changes, so it can be kept and shared.
public final class PassageIndex {
    private final String language;
    private final List<String> texts;
    private final @Nullable List<float[]> vectors;
    private final Map<String, Postings> byTerm = new HashMap<>();
    private final int[] lengths;
    private long length;

    private PassageIndex(String language, List<String> texts, @Nullable List<float[]> vectors) {
        if (vectors != null && vectors.size() != texts.size())
            throw new IllegalArgumentException("vectors: " + vectors.size() + " (expected: " + texts.size() + ")");
        this.language = language;
        this.texts = List.copyOf(texts);
        this.vectors = vectors == null ? null : List.copyOf(vectors);
        lengths = new int[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            for (var word : SearchWords.of(texts.get(i), language)) {
                byTerm.computeIfAbsent(word.term(), _ -> new Postings()).add(i);
                lengths[i]++;
                length++;
            }
        }
    }

    /// @param language the tag of the document's language (`en`, `de` …)
    /// @param texts the passages
    /// @param vectors their embeddings, as many as passages and normalised to length 1; null when the language
    ///     has none. Not copied: do not change them
    public static PassageIndex of(String language, List<String> texts, @Nullable List<float[]> vectors) {
        return new PassageIndex(language, texts, vectors);
    }

    /// Returns how many passages there are.
    public int size() {
        return lengths.length;
    }

    String language() {
        return language;
    }

    String text(int passage) {
        return texts.get(passage);
    }

    @Nullable
    List<float[]> vectors() {
        return vectors;
    }

    @Nullable
    Postings postings(String term) {
        return byTerm.get(term);
    }

    /// Returns how many words a passage has that search compares.
    int length(int passage) {
        return lengths[passage];
    }

    /// Returns how many words all passages have together.
    long length() {
        return length;
    }

    /// The passages that have a term, in order, and how often each has it.
    static final class Postings {
        private int[] passages = new int[2];
        private int[] counts = new int[2];
        private int size;

        private void add(int passage) {
            if (size > 0 && passages[size - 1] == passage) {
                counts[size - 1]++;
                return;
            }
            if (size == passages.length) {
                passages = Arrays.copyOf(passages, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            passages[size] = passage;
            counts[size++] = 1;
        }

        int size() {
            return size;
        }

        int passage(int at) {
            return passages[at];
        }

        int count(int at) {
            return counts[at];
        }
    }
}
