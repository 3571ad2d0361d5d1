@NullMarked
package dev.vivavoce.fleet.load;

import org.jspecify.annotations.NullMarked;
