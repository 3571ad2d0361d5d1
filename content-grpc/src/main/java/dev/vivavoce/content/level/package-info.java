/// The difficulty of scenarios and sentences.
@NullMarked
package dev.vivavoce.content.level;

import org.jspecify.annotations.NullMarked;
