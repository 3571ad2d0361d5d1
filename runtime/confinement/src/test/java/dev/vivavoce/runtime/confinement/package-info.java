@NullMarked
package dev.vivavoce.runtime.confinement;

import org.jspecify.annotations.NullMarked;
