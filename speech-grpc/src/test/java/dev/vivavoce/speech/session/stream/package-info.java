@NullMarked
package dev.vivavoce.speech.session.stream;

import org.jspecify.annotations.NullMarked;
