@NullMarked
package dev.vivavoce.content.yaml;

import org.jspecify.annotations.NullMarked;
