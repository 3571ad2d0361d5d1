/// How replies are made: by quotes, or by a language model whose sentences are checked.
@NullMarked
package dev.vivavoce.content.chat.reply;

import org.jspecify.annotations.NullMarked;
