/// Speaking sessions, the learner's side: start, resume, get, list and finish.
@NullMarked
package dev.vivavoce.speech.session;

import org.jspecify.annotations.NullMarked;
