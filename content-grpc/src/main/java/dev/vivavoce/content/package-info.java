/// The content service: how it is configured, wired and started.
@NullMarked
package dev.vivavoce.content;

import org.jspecify.annotations.NullMarked;
