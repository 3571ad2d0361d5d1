@NullMarked
package dev.vivavoce.speech.pronunciation.model;

import org.jspecify.annotations.NullMarked;
