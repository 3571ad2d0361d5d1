package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.UserError;

/// The requester has no session with this id.
public record SpeakingSessionUnknown(String message) implements UserError {}
