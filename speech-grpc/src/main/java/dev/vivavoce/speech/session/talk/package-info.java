/// What learner and partner have said to each other in a role-play, according to the log.
@NullMarked
package dev.vivavoce.speech.session.talk;

import org.jspecify.annotations.NullMarked;
