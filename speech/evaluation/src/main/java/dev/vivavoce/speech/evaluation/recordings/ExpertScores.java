package dev.vivavoce.speech.evaluation.recordings;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The experts' scores of an utterance: 0 to 10, phones 0 to 2.
public record ExpertScores(
        double total, double accuracy, double fluency, double prosodic, double completeness, List<Word> words) {
    /// @param total 0 to 10, accuracy and stress together
    public record Word(String text, double accuracy, double total, List<Phone> phones) {}

    /// @param arpabet without stress
    /// @param accuracy 0 to 2
    public record Phone(String arpabet, double accuracy) {}

    /// Reads one line of `scores.jsonl`.
    static ExpertScores from(JsonNode line) {
        var words = new ArrayList<Word>();
        for (var word : line.required("w")) {
            words.add(new Word(
                    word.required(0).asString(),
                    word.required(1).asDouble(),
                    word.required(2).asDouble(),
                    phones(word.required(3).asString())));
        }
        return new ExpertScores(
                line.required("t").asDouble(),
                line.required("a").asDouble(),
                line.required("f").asDouble(),
                line.required("p").asDouble(),
                line.required("c").asDouble(),
                List.copyOf(words));
    }

    private static List<Phone> phones(String text) {
        var phones = new ArrayList<Phone>();
        for (var phone : text.strip().split("\\s+")) {
            int colon = phone.indexOf(':');
            if (colon < 1) throw new IllegalArgumentException("phone: " + phone + " (expected: PHONE:accuracy)");
            phones.add(new Phone(
                    phone.substring(0, colon).replaceAll("\\d", ""), Double.parseDouble(phone.substring(colon + 1))));
        }
        return List.copyOf(phones);
    }
}
