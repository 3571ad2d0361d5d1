@NullMarked
package dev.vivavoce.content.dialogue.script;

import org.jspecify.annotations.NullMarked;
