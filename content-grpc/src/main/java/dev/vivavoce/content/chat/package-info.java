/// Questions about documents, and their answers from the text.
@NullMarked
package dev.vivavoce.content.chat;

import org.jspecify.annotations.NullMarked;
