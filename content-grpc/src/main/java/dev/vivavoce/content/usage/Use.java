package dev.vivavoce.content.usage;

import dev.vivavoce.content.model.Purpose;
import java.util.UUID;

/// What tokens are used for.
///
/// @param tokens the most that it is expected to need
public record Use(UUID userId, String promptId, int promptVersion, Purpose purpose, int tokens) {}
