/// What a partner can say: the script of a scenario, and what all scripts have in common.
@NullMarked
package dev.vivavoce.content.dialogue.script;

import org.jspecify.annotations.NullMarked;
