@NullMarked
package dev.vivavoce.fleet;

import org.jspecify.annotations.NullMarked;
