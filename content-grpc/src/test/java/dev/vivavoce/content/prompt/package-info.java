@NullMarked
package dev.vivavoce.content.prompt;

import org.jspecify.annotations.NullMarked;
