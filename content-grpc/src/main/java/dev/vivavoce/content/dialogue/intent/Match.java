package dev.vivavoce.content.dialogue.intent;

import dev.vivavoce.content.dialogue.script.IntentId;

/// An intent that was found.
///
/// @param score about 1 for a sentence like the examples, about 0 for one like those of others
/// @param lead the distance to the score of the next intent
public record Match(IntentId intent, double score, double lead) {
    /// From this score, with this lead, a fact is told at once; below, the partner first asks back. Chosen so that
    /// hardly an example of another intent reaches them when it is left out; see docs/role-play.md.
    private static final double CERTAIN = 0.5;

    private static final double CLEAR = 0.35;
    /// The same for a fact after the partner has asked back.
    private static final double LIKELY = 0.3;

    private static final double APART = 0.15;

    /// Whether it is safe to tell a secret.
    public boolean certain() {
        return score >= CERTAIN && lead >= CLEAR;
    }

    /// Whether a secret may be told when the learner insists.
    public boolean likely() {
        return score >= LIKELY && lead >= APART;
    }
}
