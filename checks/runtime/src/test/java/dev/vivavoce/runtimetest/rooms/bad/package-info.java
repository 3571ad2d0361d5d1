@NullMarked
package dev.vivavoce.runtimetest.rooms.bad;

import org.jspecify.annotations.NullMarked;
