package dev.vivavoce.quiz.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

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

    /// Returns the passages so that the first few are spread over the whole text: every n-th from a random one on, then
    /// the ones between them.
    public List<Passage> spread(long seed) {
        int size = passages.size();
        var spread = new ArrayList<Passage>(size);
        if (size == 0) return spread;
        int start = new Random(seed).nextInt(size);
        int step = Math.max(1, (int) Math.round(size * 0.382));
        while (gcd(step, size) != 1) step++;
        for (int i = 0; i < size; i++) spread.add(passages.get((int) ((start + (long) i * step) % size)));
        return spread;
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
