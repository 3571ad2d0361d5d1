@NullMarked
package dev.vivavoce.rating.task;

import org.jspecify.annotations.NullMarked;
