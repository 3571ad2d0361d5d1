/// Tests of the edge against hand-written services that count their calls.
@NullMarked
package dev.vivavoce.bff;

import org.jspecify.annotations.NullMarked;
