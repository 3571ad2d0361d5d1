/// What every client of a service needs: who asks, deadlines, and the forms of the wire.
@NullMarked
package dev.vivavoce.bff.wire;

import org.jspecify.annotations.NullMarked;
