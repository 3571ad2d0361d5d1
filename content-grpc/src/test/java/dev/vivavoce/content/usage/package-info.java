@NullMarked
package dev.vivavoce.content.usage;

import org.jspecify.annotations.NullMarked;
