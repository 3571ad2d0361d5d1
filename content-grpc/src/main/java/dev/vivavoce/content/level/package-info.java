/// How hard scenarios and sentences are.
@NullMarked
package dev.vivavoce.content.level;

import org.jspecify.annotations.NullMarked;
