/// What a learner's sentences mean, by comparing them with the examples of a script.
@NullMarked
package dev.vivavoce.content.dialogue.intent;

import org.jspecify.annotations.NullMarked;
