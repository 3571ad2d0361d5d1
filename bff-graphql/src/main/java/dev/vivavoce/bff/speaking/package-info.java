/// Speaking sessions and their live events.
@NullMarked
package dev.vivavoce.bff.speaking;

import org.jspecify.annotations.NullMarked;
