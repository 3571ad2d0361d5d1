package dev.vivavoce.content.dialogue.intent;

import dev.vivavoce.content.dialogue.script.IntentId;

/// An intent that was found.
///
/// @param score about 1 for a sentence like the examples, about 0 for one like those of others
public record Match(IntentId intent, double score) {}
