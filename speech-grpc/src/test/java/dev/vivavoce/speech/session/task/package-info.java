@NullMarked
package dev.vivavoce.speech.session.task;

import org.jspecify.annotations.NullMarked;
