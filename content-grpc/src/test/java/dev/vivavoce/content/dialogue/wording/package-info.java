@NullMarked
package dev.vivavoce.content.dialogue.wording;

import org.jspecify.annotations.NullMarked;
