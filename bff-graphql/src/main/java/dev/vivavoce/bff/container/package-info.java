/// What the web server answers itself: paths that nobody serves, and requests that it cannot read.
@NullMarked
package dev.vivavoce.bff.container;

import org.jspecify.annotations.NullMarked;
