@NullMarked
package dev.vivavoce.bff.seat;

import org.jspecify.annotations.NullMarked;
