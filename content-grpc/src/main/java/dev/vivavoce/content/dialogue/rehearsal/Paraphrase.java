package dev.vivavoce.content.dialogue.rehearsal;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Says a line in other words: with another beginning, and with some of its phrases replaced by others of the
/// same meaning.
final class Paraphrase {
    private static final List<String> BEGINNINGS = List.of(
            "Well,",
            "Okay, so",
            "So",
            "Right,",
            "You know,",
            "I mean,",
            "Let me see,",
            "All right,",
            "Now,",
            "If I may,");
    private static final List<List<String>> SAME = List.of(
            List.of("could you tell me", "can you say"),
            List.of("can you tell me", "would you mind telling me"),
            List.of("would you like to", "do you want to"),
            List.of("do you have", "have you got"),
            List.of("is there anything", "is there something"),
            List.of("because", "since"),
            List.of("explain", "make clear"),
            List.of("i would like to", "i'd love to"),
            List.of("i'd like to", "i want to"),
            List.of("you should", "it would be good to"),
            List.of("you need to", "you have to"),
            List.of("let me", "allow me to"),
            List.of("very", "really"),
            List.of("help", "support"),
            List.of("worried", "concerned"),
            List.of("begin", "start"),
            List.of("immediately", "at once"),
            List.of("a little", "a bit"),
            List.of("perhaps", "maybe"),
            List.of("how about", "what about"),
            List.of("at the moment", "right now"),
            List.of("happened", "went on"),
            List.of("doctor", "physician"),
            List.of("medicine", "medication"),
            List.of("don't", "do not"),
            List.of("i'm", "i am"),
            List.of("it's", "it is"),
            List.of("we'll", "we will"),
            List.of("i'll", "i will"));

    private Paraphrase() {}

    static String of(String line, RandomGenerator chance) {
        var text = line;
        for (var pair : SAME) {
            if (chance.nextInt(4) == 0) continue;
            text = Pattern.compile("\\b" + Pattern.quote(pair.getFirst()) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .replaceAll(pair.getLast());
        }
        if (chance.nextBoolean()) text = BEGINNINGS.get(chance.nextInt(BEGINNINGS.size())) + " " + text;
        return text;
    }
}
