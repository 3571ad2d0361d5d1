package dev.vivavoce.content.chat.state;

import java.time.Instant;
import java.util.UUID;

/// A message of the learner, and the reply to it.
public record ChatMessage(UUID id, UUID chatId, String text, Instant sentAt, Reply reply) {}
