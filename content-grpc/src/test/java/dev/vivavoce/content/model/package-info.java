@NullMarked
package dev.vivavoce.content.model;

import org.jspecify.annotations.NullMarked;
