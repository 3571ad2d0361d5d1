@NullMarked
package dev.vivavoce.content.dialogue.intent;

import org.jspecify.annotations.NullMarked;
