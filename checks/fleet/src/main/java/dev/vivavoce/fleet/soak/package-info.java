/// Whether a fleet stays as large as it is, however many people come and go.
@NullMarked
package dev.vivavoce.fleet.soak;

import org.jspecify.annotations.NullMarked;
