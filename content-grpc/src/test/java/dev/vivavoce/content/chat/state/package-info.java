@NullMarked
package dev.vivavoce.content.chat.state;

import org.jspecify.annotations.NullMarked;
