@NullMarked
package dev.vivavoce.fleet.soak;

import org.jspecify.annotations.NullMarked;
