@NullMarked
package dev.vivavoce.training.recognition;

import org.jspecify.annotations.NullMarked;
