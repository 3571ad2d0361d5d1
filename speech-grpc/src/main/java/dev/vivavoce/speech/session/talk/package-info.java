/// What learner and partner have said to each other in a role-play, as the log tells it.
@NullMarked
package dev.vivavoce.speech.session.talk;

import org.jspecify.annotations.NullMarked;
