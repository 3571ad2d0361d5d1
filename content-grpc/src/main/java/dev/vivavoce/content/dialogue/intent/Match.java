package dev.vivavoce.content.dialogue.intent;

import dev.vivavoce.content.dialogue.script.IntentId;

/// An intent that was found.
///
/// @param score about 1 for a sentence like the examples, about 0 for one like those of others
/// @param lead the distance to the score of the next intent; negative when that is nearer
public record Match(IntentId intent, double score, double lead) {
    /// From this sum of score and lead on a fact is told at once; below, the partner first asks back. When the
    /// examples of the scripts are left out one by one, two of another intent reach it; see docs/role-play.md.
    private static final double CERTAIN = 0.8;
    /// The same after the partner has asked back.
    private static final double LIKELY = 0.55;

    /// An intent that was found by its words alone.
    static Match plain(IntentId intent) {
        return new Match(intent, 1, 1);
    }

    public boolean isPlain() {
        return score == 1 && lead == 1;
    }

    /// Whether it is safe to tell a secret.
    public boolean certain() {
        return score + lead >= CERTAIN;
    }

    /// Whether a secret may be told when the learner insists.
    public boolean likely() {
        return score + lead >= LIKELY;
    }
}
