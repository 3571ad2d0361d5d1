@NullMarked
package dev.vivavoce.content.sentence;

import org.jspecify.annotations.NullMarked;
