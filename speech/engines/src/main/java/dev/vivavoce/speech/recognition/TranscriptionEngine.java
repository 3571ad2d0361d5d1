package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.recognition.Transcriber.Ability;
import java.util.List;
import java.util.Set;

/// What each engine that finds words says about itself.
public interface TranscriptionEngine {
    /// What learners read of it, without ", ". Another version has another name.
    String name();

    /// Whether a third party runs it, so that the sound leaves the platform.
    boolean isOutside();

    /// What it does beyond finding words and their times.
    Set<Ability> abilities();

    /// BCP 47 tags. One without a region means all regions.
    List<String> languages();

    /// Whether it hears the language of a tag, for any region.
    default boolean hears(String tag) {
        return languages().stream().anyMatch(one -> Transcriber.primary(one).equals(Transcriber.primary(tag)));
    }
}
