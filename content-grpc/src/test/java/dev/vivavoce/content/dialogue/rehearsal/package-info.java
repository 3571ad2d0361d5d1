@NullMarked
package dev.vivavoce.content.dialogue.rehearsal;

import org.jspecify.annotations.NullMarked;
