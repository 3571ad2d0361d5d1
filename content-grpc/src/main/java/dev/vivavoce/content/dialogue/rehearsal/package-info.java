/// Simulated talks, which show what a script misses.
@NullMarked
package dev.vivavoce.content.dialogue.rehearsal;

import org.jspecify.annotations.NullMarked;
