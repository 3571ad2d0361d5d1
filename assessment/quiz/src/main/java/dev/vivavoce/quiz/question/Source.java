package dev.vivavoce.quiz.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What a quiz is made from.
///
/// @param passages in the order of the text, 0 to 2,000, all with different ids
public record Source(List<Passage> passages) {
    public static final int MOST_PASSAGES = 2_000;

    public Source {
        passages = List.copyOf(passages);
        if (passages.size() > MOST_PASSAGES)
            throw new IllegalArgumentException("passages: " + passages.size() + " (expected: at most 2000)");
        var ids = new HashSet<String>();
        for (var passage : passages)
            if (!ids.add(passage.id())) throw new IllegalArgumentException("two passages have the id " + passage.id());
    }

    /// Returns the passage with an id.
    public Optional<Passage> passage(String id) {
        return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
    }
}
