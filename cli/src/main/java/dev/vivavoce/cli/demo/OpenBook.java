package dev.vivavoce.cli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Answers questions like a person who has the text open: looks for the sentence that shares most words with the
/// question, and reads the answer off it. It knows no key, and is sometimes wrong.
final class OpenBook {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern GAP = Pattern.compile("_{3,}");
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "in", "is", "are", "to", "and", "it", "that", "which", "what", "how", "at", "for");

    private final List<String> sentences;
    private final String text;

    OpenBook(String text) {
        this.text = text;
        sentences = Arrays.stream(SENTENCE_END.split(text))
                .filter(one -> !one.isBlank())
                .toList();
    }

    /// The answer to a question, in the field that fits its kind. A question to be said aloud has none.
    Map<String, ?> answer(JsonNode question) {
        var prompt = question.path("prompt").asString("");
        var options = new ArrayList<String>();
        question.required("options").forEach(option -> options.add(option.asString()));
        return switch (question.required("kind").asString()) {
            case "MULTIPLE_CHOICE" -> Map.of("option", chosen(prompt, options));
            case "TRUE_FALSE" -> Map.of("truth", words(nearest(prompt)).containsAll(words(prompt)));
            case "ORDER" ->
                Map.of(
                        "ordering",
                        IntStream.range(0, options.size())
                                .boxed()
                                .sorted(Comparator.comparing(i -> text.indexOf(beginning(options.get(i)))))
                                .toList());
            case "GAP" -> Map.of("text", filled(prompt));
            case "LISTEN_AND_TYPE" ->
                Map.of("text", question.required("spokenText").asString());
            default -> Map.of("text", nearest(prompt));
        };
    }

    /// The option that the nearest sentence has, or that lies nearest to the question.
    private int chosen(String prompt, List<String> options) {
        var found = nearest(prompt).toLowerCase(Locale.ROOT);
        for (int i = 0; i < options.size(); i++)
            if (found.contains(options.get(i).toLowerCase(Locale.ROOT))) return i;
        return IntStream.range(0, options.size())
                .boxed()
                .max(Comparator.comparing(
                        i -> shared(nearest(prompt + " " + options.get(i)), prompt + " " + options.get(i))))
                .orElse(0);
    }

    /// What the sentence of the text has where the question has a gap.
    private String filled(String prompt) {
        var parts = GAP.split(prompt, 2);
        var before = parts[0].strip();
        var after = parts.length < 2 ? "" : parts[1].strip();
        for (var sentence : sentences) {
            if (!sentence.startsWith(before) || !sentence.endsWith(after)) continue;
            if (sentence.length() < before.length() + after.length()) continue;
            return sentence.substring(before.length(), sentence.length() - after.length())
                    .strip();
        }
        return nearest(prompt);
    }

    private String nearest(String question) {
        return sentences.stream()
                .max(Comparator.comparingDouble(sentence -> shared(sentence, question)))
                .orElse("");
    }

    private static double shared(String sentence, String question) {
        var wanted = words(question);
        return words(sentence).stream().filter(wanted::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .collect(Collectors.toSet());
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }
}
