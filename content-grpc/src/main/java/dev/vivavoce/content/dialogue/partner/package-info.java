/// What the partner answers: a pure function of script, card and transcript.
@NullMarked
package dev.vivavoce.content.dialogue.partner;

import org.jspecify.annotations.NullMarked;
