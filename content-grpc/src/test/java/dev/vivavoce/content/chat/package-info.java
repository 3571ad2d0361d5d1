@NullMarked
package dev.vivavoce.content.chat;

import org.jspecify.annotations.NullMarked;
