@NullMarked
package dev.vivavoce.content;

import org.jspecify.annotations.NullMarked;
