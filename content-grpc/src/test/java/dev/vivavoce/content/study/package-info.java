@NullMarked
package dev.vivavoce.content.study;

import org.jspecify.annotations.NullMarked;
