@NullMarked
package dev.vivavoce.fleet.parts;

import org.jspecify.annotations.NullMarked;
