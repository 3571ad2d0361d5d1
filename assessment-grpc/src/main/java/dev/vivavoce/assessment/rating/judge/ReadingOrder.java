package dev.vivavoce.assessment.rating.judge;

import dev.vivavoce.rating.band.CriterionRating.Evidence;
import dev.vivavoce.rating.band.CriterionRating.Rated;
import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.judgement.Transcript;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.talk.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which order the model reads what it judges by. A model that leans to what it reads first, or last,
/// gives two bands then.
enum ReadingOrder {
    /// The lowest band first; the talk, and then what was noted in it, the heaviest first.
    FORTH,
    /// The highest band first; what was noted, the lightest first, and then the talk.
    BACK;

    private static final int LONGEST_SCENE = 3_000;
    private static final int LONGEST_NOTES = 6_000;
    private static final int LONGEST_QUOTE = 200;
    private static final int MOST_QUOTES = 2;

    /// Returns the values of the prompt's variables. The features' bands and shares are not among them: the
    /// model does not know what it is compared with.
    Map<String, String> variables(Scenario scenario, Criterion criterion, Rated features, Transcript transcript) {
        var notes = notes(features.evidence());
        return Map.of(
                "criterion", criterion.name(),
                "bands", bands(criterion.bands()),
                "scene", scene(scenario),
                "talk", transcript.text(),
                "noted_before", this == BACK ? notes : "",
                "noted_after", this == FORTH ? notes : "");
    }

    private String bands(List<String> descriptors) {
        var bands = new ArrayList<String>();
        for (int i = 0; i < descriptors.size(); i++) bands.add(i + ": " + descriptors.get(i));
        return String.join("\n", this == FORTH ? bands : bands.reversed());
    }

    private static String scene(Scenario scenario) {
        var scene = Stream.concat(scenario.card().stream(), scenario.tasks().stream())
                .collect(Collectors.joining("\n"));
        return scene.isBlank() ? "A free talk." : beginning(scene, LONGEST_SCENE);
    }

    private String notes(List<Evidence> evidence) {
        var notes = new ArrayList<String>();
        for (var one : evidence) {
            var signal = one.signal().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (var quote : shown(one.supporting())) notes.add(signal + ", for the learner: " + quote);
            for (var quote : shown(one.opposing())) notes.add(signal + ", against the learner: " + quote);
        }
        return beginning(String.join("\n", this == FORTH ? notes : notes.reversed()), LONGEST_NOTES);
    }

    private static List<String> shown(List<Quote> quotes) {
        return quotes.stream()
                .limit(MOST_QUOTES)
                .map(quote -> beginning(quote.text(), LONGEST_QUOTE))
                .toList();
    }

    /// Content drops half a character at the end.
    private static String beginning(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
