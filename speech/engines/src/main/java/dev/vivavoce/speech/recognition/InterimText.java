package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.text.Spelling;
import java.util.ArrayList;
import java.util.List;

/// Text of an utterance that is still being spoken. Two passes over the growing sound that agree on a word
/// make it stable; what was once stable is never taken back. One belongs to one utterance; not safe for
/// several threads.
public final class InterimText {
    private List<String> stable = List.of();
    private List<String> before = List.of();
    private List<String> tail = List.of();

    /// Takes the next pass and says whether there is anything new to show.
    ///
    /// The last word of a pass is often cut in the middle, so it counts as stable only when the next pass
    /// goes on after it.
    public boolean hear(Transcript pass) {
        var words = pass.words().stream().map(Transcript.Word::text).toList();
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
        before = words;
        return changed;
    }

    /// Will not be taken back.
    public String stable() {
        return String.join(" ", stable);
    }

    /// May still change.
    public String unstable() {
        return String.join(" ", tail);
    }

    /// Punctuation and capitals at the end of a pass are guesses.
    private static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String word) {
        return Spelling.key(word.replaceAll("[^\\p{L}\\p{N}']+", ""));
    }
}
