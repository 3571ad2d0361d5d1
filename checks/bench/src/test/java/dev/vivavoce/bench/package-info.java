@NullMarked
package dev.vivavoce.bench;

import org.jspecify.annotations.NullMarked;
