@NullMarked
package dev.vivavoce.local;

import org.jspecify.annotations.NullMarked;
