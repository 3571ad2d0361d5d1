@NullMarked
package dev.vivavoce.content.dialogue;

import org.jspecify.annotations.NullMarked;
