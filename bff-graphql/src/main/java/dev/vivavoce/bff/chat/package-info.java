/// Chats about documents.
@NullMarked
package dev.vivavoce.bff.chat;

import org.jspecify.annotations.NullMarked;
