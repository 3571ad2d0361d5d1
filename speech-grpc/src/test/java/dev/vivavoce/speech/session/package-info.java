@NullMarked
package dev.vivavoce.speech.session;

import org.jspecify.annotations.NullMarked;
