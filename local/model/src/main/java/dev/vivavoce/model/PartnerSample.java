package dev.vivavoce.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Answers the prompt `partner-turn`: says each numbered line in one sentence, with other words before it. It
/// shows the way of the words, and is no language model.
public final class PartnerSample {
    private static final Pattern LINES = Pattern.compile("What you say now\\.[^\\n]*\\n((?:\\d+\\. [^\\n]*\\n?)+)");
    private static final Pattern LINE = Pattern.compile("\\d+\\. ([^\\n]*)");
    private static final List<String> BEFORE = List.of(
            "Well", "Look", "To be honest", "You know", "I mean", "Let me say it", "As I see it", "The thing is");
    private static final int LATE = 3;
    private static final int BROKEN = 5;
    private static final int ROUND = 6;
    private static final Duration WAIT = Duration.ofMillis(1_800);

    private PartnerSample() {}

    /// A sentence for each line; other requests get [Samples#plain].
    public static String answer(Asked asked) {
        var lines = LINES.matcher(asked.last());
        if (!lines.find()) return Samples.plain(asked);
        var sentences = new ArrayList<String>();
        for (var line = LINE.matcher(lines.group(1)); line.find(); )
            sentences.add(reworded(
                    line.group(1).strip(), sentences.size() + asked.last().length()));
        return String.join(" ", sentences);
    }

    /// Every answer to the prompt of the partner begins after `firstToken`.
    public static Function<Asked, Reply> after(Duration firstToken) {
        return asked -> new Reply.Late(firstToken, answer(asked));
    }

    /// Of six answers to the prompt of the partner, the third is late and the fifth breaks off.
    public static Function<Asked, Reply> unreliable() {
        var count = new AtomicInteger();
        return asked -> {
            var text = answer(asked);
            if (!LINES.matcher(asked.last()).find()) return new Reply.Text(text);
            return switch (count.incrementAndGet() % ROUND) {
                case LATE -> new Reply.Late(WAIT, text);
                case BROKEN -> new Reply.BreakOff(text.substring(0, text.length() / 2));
                default -> new Reply.Text(text);
            };
        };
    }

    /// Several sentences become one, because a line is said in one.
    private static String reworded(String line, int seed) {
        var sentence = new StringBuilder(BEFORE.get(Math.floorMod(seed, BEFORE.size())));
        for (var part : line.split("(?<=[.!?])\\s+"))
            sentence.append(", ").append(small(part.replaceFirst("[.!?]+$", "")));
        return sentence.append(line.endsWith("?") ? "?" : ".").toString();
    }

    private static String small(String part) {
        boolean isName = part.startsWith("I ") || part.startsWith("I'") || part.equals("I");
        return isName || part.isEmpty() ? part : part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1);
    }
}
