@NullMarked
package dev.vivavoce.training.scoring;

import org.jspecify.annotations.NullMarked;
