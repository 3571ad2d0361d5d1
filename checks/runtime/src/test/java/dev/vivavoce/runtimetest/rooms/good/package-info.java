@NullMarked
package dev.vivavoce.runtimetest.rooms.good;

import org.jspecify.annotations.NullMarked;
