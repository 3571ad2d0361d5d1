package dev.vivavoce.content.usage;

import java.util.UUID;

/// Tokens of a person's budget that a request may use, until it is settled.
public record Reservation(UUID id) {}
