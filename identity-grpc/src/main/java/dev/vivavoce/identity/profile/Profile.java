package dev.vivavoce.identity.profile;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person has chosen.
///
/// @param locale BCP 47 tag, empty when never chosen
/// @param timeZone IANA name
/// @param learningLanguage BCP 47 tag, empty when never chosen
/// @param firstLanguage BCP 47 tag, empty when never chosen
/// @param examDay only with the goal EXAM, and then null when it is not known
public record Profile(
        String locale,
        String timeZone,
        String learningLanguage,
        String firstLanguage,
        @Nullable Goal goal,
        @Nullable LocalDate examDay,
        @Nullable CefrLevel level) {
    /// The profile of a person who has chosen nothing but the app's language and time zone.
    public static Profile of(String locale, String timeZone) {
        return new Profile(locale, timeZone, "", "", null, null, null);
    }

    /// The profile after a change.
    public Profile with(ProfileChange change) {
        var newGoal = change.goal();
        return new Profile(
                requireNonNullElse(change.locale(), locale),
                requireNonNullElse(change.timeZone(), timeZone),
                requireNonNullElse(change.learningLanguage(), learningLanguage),
                requireNonNullElse(change.firstLanguage(), firstLanguage),
                newGoal == null ? goal : newGoal.goal(),
                newGoal == null ? examDay : newGoal.examDay(),
                change.level() == null ? level : change.level());
    }
}
