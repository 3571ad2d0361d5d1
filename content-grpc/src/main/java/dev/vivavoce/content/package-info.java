/// The content service: its settings and its start.
@NullMarked
package dev.vivavoce.content;

import org.jspecify.annotations.NullMarked;
