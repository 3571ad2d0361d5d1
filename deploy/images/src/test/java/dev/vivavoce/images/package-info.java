/// Tests of the images.
@NullMarked
package dev.vivavoce.images;

import org.jspecify.annotations.NullMarked;
