@NullMarked
package dev.vivavoce.content.note;

import org.jspecify.annotations.NullMarked;
