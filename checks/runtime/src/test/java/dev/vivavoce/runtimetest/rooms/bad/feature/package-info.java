@NullMarked
package dev.vivavoce.runtimetest.rooms.bad.feature;

import org.jspecify.annotations.NullMarked;
