@NullMarked
package dev.vivavoce.content.note.state;

import org.jspecify.annotations.NullMarked;
