/// The images of the platform's parts, built without a container engine.
@NullMarked
package dev.vivavoce.images;

import org.jspecify.annotations.NullMarked;
