/// Notes, their versions and the steps of their making, and the rows of all.
@NullMarked
package dev.vivavoce.content.note.state;

import org.jspecify.annotations.NullMarked;
