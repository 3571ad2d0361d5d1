/// Tests of the edge with hand-written services that count their calls.
@NullMarked
package dev.vivavoce.bff;

import org.jspecify.annotations.NullMarked;
