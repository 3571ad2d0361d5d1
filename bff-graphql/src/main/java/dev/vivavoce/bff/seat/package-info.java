/// The seats of a plan for several people.
@NullMarked
package dev.vivavoce.bff.seat;

import org.jspecify.annotations.NullMarked;
