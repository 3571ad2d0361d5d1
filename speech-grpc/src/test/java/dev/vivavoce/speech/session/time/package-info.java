@NullMarked
package dev.vivavoce.speech.session.time;

import org.jspecify.annotations.NullMarked;
