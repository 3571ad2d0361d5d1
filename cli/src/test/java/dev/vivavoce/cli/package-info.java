@NullMarked
package dev.vivavoce.cli;

import org.jspecify.annotations.NullMarked;
