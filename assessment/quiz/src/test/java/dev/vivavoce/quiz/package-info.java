@NullMarked
package dev.vivavoce.quiz;

import org.jspecify.annotations.NullMarked;
