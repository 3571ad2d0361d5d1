/// Deletes sessions whose attempts were deleted.
@NullMarked
package dev.vivavoce.speech.session.deletion;

import org.jspecify.annotations.NullMarked;
