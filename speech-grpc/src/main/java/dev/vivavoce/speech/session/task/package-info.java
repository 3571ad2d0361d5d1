/// What is to be spoken in a session.
@NullMarked
package dev.vivavoce.speech.session.task;

import org.jspecify.annotations.NullMarked;
