/// Speech as a running service: what is said to it, and what it answers.
@NullMarked
package dev.vivavoce.speech;

import org.jspecify.annotations.NullMarked;
