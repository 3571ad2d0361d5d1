@NullMarked
package dev.vivavoce.rating.judgement;

import org.jspecify.annotations.NullMarked;
