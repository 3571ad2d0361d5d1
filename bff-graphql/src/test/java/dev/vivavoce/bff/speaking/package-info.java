@NullMarked
package dev.vivavoce.bff.speaking;

import org.jspecify.annotations.NullMarked;
