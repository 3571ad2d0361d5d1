@NullMarked
package dev.vivavoce.speech.session.log;

import org.jspecify.annotations.NullMarked;
