@NullMarked
package dev.vivavoce.speech.session.partner;

import org.jspecify.annotations.NullMarked;
