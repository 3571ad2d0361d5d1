package dev.vivavoce.speech.generation.usage;

import java.util.UUID;

/// What a voice has spoken for a person, until billing has counted it.
///
/// @param soundId of the sound; the idempotency key at billing, too
/// @param userId of the person who asked for the sound first
/// @param characters of the text, 1 to 20,000
record SpokenCharacters(UUID soundId, UUID userId, int characters) {}
