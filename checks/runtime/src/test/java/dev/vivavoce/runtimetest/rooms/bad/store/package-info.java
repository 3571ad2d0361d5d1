@NullMarked
package dev.vivavoce.runtimetest.rooms.bad.store;

import org.jspecify.annotations.NullMarked;
