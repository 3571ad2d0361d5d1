package dev.vivavoce.content.dialogue.partner;

import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.level.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines chosen for one reply. A line that was said in the talk is not chosen again.
final class Choice {
    /// From this mood down the partner answers with a cue of it.
    static final int TENSE = -2;
    /// From this mood down the partner asks back before telling a fact.
    static final int HURT = -3;
    /// From this mood up the partner shows that it has become easier.
    static final int EASED = 3;

    private final Memory memory;
    private final @Nullable Level level;
    private final int seed;
    private final List<Line> lines = new ArrayList<>();

    Choice(Memory memory, @Nullable Level level, int seed) {
        this.memory = memory;
        this.level = level;
        this.seed = seed;
    }

    /// Adds one of the lines; false when all were said.
    boolean say(List<Line> pool) {
        var left = left(pool);
        if (left.isEmpty()) return false;
        lines.add(
                level == Level.BEGINNER
                        ? left.stream()
                                .min(Comparator.comparingInt(line -> line.text().length()))
                                .orElseThrow()
                        : left.get(Math.floorMod(seed, left.size())));
        return true;
    }

    /// Adds the first of the lines that was not said; false when all were.
    boolean next(List<Line> pool) {
        var left = left(pool);
        if (!left.isEmpty()) lines.add(left.getFirst());
        return !left.isEmpty();
    }

    /// Adds lines that were said, because the learner asked to hear them again.
    void again(List<Line> said) {
        lines.addAll(said);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private List<Line> left(List<Line> pool) {
        return pool.stream()
                .filter(line -> !memory.said(line) && !lines.contains(line))
                .toList();
    }
}
