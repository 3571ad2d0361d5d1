@NullMarked
package dev.vivavoce.assessment;

import org.jspecify.annotations.NullMarked;
