package dev.vivavoce.content.document.search;

import dev.vivavoce.content.document.search.Found.ScenarioText;
import dev.vivavoce.content.document.state.Document.Progress;
import dev.vivavoce.content.extraction.search.PassageIndex;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.runtime.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The published scenarios, ready to be searched: what learners read, never the card that the partner hides.
public final class ScenarioTexts {
    /// A scenario: where it takes place, and the tasks.
    record Part(PassageIndex index, List<ScenarioText> texts, boolean hasMeaning) {}

    private static final int MOST = 500;
    private static final int AT_ONCE = 200;

    private final Scenarios scenarios;
    private final Function<String, float[]> vector;
    private final Map<ScenarioRef, Part> parts = new ConcurrentHashMap<>();

    /// @param vector returns the meaning of an English text
    public ScenarioTexts(Scenarios scenarios, Function<String, float[]> vector) {
        this.scenarios = scenarios;
        this.vector = vector;
    }

    /// The latest versions of at most 500 scenarios.
    List<Part> latest(Caller caller) {
        var refs = scenarios.latest(MOST);
        parts.keySet().retainAll(Set.copyOf(refs)); // older versions are not searched any more
        var missing = refs.stream().filter(ref -> !parts.containsKey(ref)).toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE)
            for (var scenario :
                    scenarios.batch(caller, missing.subList(from, Math.min(from + AT_ONCE, missing.size()))))
                parts.put(new ScenarioRef(scenario.id(), scenario.version()), part(scenario));
        return refs.stream()
                .flatMap(ref -> Optional.ofNullable(parts.get(ref)).stream())
                .toList();
    }

    private Part part(Scenario scenario) {
        var content = scenario.content();
        var card = content.candidateCard();
        var texts = List.of(
                content.title() + ". " + content.setting(),
                card.role() + "\n" + String.join("\n", card.bullets()) + "\n" + String.join("\n", content.tasks()));
        var language = Locale.forLanguageTag(content.language()).getLanguage();
        boolean hasMeaning = Progress.isSearchedByMeaning(language);
        var vectors = hasMeaning ? texts.stream().map(vector).toList() : null;
        return new Part(
                PassageIndex.of(language, texts, vectors),
                texts.stream()
                        .map(text -> new ScenarioText(scenario.id(), scenario.version(), content.title(), text))
                        .toList(),
                hasMeaning);
    }
}
