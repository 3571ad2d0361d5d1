/// Guardians of people under 16.
@NullMarked
package dev.vivavoce.bff.guardian;

import org.jspecify.annotations.NullMarked;
