package dev.vivavoce.assessment.review.card;

import dev.vivavoce.assessment.review.schedule.Schedule;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card as it is stored.
///
/// @param revision increased by each change of the card but a later miss
/// @param language BCP 47 tag
/// @param suspended whether it is out of the queue
/// @param sourceId the newest attempt in which it was missed; null for a card of the learner's own, and when the
///     attempts were deleted
public record Card(
        UUID id,
        int revision,
        String language,
        CardContent content,
        Schedule schedule,
        boolean suspended,
        Instant createdAt,
        @Nullable UUID sourceId) {
    /// The language without its region, in lower case.
    public String primaryLanguage() {
        return primary(language);
    }

    /// What is said aloud; empty when there is nothing to say.
    public String spokenText() {
        return content.spokenText(primaryLanguage());
    }

    /// The part of a language tag that names the language.
    public static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
