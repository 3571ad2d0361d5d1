@NullMarked
package dev.vivavoce.runtimetest.rooms.cycle.one;

import org.jspecify.annotations.NullMarked;
