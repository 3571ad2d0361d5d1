@NullMarked
package dev.vivavoce.cli.ratings;

import org.jspecify.annotations.NullMarked;
