/// Speech synthesis.
@NullMarked
package dev.vivavoce.bff.synthesis;

import org.jspecify.annotations.NullMarked;
