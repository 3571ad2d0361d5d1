/// Personal data: the registry of what a service stores of people, its export and its erasure.
@NullMarked
package dev.vivavoce.runtime.privacy;

import org.jspecify.annotations.NullMarked;
