/// What the web server answers itself: unknown paths, and requests that it cannot read.
@NullMarked
package dev.vivavoce.bff.container;

import org.jspecify.annotations.NullMarked;
