@NullMarked
package dev.vivavoce.speech.session.talk;

import org.jspecify.annotations.NullMarked;
