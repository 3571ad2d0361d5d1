@NullMarked
package dev.vivavoce.runtime.aws;

import org.jspecify.annotations.NullMarked;
