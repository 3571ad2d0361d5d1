package dev.vivavoce.content.dialogue.wording;

import java.util.UUID;

/// The learner for whom a model writes.
///
/// @param userId whose budget of tokens it uses
/// @param thirdPartiesAllowed whether the talk may go to models of third parties
public record Person(UUID userId, boolean thirdPartiesAllowed) {}
