package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.state.Chat;

/// How [Chats#create] ends when nothing is broken.
sealed interface ChatStart {
    record Created(Chat chat) implements ChatStart {}

    /// The learner has as many chats as a learner may have.
    record LimitReached(int most) implements ChatStart {}
}
