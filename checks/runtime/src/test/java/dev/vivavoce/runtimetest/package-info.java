@NullMarked
package dev.vivavoce.runtimetest;

import org.jspecify.annotations.NullMarked;
