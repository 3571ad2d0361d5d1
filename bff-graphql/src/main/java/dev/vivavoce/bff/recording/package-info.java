/// Kept recordings of speaking sessions.
@NullMarked
package dev.vivavoce.bff.recording;

import org.jspecify.annotations.NullMarked;
