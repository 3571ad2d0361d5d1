@NullMarked
package dev.vivavoce.runtimetest.rooms.cycle.two;

import org.jspecify.annotations.NullMarked;
