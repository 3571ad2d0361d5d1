/// The live side of a role-play: when a turn is over, what the partner answers, and its voice.
@NullMarked
package dev.vivavoce.speech.session.partner;

import org.jspecify.annotations.NullMarked;
