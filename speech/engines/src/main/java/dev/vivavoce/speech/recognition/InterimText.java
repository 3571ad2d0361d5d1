package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.text.Spelling;
import java.util.ArrayList;
import java.util.List;

/// Interim text of an utterance. Two passes over the growing audio that agree on a word
/// make it stable; stable text never changes. Each utterance has its own; not safe for
/// several threads.
public final class InterimText {
    private List<String> stable = List.of();
    private List<String> before = List.of();
    private List<String> tail = List.of();

    /// Takes the words of the next pass, and returns whether the text changed.
    ///
    /// The last word of a pass is often incomplete, so it becomes stable only when the next pass
    /// has a word after it.
    public boolean hear(List<String> words) {
        int agreed = stable.size();
        while (agreed < Math.min(before.size(), words.size() - 1) && same(before.get(agreed), words.get(agreed))) {
            agreed++;
        }
        var newStable = stable;
        if (agreed > stable.size()) {
            var grown = new ArrayList<>(stable);
            grown.addAll(words.subList(stable.size(), agreed));
            newStable = List.copyOf(grown);
        }
        var newTail =
                words.size() > newStable.size() ? words.subList(newStable.size(), words.size()) : List.<String>of();
        boolean changed = !newStable.equals(stable) || !newTail.equals(tail);
        stable = newStable;
        tail = List.copyOf(newTail);
        before = List.copyOf(words);
        return changed;
    }

    /// Text that does not change any more.
    public String stable() {
        return String.join(" ", stable);
    }

    /// Text that may still change.
    public String unstable() {
        return String.join(" ", tail);
    }

    /// Punctuation and capitals at the end of a pass are uncertain.
    private static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String word) {
        return Spelling.key(word.replaceAll("[^\\p{L}\\p{N}']+", ""));
    }
}
