package dev.vivavoce.billing.meter;

import dev.vivavoce.billing.grant.Grant;
import dev.vivavoce.billing.plan.Feature;
import dev.vivavoce.billing.plan.Plans;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The provider's meters of the plans' features. The settings name them; without one nothing is reported.
public final class Meters {
    /// Stripe's names have at most a hundred characters.
    private static final Pattern EVENT_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}");

    private final Map<MeteredFeature, String> eventNames;

    public Meters(Map<MeteredFeature, String> eventNames) {
        this.eventNames = Map.copyOf(eventNames);
    }

    /// Reads a setting such as `pro.SYNTHESIZED_CHARACTERS=vivavoce_characters`. Plans may share the meter of a
    /// feature; features may not, because their units differ.
    ///
    /// @throws IllegalArgumentException when a plan is not sold, services do not record a feature, one is named
    ///     twice, or a meter cannot have such a name
    public static Map<MeteredFeature, String> parse(String setting, Plans plans) {
        var eventNames = new HashMap<MeteredFeature, String>();
        var features = new HashMap<String, Feature>();
        for (var entry : setting.split(",", -1)) {
            var parts = entry.strip().split("=", -1);
            if (parts.length != 2) throw new IllegalArgumentException();
            var metered = metered(parts[0].strip(), plans);
            var eventName = parts[1].strip();
            if (!EVENT_NAME.matcher(eventName).matches()) throw new IllegalArgumentException();
            if (eventNames.put(metered, eventName) != null) throw new IllegalArgumentException();
            var other = features.put(eventName, metered.feature());
            if (other != null && other != metered.feature()) throw new IllegalArgumentException();
        }
        return Map.copyOf(eventNames);
    }

    private static MeteredFeature metered(String key, Plans plans) {
        return plans.listed().stream()
                .filter(plan -> !plan.intervals().isEmpty())
                .flatMap(plan -> Arrays.stream(Feature.values())
                        .filter(Meters::isRecorded)
                        .map(feature -> new MeteredFeature(plan.id(), feature)))
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /// Live speech ends with the plan's minutes, the language models with its tokens and documents with its number and
    /// bytes, so there is none beyond them to be paid for.
    private static boolean isRecorded(Feature feature) {
        return switch (feature) {
            case SPEECH_MINUTES, MODEL_TOKENS, DOCUMENTS, DOCUMENT_BYTES -> false;
            case SYNTHESIZED_CHARACTERS -> true;
        };
    }

    /// The name that the meter's events have; empty when what is used beyond the plan is not paid for. Only who pays
    /// for the plan pays for more: what was given or assigned to a person, and a seat in a team, is not charged.
    Optional<String> eventName(Grant grant, Feature feature) {
        return switch (grant.source()) {
            case SUBSCRIPTION ->
                Optional.ofNullable(
                        eventNames.get(new MeteredFeature(grant.plan().id(), feature)));
            case EVERYBODY, ASSIGNED, SEAT -> Optional.empty();
        };
    }
}
