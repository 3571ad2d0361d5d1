package dev.vivavoce.content.dialogue.intent;

import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import java.util.List;
import java.util.Optional;

/// What a learner's turn means.
///
/// @param matches the intents, the one that decides the answer first; empty when nothing was understood
/// @param missed the sentences without an intent
public record Understood(List<Match> matches, List<String> missed) {
    static final Understood NOTHING = new Understood(List.of(), List.of());

    /// Whether the learner has said no word.
    public boolean silent() {
        return matches.isEmpty() && missed.isEmpty();
    }

    public boolean has(Kind kind) {
        return matches.stream().anyMatch(match -> match.intent().kind() == kind);
    }

    public boolean has(IntentId intent) {
        return matches.stream().anyMatch(match -> match.intent().equals(intent));
    }

    /// The intent that decides the answer.
    public Optional<Match> first() {
        return matches.stream().findFirst();
    }
}
